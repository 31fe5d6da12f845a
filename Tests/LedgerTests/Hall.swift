import Foundation
import Ledger
import Queueing

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/luot-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            fatalError("the test's folder \(path) stays behind: \(error)")
        }
    }
}

/// The server's one writer in small: a working center, and a batch that is committed after every command.
struct Hall {
    static let day = Day(number: 20_500)
    static let always = Hours(
        intervals: (1...7).compactMap { weekday in
            guard let midnight = TimeOfDay("00:00"), let nextMidnight = TimeOfDay("24:00") else { return nil }
            return Hours.Interval(weekday: weekday, from: midnight, until: nextMidnight)
        })
    static let configuration = Configuration(
        name: ["vi": "Trung tâm thử"], timeZone: "Asia/Ho_Chi_Minh", utcOffsetSeconds: 25_200,
        ticketHours: always, counterHours: always, dayOpens: nil, dayCloses: nil,
        services: [
            Service(key: "land", prefix: "A", name: ["vi": "Đất đai"]),
            Service(key: "civil", prefix: "B", name: ["vi": "Hộ tịch"]),
        ],
        counters: [
            Counter(number: 1, name: ["vi": "Quầy 1"], services: ["land"], backup: ["civil"]),
            Counter(number: 2, name: ["vi": "Quầy 2"], services: ["civil"], backup: ["land"]),
        ],
        priorities: [
            PriorityClass(
                key: "elder", name: ["vi": "Người cao tuổi"], headStart: .minutes(15), selfDeclared: true)
        ],
        ratingScale: RatingScale(
            levels: [
                .init(key: "satisfied", text: ["vi": "Hài lòng"]),
                .init(key: "dissatisfied", text: ["vi": "Không hài lòng"]),
            ],
            reasons: [.init(key: "slow", text: ["vi": "Chậm"])], lowLevels: ["dissatisfied"]))

    var center = Center(configuration: Hall.configuration)
    var now = Moment(milliseconds: 20_500 * 86_400_000 + 3_600_000)
    var batch = Batch()
    let ledger: Ledger

    /// Carries out a command a second later and keeps it in the batch.
    @discardableResult
    mutating func decide(_ command: Command) throws -> [Event] {
        now = now.adding(seconds: 1)
        let events = try center.decide(command, at: now)
        for event in events { center.apply(event) }
        batch.record(events, after: center)
        return events
    }

    /// Carries out a command and commits it alone.
    mutating func run(_ command: Command) throws {
        try decide(command)
        try commit()
    }

    mutating func act(_ session: String, _ command: StaffCommand) throws {
        try run(.act(session: session, command))
    }

    mutating func issue(_ service: String, priority: String? = nil, code: String = "K7P2QX") throws {
        try run(
            .issue(
                service: service, priority: priority, procedure: "1.001193", language: "vi",
                code: Erasable(code)))
    }

    mutating func commit() throws {
        let full = batch
        batch = Batch()
        try ledger.commit(full)
    }

    /// Two officers at their counters, on an open day.
    mutating func open() throws {
        for (staff, name) in [("an", "Cán bộ Một"), ("binh", "Cán bộ Hai")] {
            try run(
                .addStaff(staff: staff, name: Erasable(name), pinHash: Erasable("scrypt$14$8$1$\(staff)$")))
        }
        try run(.openDay(Hall.day, confirmed: false, byHand: false, held: false))
        try run(.signIn(counter: 1, staff: "an", session: "session-an"))
        try run(.signIn(counter: 2, staff: "binh", session: "session-binh"))
    }
}

extension Hall {
    static let secrets = [
        "K7P2QX", "Cán bộ Một", "Cán bộ Hai", "scrypt", "hồ sơ thiếu", "chuyển sang hộ tịch",
        "chờ lâu quá",
    ]

    /// A day in which every kind of event happens.
    mutating func fullDay() throws {
        try open()
        let label = { Label(prefix: "A", number: $0) }
        try run(.setNotice("Nghỉ trưa 11:30"))
        try run(.noteClock(doubted: now.adding(seconds: 3600)))
        try run(.confirmClock(machine: now))
        try run(.noteClock(doubted: now.adding(seconds: 3600)))
        try run(.noteClock(doubted: nil))
        for _ in 0..<8 { try issue("land") }
        try issue("civil", priority: "elder")
        // A001: recalled, started, noted, finished, rated.
        try act("session-an", .callNext)
        try act("session-an", .recall)
        try act("session-an", .start)
        try act("session-an", .note(label(1), Erasable("hồ sơ thiếu")))
        try act("session-an", .finish)
        try run(
            .rate(
                counter: 1, label: label(1), level: "dissatisfied", reasons: ["slow"],
                comment: Erasable("chờ lâu quá")))
        // A002: missed, returned, called again out of order, then transferred to a counter that pauses.
        try act("session-an", .callNext)
        try act("session-an", .noShow)
        try act("session-an", .returnTicket(label(2)))
        try act("session-an", .call(label(2), reason: "đã quay lại"))
        try act("session-an", .transfer(.counter(2), note: Erasable("chuyển sang hộ tịch")))
        try act("session-binh", .pause(reason: "họp"))
        try act("session-binh", .resume)
        // A003: parked. A004: cancelled by an officer, A005 by its holder. A006: a no-show for good.
        try act("session-an", .call(label(3), reason: "thử"))
        try act("session-an", .park(reason: "bổ sung giấy tờ"))
        try act("session-an", .cancel(label(4), reason: "về rồi"))
        try run(.cancelByHolder(label(5), code: "K7P2QX"))
        try act("session-an", .setPriority(label(6), priority: "elder", reason: "75 tuổi"))
        try act("session-an", .call(label(6), reason: "thử"))
        try act("session-an", .noShow)
        try run(.setServiceOpen(service: "civil", open: false))
        try run(.setServiceOpen(service: "civil", open: true))
        var changed = Hall.configuration
        changed.rules.returnWindowMinutes = 90
        try run(.reload(changed))
        // A007 is rated well, B001 is served at the closing, the rest expires.
        try act("session-an", .call(label(7), reason: "thử"))
        try act("session-an", .finish)
        try run(.rate(counter: 1, label: label(7), level: "satisfied", reasons: [], comment: nil))
        try act("session-binh", .call(Label(prefix: "B", number: 1), reason: "thử"))
        try act("session-binh", .start)
        try run(.closeDay)
        try run(.openDay(Hall.day, confirmed: false, byHand: false, held: true))
        try run(.openDay(Hall.day, confirmed: true, byHand: true, held: true))
        try run(.addStaff(staff: "chi", name: Erasable("Cán bộ Một"), pinHash: Erasable("scrypt")))
        try run(.removeStaff("chi"))
        try act("session-an", .signOut)
    }
}
