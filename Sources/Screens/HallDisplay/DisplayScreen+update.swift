import Queueing

extension DisplayScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            guard keys.action(for: key) == .switchLanguage else { return [] }
            state.surroundings.switchLanguage()
            return [.loadServices(language: state.surroundings.language)]
        case .ticked(let now):
            state.stage.pass(from: state.surroundings.now, to: now)
            state.surroundings.now = now
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .boardArrived(let board):
            take(board, &state)
        case .callSpoken(let call):
            if let board = state.board, board.shows(call), board.awaits(call) { state.stage.light(call) }
        case .voiceChanged(let isSilent):
            state.isSilent = isSilent
        case .servicesArrived(let services):
            state.services = Dictionary(services.map { ($0.key, $0) }) { first, _ in first }
        }
        return settle(&state)
    }

    /// New calls blink and make room by the second, pages turn by the second too; the clock goes by the minute.
    public static func ticks(_ state: State) -> Ticks {
        state.stage.isMoving || closing(state) != nil || isTurning(state) ? .everySecond : .everyMinute
    }

    private static func take(_ board: Board, _ state: inout State) {
        // Sequences only rise: one that is not above the last and was never on the board comes from a new journal. One that
        // is missing does not, its officer took it back.
        let known = Dictionary(
            (state.board?.calls ?? []).map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
        if board.calls.contains(where: { $0.sequence <= state.lastSequence && known[$0.sequence] != $0 }) {
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
        state.stage.takeBack(where: board.hasTakenBack)
        state.stage.served = Set(board.desks.filter(\.isServing).compactMap(\.label))
        // Out of hours no counter waits for anybody.
        if board.closed != nil { state.stage.dismiss() }
        for call in new.sorted(by: { $0.sequence < $1.sequence }) { state.stage.add(call) }
    }

    /// Lets calls stand where there is room for them, and those go that are over.
    private static func settle(_ state: inout State) -> [Effect] {
        if let board = state.board { state.stage.clear { !board.awaits($0) } }
        let layout = DisplayLayout(state)
        state.stage.resize(to: state.counter == nil ? layout.places : 1)
        let shown = state.stage.advance()
        // The display of a counter shows its present ticket, whatever was called before.
        if state.counter == nil, let board = state.board {
            state.stage.fill(with: calls(state, board).filter(board.awaits))
        }
        return shown.map { .announce($0) }
    }

    /// The board's calls that this display shows, oldest first; one that still waits for a place is not shown yet.
    static func calls(_ state: State, _ board: Board) -> [Board.Call] {
        let waiting = Set(state.stage.upcoming.map(\.sequence))
        return board.calls.filter { call in
            !waiting.contains(call.sequence) && (state.counter == nil || call.counter == state.counter)
        }
    }
}

extension Board {
    /// Whether a call is still one of those that the board shows.
    fileprivate func shows(_ call: Call) -> Bool { calls.contains { $0.sequence == call.sequence } }

    /// Whether the ticket of a call is still called or served at its counter: not finished, sent elsewhere or missed.
    ///
    /// Of a counter that the board does not tell, the newest call counts.
    fileprivate func awaits(_ call: Call) -> Bool {
        let held = desk(call.counter).map(\.label) ?? calls.last { $0.counter == call.counter }?.label
        return held == call.label
    }
}
