import Queueing
import Testing

/// Which calls are spoken, in what order and how often.
@Suite struct `the calls to be spoken` {
    static let now = Moment(milliseconds: 1_795_400_000_000)

    /// A call so many seconds ago.
    private func call(
        _ sequence: Int, _ label: String, _ counter: Int = 1, seconds: Int = 0, recall: Bool = false
    ) throws -> Board.Call {
        Board.Call(
            sequence: sequence, label: try #require(Label(label)), counter: counter,
            calledAt: Self.now.adding(seconds: -seconds), recall: recall)
    }

    /// A burst of calls of different tickets, the last one just now.
    private func burst(_ count: Int) throws -> [Board.Call] {
        try (1...count).map { try call($0, "A\($0)", $0) }
    }

    /// Says everything that is due, and returns the sequences of each announcement.
    private func speakAll(_ announcements: inout Announcements) -> [[Int]] {
        var spoken: [[Int]] = []
        while let next = announcements.first {
            spoken.append(next.sequences)
            announcements.finish(next)
        }
        return spoken
    }

    @Test func `a burst is spoken call by call in order, each once`() throws {
        var announcements = Announcements()
        let calls = try burst(30)
        for count in 1...30 {
            announcements.see(Array(calls.prefix(count)), latest: count, at: Self.now)
            announcements.see(Array(calls.prefix(count)), latest: count, at: Self.now)
        }
        #expect(speakAll(&announcements) == (1...30).map { [$0] })
        #expect(announcements.announced == 30)
        announcements.see(calls, latest: 30, at: Self.now)
        #expect(announcements.first == nil)
    }

    @Test(arguments: [(59, true), (60, false)])
    func `a call that is first seen a minute late is not spoken`(age: Int, spoken: Bool) throws {
        var announcements = Announcements()
        announcements.see([try call(1, "A1", seconds: age)], latest: 1, at: Self.now)
        #expect((announcements.first != nil) == spoken)
    }

    @Test func `a call that was seen in time is spoken although it left the board meanwhile`() throws {
        var announcements = Announcements()
        announcements.see(try burst(3), latest: 3, at: Self.now)
        // It has left the board by then.
        announcements.see([], latest: 3, at: Self.now.adding(seconds: Limits.boardCallSeconds + 1))
        #expect(speakAll(&announcements) == [[1], [2], [3]])
    }

    @Test func `a call that its officer takes back is not spoken`() throws {
        var announcements = Announcements()
        let calls = try burst(3)
        announcements.see(calls, latest: 3, at: Self.now)
        announcements.see([calls[0], calls[2]], latest: 3, at: Self.now.adding(seconds: 4))
        #expect(speakAll(&announcements) == [[1], [3]])
    }

    @Test func `a call taken back does not make the others new again`() throws {
        var announcements = Announcements()
        let calls = try burst(2)
        announcements.see(calls, latest: 2, at: Self.now)
        #expect(speakAll(&announcements) == [[1], [2]])
        announcements.see([calls[0]], latest: 2, at: Self.now)
        #expect(announcements.first == nil)
    }

