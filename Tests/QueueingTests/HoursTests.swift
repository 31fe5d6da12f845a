import Queueing
import Testing

/// Which dates have hours, and where they begin and end.
struct `hours` {
    /// Friday's hours are those of the bench, 07:30 to 11:00; the other working days have them as well.
    static let working = ["07:30-11:00"]

    private func center(_ specialDays: SpecialDays = SpecialDays()) -> Configuration {
        var center = Bench.configuration()
        center.specialDays = specialDays
        return center
    }

    /// Spans as the clocks of the hall show them.
    private func shown(_ spans: [Range<Moment>], on day: Day) -> [String] {
        let midnight = day.start(utcOffsetSeconds: 25_200)
        func time(_ moment: Moment) -> String {
            TimeOfDay(minutes: Int(moment.millisecondsSince(midnight) / 60_000))?.description ?? "another day"
        }
        return spans.map { "\(time($0.lowerBound))-\(time($0.upperBound))" }
    }

    private func day(_ text: String) throws -> Day {
        try #require(Day(text))
    }

    private func moment(_ day: String, _ time: String, utcOffsetSeconds: Int = 25_200) throws -> Moment {
        try self.day(day).start(utcOffsetSeconds: utcOffsetSeconds)
            .adding(seconds: #require(TimeOfDay(time)).minutes * 60)
    }

    @Test(arguments: [("2027-04-29", working), ("2027-05-01", []), ("2027-05-02", [])])
    func `are those of the day of the week`(date: String, expected: [String]) throws {
        let day = try day(date)
        #expect(shown(center().ticketSpans(on: day), on: day) == expected)
        #expect(shown(center().counterSpans(on: day), on: day) == expected)
    }

    @Test func `are none on a holiday`() throws {
        let day = try day("2027-04-30")
        let center = center(SpecialDays(holidays: [day]))
        #expect(center.ticketSpans(on: day) == [])
        #expect(center.counterSpans(on: day) == [])
    }

    @Test func `are Friday's on a Saturday worked in its place`() throws {
        let saturday = try day("2027-05-08")
        var center = center(SpecialDays(makeUpDays: [.init(day: saturday, weekday: 5)]))
        let from = try #require(TimeOfDay("13:30"))
        let until = try #require(TimeOfDay("15:30"))
        center.ticketHours.intervals.append(Hours.Interval(weekday: 5, from: from, until: until))
        #expect(shown(center.ticketSpans(on: saturday), on: saturday) == ["07:30-11:00", "13:30-15:30"])
        #expect(shown(center.counterSpans(on: saturday), on: saturday) == ["07:30-11:00"])
        #expect(center.ticketSpans(on: Day(number: saturday.number + 7)) == [])
    }

    @Test func `begin again after nine days of Tết and the weekend behind them`() throws {
        let first = try day("2027-02-04")
        let center = center(SpecialDays(holidays: (0..<9).map { Day(number: first.number + $0) }))
        let before = try moment("2027-02-03", "11:00")
        #expect(center.nextTicketHours(after: before) == (try moment("2027-02-15", "07:30")))
    }

    @Test func `begin again on a make-up day, where that comes first`() throws {
        let saturday = try day("2027-05-08")
        let center = center(SpecialDays(makeUpDays: [.init(day: saturday, weekday: 5)]))
        let friday = try moment("2027-05-07", "11:00")
        #expect(center.nextTicketHours(after: friday) == (try moment("2027-05-08", "07:30")))
    }

    @Test(arguments: [(29, true), (30, false)])
    func `are looked for thirty days ahead and no further`(holidays: Int, found: Bool) throws {
        let monday = try day("2027-03-01")
        let center = center(SpecialDays(holidays: (1...holidays).map { Day(number: monday.number + $0) }))
        let next = center.nextTicketHours(after: try moment("2027-03-01", "11:00"))
        #expect(next == (found ? try moment("2027-03-31", "07:30") : nil))
    }

    @Test(arguments: [
        ("07:30", -1, false), ("07:30", 0, true), ("11:00", -1, true), ("11:00", 0, false),
    ])
    func `hold the millisecond in which they begin and not the one in which they end`(
        time: String, milliseconds: Int64, open: Bool
    ) throws {
        var bench = try Bench()
        let end = try moment("2025-11-21", time)
        // The bench issues a second later than its clock shows.
        bench.now = Moment(milliseconds: end.milliseconds + milliseconds - 1_000)
        if open {
            #expect(try bench.issue("dat_dai").description == "E001")
        } else {
            #expect(throws: Refusal.self) { try bench.issue("dat_dai") }
        }
    }

    @Test func `on a holiday refuse a ticket and say when kiosks issue again`() throws {
        var bench = try Bench()
        var settings = Bench.configuration()
        settings.specialDays.holidays = [Bench.friday]
        try bench.act(.reload(settings))
        let monday = try moment("2025-11-24", "07:30")
        #expect(throws: Refusal.centerClosed(opensAt: monday)) { try bench.issue("dat_dai") }
    }

    @Test(arguments: [
        ("16:59", "2026-11-22"), ("17:00", "2026-11-23"), ("23:30", "2026-11-23"),
    ])
    func `are of the date where the center is, seven hours ahead of Greenwich`(time: String, date: String)
        throws
    {
        let greenwich = try moment("2026-11-22", time, utcOffsetSeconds: 0)
        #expect(center().day(of: greenwich) == (try day(date)))
    }

    @Test func `on a Monday morning begin while it is Sunday evening in Greenwich, twelve hours behind`()
        throws
    {
        var center = center()
        center.utcOffsetSeconds = 12 * 3_600
        let sunday = try moment("2026-11-22", "19:30", utcOffsetSeconds: 0)
        #expect(center.ticketSpans(on: try day("2026-11-23")).first?.lowerBound == sunday)
    }

    @Test func `do not end a day that people stay in past midnight: its date and its series go on`() throws {
        var bench = try Bench()
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        bench.now = try moment("2025-11-21", "23:50")
        #expect(try bench.issue("dat_dai").description == "E001")
        bench.wait(minutes: 40)
        #expect(bench.center.configuration.day(of: bench.now) == Day(number: Bench.friday.number + 1))
        #expect(try bench.issue("dat_dai").description == "E002")
        #expect(bench.center.serviceDay?.day == Bench.friday)
        #expect(try bench.callAll(at: 1) == ["E001", "E002"])
    }
}
