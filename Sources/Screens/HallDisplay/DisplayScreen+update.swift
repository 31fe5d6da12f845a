import Queueing

extension DisplayScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            if keys.action(for: key) == .switchLanguage { state.surroundings.switchLanguage() }
        case .ticked(let now):
            let earlier = state.surroundings.now
            state.surroundings.now = now
            guard var announcement = state.announcement else { return [] }
            announcement.countdown.pass(from: earlier, to: now)
            state.announcement = announcement
            return announcement.countdown.isOver ? announceNext(&state) : []
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .boardArrived(let board):
            // Sequences only rise, so a board that ends below the last one comes from a new journal.
            if let newest = board.calls.map(\.sequence).max(), newest < state.lastSequence {
                state.lastSequence = 0
            }
            let new = board.calls.filter { call in
                call.sequence > state.lastSequence
                    && board.asOf.millisecondsSince(call.calledAt) < Int64(announcedUnderSeconds) * 1000
                    && (state.counter == nil || call.counter == state.counter)
            }
            state.lastSequence = max(state.lastSequence, board.calls.map(\.sequence).max() ?? 0)
            state.board = board
            state.surroundings.isClockInDoubt = board.clockInDoubt
            state.upcoming += new.sorted { $0.sequence < $1.sequence }
            return state.announcement == nil ? announceNext(&state) : []
        case .voiceChanged(let isSilent):
            state.isSilent = isSilent
        case .servicesArrived(let services):
            let signs = services.map { ($0.key, $0.prefix) }
            state.serviceSigns = Dictionary(signs) { first, _ in first }
        }
        return []
    }

    /// A highlighted call blinks by the second and the pages of the end of a day turn, the clock goes by the minute.
    public static func ticks(_ state: State) -> Ticks {
        state.announcement == nil && closing(state) == nil ? .everyMinute : .everySecond
    }

    private static func announceNext(_ state: inout State) -> [Effect] {
        guard !state.upcoming.isEmpty else {
            state.announcement = nil
            return []
        }
        let isCrowded = state.upcoming.count >= crowdedFrom
        let call = state.upcoming.removeFirst()
        state.announcement = Announcement(
            call: call, seconds: isCrowded ? crowdedAnnouncementSeconds : announcementSeconds)
        return [.announce(call)]
    }
}