    @Test func `who is recalled before the call was heard hears the recall at once and no second time`()
        throws
    {
        var announcements = Announcements()
        let calls = try burst(3) + [call(4, "A2", 2, recall: true)]
        announcements.see(calls, latest: 4, at: Self.now)
        announcements.finish(try #require(announcements.first))
        let second = try #require(announcements.first)
        #expect(second.call == calls[3])
        #expect(second.sequences == [2, 4])
        announcements.finish(second)
        #expect(announcements.announced == 2 && announcements.ahead == [4])
        #expect(speakAll(&announcements) == [[3]])
        #expect(announcements.announced == 4 && announcements.ahead.isEmpty)
    }

    @Test func `who is called to another counter meanwhile is sent to that one alone`() throws {
        var announcements = Announcements()
        announcements.see([try call(1, "A1", 5), try call(2, "A1", 7)], latest: 2, at: Self.now)
        #expect(announcements.first?.call.counter == 7)
        #expect(speakAll(&announcements) == [[1, 2]])
    }

    @Test func `a recall after the call was heard is spoken too`() throws {
        var announcements = Announcements()
        let first = try call(1, "A1")
        announcements.see([first], latest: 1, at: Self.now)
        #expect(speakAll(&announcements) == [[1]])
        announcements.see([first, try call(2, "A1", recall: true)], latest: 2, at: Self.now)
        #expect(announcements.first?.call.recall == true)
    }

    @Test func `what comes after an announcement is known while it is spoken`() throws {
        var announcements = Announcements()
        announcements.see(
            try burst(2) + [call(3, "A1", recall: true), call(4, "A4")], latest: 4, at: Self.now)
        #expect(announcements.first?.sequences == [1, 3])
        #expect(announcements.second?.sequences == [2])
    }

    @Test(arguments: [(Limits.announcedWithinSeconds, 2), (Limits.announcedWithinSeconds + 1, 0)])
    func `a call that has waited for ten minutes is dropped and counts as spoken`(
        seconds: Int, left: Int
    ) throws {
        var announcements = Announcements()
        announcements.see(try burst(2), latest: 2, at: Self.now)
        let dropped = announcements.see([], latest: 2, at: Self.now.adding(seconds: seconds))
        #expect(announcements.due.count == left)
        #expect(dropped.map(\.sequence) == (left == 0 ? [1, 2] : []))
        #expect(announcements.announced == 2 - left)
    }

    @Test(arguments: [0, 1])
    func `of more calls than may wait the oldest is dropped`(more: Int) throws {
        let count = Limits.announcementsDueMax + more
        var announcements = Announcements()
        let dropped = announcements.see(try burst(count), latest: count, at: Self.now)
        #expect(dropped.count == more)
        #expect(announcements.due.map(\.sequence) == Array(1 + more...count))
        #expect(announcements.announced == more)
    }

    @Test func `a call whose day is closed is not spoken, nor when the day is opened again`() throws {
        var announcements = Announcements()
        let calls = try burst(3)
        announcements.see(calls, latest: 3, at: Self.now)
        announcements.see(calls, latest: 3, at: Self.now, dayIsOpen: false)
        #expect(announcements.due.isEmpty && announcements.announced == 3)
        announcements.see(calls, latest: 3, at: Self.now)
        #expect(announcements.due.isEmpty)
    }

    @Test func `a copy forgets what the server has dropped`() throws {
        let board = try burst(4)
        var server = Announcements()
        var copy = Announcements()
        server.see(board, latest: 4, at: Self.now)
        learn(&copy, from: server, board: board)
        server.see(board, latest: 4, at: Self.now, dayIsOpen: false)
        learn(&copy, from: server, board: board)
        #expect(copy.due.isEmpty)
    }

    @Test func `a new journal is spoken from its first call on`() throws {
        var announcements = Announcements()
        announcements.see([try call(900, "A1")], latest: 900, at: Self.now)
        announcements.see([try call(1, "A2")], latest: 1, at: Self.now)
        #expect(speakAll(&announcements) == [[1]])
    }

    /// What a copy learns from the zone's announcements and the board.
    private func learn(_ copy: inout Announcements, from other: Announcements, board: [Board.Call]) {
        copy.learn(
            due: other.due, announced: other.announced, ahead: Array(other.ahead), latest: 4, board: board,
            at: Self.now)
    }

    @Test func `a copy that takes over goes on where the other one ended`() throws {
        let board = try burst(3) + [call(4, "A1", recall: true)]
        var server = Announcements()
        var other = Announcements()
        server.see(board, latest: 4, at: Self.now)
        learn(&other, from: server, board: board)
        var speaker = other
        let first = try #require(speaker.first)
        speaker.finish(first)
        server.note(announced: speaker.announced, ahead: Array(speaker.ahead))
        learn(&other, from: server, board: board)
        #expect(speakAll(&other) == [[2], [3]])
    }

    @Test func `a copy keeps what it knows when the server starts anew`() throws {
        let board = try burst(4)
        var server = Announcements()
        var copy = Announcements()
        server.see(board, latest: 4, at: Self.now)
        learn(&copy, from: server, board: board)
        copy.finish(try #require(copy.first))
        // The first call was spoken, the others wait; the new server takes all of them for new.
        server = Announcements()
        server.see(board, latest: 4, at: Self.now)
        learn(&copy, from: server, board: board)
        #expect(speakAll(&copy) == [[2], [3], [4]])
        // Or it comes when they are too old to be new.
        copy = Announcements()
        learn(&copy, from: server, board: board)
        learn(&copy, from: Announcements(), board: board)
        #expect(speakAll(&copy) == [[1], [2], [3], [4]])
    }
}
