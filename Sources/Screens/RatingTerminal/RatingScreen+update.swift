import Queueing

extension RatingScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            return press(key, &state)
        case .ticked(let now):
            state.countdown?.pass(from: state.surroundings.now, to: now)
            state.surroundings.now = now
            return timeOut(&state)
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .promptChanged(let prompt, let language):
            guard prompt == nil || language == state.surroundings.language else { return [] }
            take(prompt, &state)
            return prompt == nil ? languageEffects(&state) : []
        case .clockDoubted(let isInDoubt):
            state.surroundings.isClockInDoubt = isInDoubt
        case .centerNamed(let name):
            state.center = name
        case .ratingRefused(let sentence, let attempt):
            guard attempt == state.lastAttempt, state.isResting else { return [] }
            state.step = .showingRefusal(sentence)
            state.countdown = Countdown(seconds: thanksSeconds)
        }
        return []
    }

    /// What runs out needs the seconds, the clock of a quiet terminal minutes.
    public static func ticks(_ state: State) -> Ticks {
        state.countdown == nil ? .everyMinute : .everySecond
    }

    private static func take(_ prompt: RatingPrompt?, _ state: inout State) {
        guard let prompt else {
            state.settledLabel = nil
            state.prompt = nil
            if !state.isThanking { rest(&state) }
            return
        }
        guard prompt.label != state.settledLabel else { return }
        let isSame = state.prompt?.label == prompt.label
        state.prompt = prompt
        if isSame {
            keepChoice(&state)
        } else if !state.isThanking {
            ask(prompt, &state)
        }
    }

    /// The same question in another language or with other words keeps what was marked, as far as it still
    /// exists.
    private static func keepChoice(_ state: inout State) {
        guard let prompt = state.prompt else { return }
        switch state.step {
        case .askingLevel(let selected):
            state.step = .askingLevel(selected: selected.map { min($0, prompt.levels.count - 1) })
        case .askingReasons(let level, let chosen, let selected):
            let kept = chosen.filter { $0 < prompt.reasons.count }
            state.step = .askingReasons(
                level: level, chosen: kept, selected: max(0, min(selected, prompt.reasons.count - 1)))
        case .idle, .thanking, .showingRefusal:
            break
        }
    }

    private static func ask(_ prompt: RatingPrompt, _ state: inout State) {
        state.step = .askingLevel(selected: nil)
        state.countdown = Countdown(seconds: prompt.seconds)
    }

    /// Back to rest, or to a question that came while thanking.
    private static func rest(_ state: inout State) {
        if let prompt = state.prompt, prompt.label != state.settledLabel {
            return ask(prompt, &state)
        }
        state.step = .idle
        state.prompt = nil
        state.countdown = nil
    }

    private static func timeOut(_ state: inout State) -> [Effect] {
        guard let countdown = state.countdown else { return [] }
        switch state.step {
        case .askingReasons(let level, let chosen, _) where countdown.secondsLeft <= 1:
            // Sent a second early, while the server still takes it.
            return rate(level, chosen, &state)
        case .askingLevel where countdown.isOver:
            state.settledLabel = state.prompt?.label
            rest(&state)
            return languageEffects(&state)
        case .thanking where countdown.isOver, .showingRefusal where countdown.isOver:
            rest(&state)
            return languageEffects(&state)
        default:
            break
        }
        return []
    }

    /// The next citizen finds the first language again.
    private static func languageEffects(_ state: inout State) -> [Effect] {
        let shown = state.surroundings.language
        guard case .idle = state.step else { return [] }
        state.surroundings.returnToFirstLanguage()
        return shown == state.surroundings.language ? [] : [.watch(language: state.surroundings.language)]
    }

    private static func press(_ key: Key, _ state: inout State) -> [Effect] {
        let action = keys.action(for: key)
        if action == .switchLanguage {
            state.surroundings.switchLanguage()
            return [.watch(language: state.surroundings.language)]
        }
        guard let prompt = state.prompt else { return [] }
        switch state.step {
        case .askingLevel(let selected):
            return pressAtLevels(key, action, selected, prompt, &state)
        case .askingReasons(let level, let chosen, let selected):
            return pressAtReasons(key, action, (level, chosen, selected), prompt, &state)
        case .idle, .thanking, .showingRefusal:
            return []
        }
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
        case .skip, .switchLanguage, nil:
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
        case .moveBack: selected = max(0, selected - 1)
        case .moveOn: selected = min(prompt.reasons.count - 1, selected + 1)
        case .toggle: chosen.formSymmetricDifference([selected])
        case .switchLanguage, nil:
            guard let index = reasonIndex(of: key), index < prompt.reasons.count else { return [] }
            chosen.formSymmetricDifference([index])
            selected = index
        }
        state.step = .askingReasons(level: level, chosen: chosen, selected: selected)
        return []
    }

    private static func rate(_ level: String, _ chosen: Set<Int>, _ state: inout State) -> [Effect] {
        guard let prompt = state.prompt else { return [] }
        let attempt = state.attempts.next()
        state.lastAttempt = attempt
        state.settledLabel = prompt.label
        state.step = .thanking
        state.countdown = Countdown(seconds: thanksSeconds)
        let reasons = chosen.sorted().map { prompt.reasons[$0].key }
        return [.rate(prompt.label, level: level, reasons: reasons, attempt: attempt)]
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

extension RatingScreen.State {
    var isThanking: Bool {
        switch step {
        case .thanking, .showingRefusal: true
        case .idle, .askingLevel, .askingReasons: false
        }
    }

    /// Whether nobody is being asked right now.
    var isResting: Bool { step == .idle || step == .thanking }
}
