import Queueing
import Screens

/// The states of a display that are drawn for the golden files, each reached by events alone on a glass of this size.
extension Scene {
    static func display(
        _ name: String, _ language: String, _ size: Size = Golden.sizes[0]
    ) throws -> DisplayScreen.State {
        let isDesk = name.hasPrefix("desk")
        var state = DisplayScreen.State(
            surroundings: try Fixture.surroundings(language), counter: isDesk ? 5 : nil)
        func happen(_ event: DisplayScreen.Event) { _ = DisplayScreen.update(&state, event) }
        func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }
        happen(.resized(size))
        happen(.servicesArrived(Fixture.hallServices(language)))
        happen(.boardArrived(board(name)))
        switch name {
        case "steady", "closing", "closing-many": pass(seconds: 10)
        case "away":
            pass(seconds: 10)
            happen(.linkChanged(.away(since: Fixture.now)))
            happen(.ticked(Fixture.now.adding(seconds: 300)))
        default: break
        }
        return state
    }

    private static func board(_ name: String) -> Board {
        let desk = Fixture.desks[4]
        var board = Fixture.busyBoard
        switch name {
        case "one": board.calls = Array(board.calls.suffix(1))
        case "burst":
            board.calls = (1...8).map { Fixture.call($0, "A02\($0)", $0, seconds: 2) }
        case "doubt": board.clockInDoubt = true
        case "closing", "closing-many":
            board.calls.removeLast()
            board.closing = Fixture.closing(name == "closing" ? 14 : Limits.closingLabelsMax)
        case "quiet", "closed", "not-open":
            board.calls = []
            board.desks = []
            board.waiting = []
            guard name != "quiet" else { break }
            let minutes = name == "closed" ? (24 * 60 - 161) : 260
            board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: minutes * 60))
        case "desk-called":
            board.desks = [desk]
            board.desks[0].officer = "Hoàng Thị Lan"
        case "desk-serving", "desk-free", "desk-paused", "desk-closed", "desk-over":
            board.calls = []
            board.desks = [Board.Desk(counter: 5, state: .open)]
            if name == "desk-serving" {
                board.desks = [Board.Desk(counter: 5, state: .open, label: desk.label, isServing: true)]
            }
            if name == "desk-paused" {
                board.desks = [Board.Desk(counter: 5, state: .paused, pauseReason: "Nghỉ trưa")]
            }
            if name == "desk-over" {
                board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: (24 * 60 - 161) * 60))
            }
            if name == "desk-closed" { board.desks = [Board.Desk(counter: 5, state: .closed)] }
        default: break
        }
        return board
    }
}

extension Fixture {
    /// The services of the hall with the counters whose own they are.
    static func hallServices(_ language: String) -> [Catalogue.Service] {
        catalogue(language).services.enumerated().map { index, service in
            var service = service
            service.counters = [index % 9 + 1]
            return service
        }
    }

    /// Seven calls of the last five minutes; the last is new.
    static var busyBoard: Board {
        var board = board([
            call(1, "A013", 1, seconds: 250), call(2, "L006", 9, seconds: 200),
            call(3, "E008", 5, seconds: 130), call(4, "A014", 2, seconds: 100),
            call(5, "E008", 5, seconds: 70, recall: true), call(6, "E009", 5, seconds: 20),
        ])
        board.desks = desks
        return board
    }

    /// Nine counters: some with a ticket, the sixth paused, the seventh closed.
    static var desks: [Board.Desk] {
        let labels = ["A013", "A014", "C003", "D011", "E009", nil, nil, "H002", "L006"]
        return labels.enumerated().map { index, label in
            Board.Desk(
                counter: index + 1, state: index == 5 ? .paused : index == 6 ? .closed : .open,
                label: label.flatMap { Label($0) }, isServing: index != 4,
                pauseReason: index == 5 ? "Nghỉ trưa" : nil)
        }
    }
}
