import Queueing

extension RatingScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            return press(key, &state)
        case .ticked(let now):
            state.countdown?.pass(from: state.surroundings.now, to: now)
            state.patience?.pass(from: state.surroundings.now, to: now)
            state.surroundings.now = now
            return timeOut(&state)
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .promptChanged(let prompt, let rateable, let language):
            guard let prompt else { return takeBack(rateable: rateable, &state) }
            return language == state.surroundings.language ? take(prompt, &state) : []
        case .clockDoubted(let isInDoubt):
            state.surroundings.isClockInDoubt = isInDoubt
        case .centerNamed(let name):
            state.center = name
        case .ratingRefused(let sentence, let attempt):
            guard attempt == state.lastAttempt, state.isResting else { return [] }
            say(sentence, &state)
        }
        return []
    }

    /// What runs out needs the seconds, the clock of a quiet terminal minutes.
    public static func ticks(_ state: State) -> Ticks {
        state.countdown == nil ? .everyMinute : .everySecond
    }

    /// Keys of the glass follow each other faster than faces are touched.
    public static func isTypedOn(_ state: State) -> Bool {
        if case .writing = state.step { true } else { false }
    }

    private static func take(_ prompt: RatingPrompt, _ state: inout State) -> [Effect] {
        guard prompt.label != state.settledLabel else { return [] }
        let isSame = state.prompt?.label == prompt.label
        state.prompt = prompt
        if isSame { keepChoice(&state) }
        return isSame || state.isThanking ? [] : ask(prompt, state.surroundings.language, &state)
    }

    /// The question is over; who has begun to answer goes on as long as the server takes it.
    private static func takeBack(rateable: Label?, _ state: inout State) -> [Effect] {
        if state.isAnswering {
            if rateable == state.prompt?.label { return [] }
            forget(&state)
            state.prompt = nil
            say(state.surroundings.words(.ratingTooLate), &state)
            return []
        }
        state.settledLabel = nil
        state.prompt = nil
        return state.isThanking ? [] : rest(&state)
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
        case .writing(let level, let chosen):
            state.step = .writing(level: level, chosen: chosen.filter { $0 < prompt.reasons.count })
        case .idle, .thanking, .showingRefusal:
            break
        }
    }

    /// Asks in the language of the ticket, else in another one; where that is not the one shown, the question has to
    /// come once more.
    private static func ask(_ prompt: RatingPrompt, _ otherwise: String, _ state: inout State) -> [Effect] {
        forget(&state)
        let offered = state.surroundings.languages
        if state.greetedLabel != prompt.label {
            state.greetedLabel = prompt.label
            let index =
                offered.firstIndex { $0.language == prompt.language }
                ?? offered.firstIndex { $0.language == otherwise }
            if let index, offered[index].language != state.surroundings.language {
                state.surroundings.showLanguage(at: index)
                state.prompt = nil
                state.step = .idle
                state.countdown = nil
                return [.watch(language: state.surroundings.language)]
            }
        }
        state.step = .askingLevel(selected: nil)
        state.countdown = Countdown(seconds: prompt.seconds)
        return []
    }

    /// Nothing of an answer stays behind.
    private static func forget(_ state: inout State) {
        state.comment = WrittenText()
        state.keyboard = OnScreenKeyboard()
        state.patience = nil
    }

    private static func say(_ sentence: String, _ state: inout State) {
        state.step = .showingRefusal(sentence)
        state.countdown = Countdown(seconds: thanksSeconds)
    }

    /// Back to rest in the first language, or to a question that came while thanking.
    private static func rest(_ state: inout State) -> [Effect] {
        if let prompt = state.prompt, prompt.label != state.settledLabel {
            return ask(prompt, state.surroundings.languages.first?.language ?? "", &state)
        }
        forget(&state)
        state.isLarge = false
        state.step = .idle
        state.prompt = nil
        state.countdown = nil
        let shown = state.surroundings.language
        state.surroundings.returnToFirstLanguage()
        return shown == state.surroundings.language ? [] : [.watch(language: state.surroundings.language)]
    }

    private static func timeOut(_ state: inout State) -> [Effect] {
        guard let countdown = state.countdown else { return [] }
        switch state.step {
        case .askingReasons(let level, let chosen, _) where countdown.isOver,
            .writing(let level, let chosen) where countdown.isOver:
            return rate(level, chosen, isCommented: true, &state)
        case .askingLevel where countdown.isOver:
            state.settledLabel = state.prompt?.label
            return rest(&state)
        case .thanking where countdown.isOver, .showingRefusal where countdown.isOver:
            return rest(&state)
        default:
            break
        }
        return []
    }

    /// Gives the answer and thanks; a comment of spaces is none.
    static func rate(
        _ level: String, _ chosen: Set<Int>, isCommented: Bool = false, _ state: inout State
    ) -> [Effect] {
        guard let prompt = state.prompt else { return [] }
        let attempt = state.attempts.next()
        let comment = isCommented && !state.comment.isBlank ? state.comment.text : nil
        forget(&state)
        state.lastAttempt = attempt
        state.settledLabel = prompt.label
        state.step = .thanking
        state.countdown = Countdown(seconds: thanksSeconds)
        let reasons = chosen.sorted().map { prompt.reasons[$0].key }
        return [.rate(prompt.label, level: level, reasons: reasons, comment: comment, attempt: attempt)]
    }
}

extension RatingScreen.State {
    /// The letters of large text for whoever asked for it, and on a glass on which the usual ones are lost; else none.
    var glyphs: Glyphs {
        let size = surroundings.size
        return isLarge || size.width >= 200 && size.height >= 55 ? surroundings.glyphs : Glyphs()
    }

    var isThanking: Bool {
        switch step {
        case .thanking, .showingRefusal: true
        case .idle, .askingLevel, .askingReasons, .writing: false
        }
    }

    /// Whether nobody is being asked right now.
    var isResting: Bool { step == .idle || step == .thanking }

    /// Whether a level was chosen and the answer is not yet sent.
    var isAnswering: Bool {
        switch step {
        case .askingReasons, .writing: true
        case .idle, .askingLevel, .thanking, .showingRefusal: false
        }
    }
}
