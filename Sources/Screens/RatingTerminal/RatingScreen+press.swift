import Queueing

extension RatingScreen {
    static func press(_ key: Key, _ state: inout State) -> [Effect] {
        giveTime(&state)
        let action = keys.action(for: key)
        if action == .switchLanguage {
            state.surroundings.switchLanguage()
            return [.watch(language: state.surroundings.language)]
        }
        if action == .enlarge {
            state.isLarge.toggle()
            return []
        }
        if let index = state.surroundings.languageIndex(touched: key) {
            state.surroundings.showLanguage(at: index)
            return [.watch(language: state.surroundings.language)]
        }
        guard let prompt = state.prompt else { return [] }
        switch state.step {
        case .askingLevel(let selected):
            return pressAtLevels(key, action, selected, prompt, &state)
        case .askingReasons(let level, let chosen, let selected):
            return pressAtReasons(key, action, (level, chosen, selected), prompt, &state)
        case .writing(let level, let chosen):
            return pressWhileWriting(key, level, chosen, &state)
        case .idle, .thanking, .showingRefusal:
            return []
        }
    }

    /// Who has begun to answer is not hurried: each key gives a pause anew, out of what there is in all.
    private static func giveTime(_ state: inout State) {
        guard state.isAnswering, let patience = state.patience, let countdown = state.countdown else {
            return
        }
        let pause = min(Int64(pauseSecondsMax) * 1_000, patience.millisecondsLeft)
        state.countdown = Countdown(
            milliseconds: max(pause, min(countdown.millisecondsLeft, patience.millisecondsLeft)))
    }

    private static func pressAtLevels(
        _ key: Key, _ action: Action?, _ selected: Int?, _ prompt: RatingPrompt, _ state: inout State
    ) -> [Effect] {
        let last = prompt.levels.count - 1
        switch action {
        case .moveBack: state.step = .askingLevel(selected: max(0, (selected ?? 1) - 1))
        case .moveOn: state.step = .askingLevel(selected: min(last, (selected ?? -1) + 1))
        case .choose, .toggle:
            if let selected { return choose(selected, prompt, &state) }
        case .pageBack, .pageOn, .skip, .comment, .switchLanguage, .enlarge, nil:
            if let digit = key.digit, digit > 0 { return choose(digit - 1, prompt, &state) }
            if case .item(let index) = key { return choose(index, prompt, &state) }
        }
        return []
    }

    private static func choose(_ index: Int, _ prompt: RatingPrompt, _ state: inout State) -> [Effect] {
        guard prompt.levels.indices.contains(index) else { return [] }
        let level = prompt.levels[index].key
        guard prompt.lowLevels.contains(level), !prompt.reasons.isEmpty else {
            return rate(level, [], &state)
        }
        state.step = .askingReasons(level: level, chosen: [], selected: 0)
        state.patience = Countdown(seconds: answerSecondsMax)
        giveTime(&state)
        return []
    }

    private static func pressAtReasons(
        _ key: Key, _ action: Action?, _ asked: (level: String, chosen: Set<Int>, selected: Int),
        _ prompt: RatingPrompt, _ state: inout State
    ) -> [Effect] {
        var (level, chosen, selected) = asked
        switch action {
        case .choose: return rate(level, chosen, &state)
        case .skip: return rate(level, [], &state)
        case .comment:
            state.step = .writing(level: level, chosen: chosen)
            return []
        case .moveBack: selected = max(0, selected - 1)
        case .moveOn: selected = min(prompt.reasons.count - 1, selected + 1)
        case .pageBack:
            selected = reasonsLayout(state, state.surroundings.frame).firstOfPage(before: selected)
        case .pageOn:
            selected = reasonsLayout(state, state.surroundings.frame).firstOfPage(after: selected)
        case .toggle: chosen.formSymmetricDifference([selected])
        case .switchLanguage, .enlarge, nil:
            guard let index = reasonIndex(of: key), index < prompt.reasons.count else { return [] }
            chosen.formSymmetricDifference([index])
            selected = index
        }
        state.step = .askingReasons(level: level, chosen: chosen, selected: selected)
        return []
    }

    /// Every key but those of the language belongs to the comment.
    private static func pressWhileWriting(
        _ key: Key, _ level: String, _ chosen: Set<Int>, _ state: inout State
    ) -> [Effect] {
        switch state.keyboard.press(key, &state.comment) {
        case .done: rate(level, chosen, isCommented: true, &state)
        case .left: rate(level, chosen, &state)
        case .changed, .ignored: []
        }
    }

    /// The key that chooses the so-many-th reason: 1 to 9, then letters.
    static func reasonKey(_ index: Int) -> Key {
        index < 9
            ? .character(Character(String(index + 1))) : .character(letters[(index - 9) % letters.count])
    }

    private static func reasonIndex(of key: Key) -> Int? {
        if let digit = key.digit { return digit > 0 ? digit - 1 : nil }
        guard case .character(let character) = key else { return nil }
        return letters.firstIndex { $0.lowercased() == character.lowercased() }.map { $0 + 9 }
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
}
