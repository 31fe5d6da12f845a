import Queueing

/// Calling the guide of the hall to the kiosk.
extension KioskScreen {
    /// Calls the guide, but not again within a minute: then it only says that the guide was called.
    static func callGuide(_ state: inout State) -> [Effect] {
        if let calledAt = state.guideCalledAt,
            (0..<Int64(guideSeconds) * 1000).contains(state.surroundings.now.millisecondsSince(calledAt))
        {
            show(.guideCalled, &state)
            return []
        }
        guard !state.surroundings.isAway else {
            show(.guideNotCalled(state.surroundings.words(.kioskAskGuide)), &state)
            return []
        }
        let attempt = state.attempts.next()
        show(.callingGuide(attempt: attempt), &state)
        return [.callGuide(attempt: attempt)]
    }

    /// The counter to ask at where no guide comes: one of the service that is chosen or read about, else the first one
    /// that somebody attends; nil where nobody is at any.
    static func counter(among attended: [Int], _ state: State) -> Int? {
        var key = state.chosen.first ?? state.asked
        if case .readingPapers(let procedure) = state.step { key = procedure.service }
        let own = key.flatMap { state.service(ofKey: $0) }?.counters ?? []
        return own.first(where: attended.contains) ?? attended.first
    }

    /// What came of a call; an answer that comes after its citizen pressed on only counts for the minute.
    static func answerGuideCall(_ attempt: String, with notice: Notice, _ state: inout State) {
        if notice == .guideCalled { state.guideCalledAt = state.surroundings.now }
        if state.notice == .callingGuide(attempt: attempt) { show(notice, &state) }
    }
}
