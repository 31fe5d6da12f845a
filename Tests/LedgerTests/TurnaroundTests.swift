import Ledger
import Queueing
import Testing

/// What turns took on former days, for the estimates.
@Suite struct TurnaroundTests {
    let folder: TemporaryFolder
    private var hall: Hall

    init() throws {
        folder = try TemporaryFolder()
        hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.open()
    }

    /// One ticket, finished or missed so many seconds after its call.
    private mutating func serve(_ service: String, seconds: Int, missed: Bool = false) throws {
        try hall.issue(service, code: "K7P2QX")
        try hall.act("session-an", .callNext)
        hall.now = hall.now.adding(seconds: seconds - 1)
        try hall.act("session-an", missed ? .noShow : .finish)
    }

    private func occupancies(before day: Day) throws -> [String: [Int]] {
        try hall.ledger.turnarounds(before: day).occupancies.mapValues { $0.seconds.sorted() }
    }

    @Test mutating func `are those of the days before, by service, no-shows included`() throws {
        try serve("land", seconds: 300)
        try serve("civil", seconds: 420)
        try serve("land", seconds: 180, missed: true)
        #expect(try occupancies(before: Hall.day) == [:])
        let next = Day(number: Hall.day.number + 1)
        #expect(try occupancies(before: next) == ["land": [180, 300], "civil": [420]])
    }

    @Test mutating func `what closing ended does not count`() throws {
        try hall.issue("land")
        try hall.act("session-an", .callNext)
        try hall.act("session-an", .start)
        try hall.run(.closeDay)
        #expect(try occupancies(before: Day(number: Hall.day.number + 1)) == [:])
    }

    @Test(arguments: [(30, 1), (31, 0)])
    mutating func `reach back thirty service days`(daysLater: Int, count: Int) throws {
        try serve("land", seconds: 300)
        for number in 1...daysLater {
            try hall.run(.closeDay)
            hall.now = hall.now.adding(seconds: 86_400)
            try hall.run(
                .openDay(
                    Day(number: Hall.day.number + number), confirmed: true, byHand: true, held: false))
        }
        let today = Day(number: Hall.day.number + daysLater)
        #expect(try occupancies(before: today)["land", default: []].count == count)
    }
}
