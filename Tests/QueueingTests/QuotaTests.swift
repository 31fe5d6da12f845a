import Queueing
import Testing

/// How many tickets of a service a day and a stretch of ticket hours may have, and what a kiosk says of it.
struct `a quota` {
    /// A bench of 09:00 on a Friday with a morning and an afternoon, whose land tickets are limited.
    private func bench(_ quota: Service.Quota) throws -> Bench {
        var bench = try Bench()
        var configuration = Bench.configuration()
        let times = ["07:30", "11:00", "13:30", "16:30"].compactMap { TimeOfDay($0) }
        configuration.ticketHours = Hours(
            intervals: (1...5).flatMap { day in
                [
                    Hours.Interval(weekday: day, from: times[0], until: times[1]),
                    Hours.Interval(weekday: day, from: times[2], until: times[3]),
                ]
            })
        configuration.services[0].quota = quota
        configuration.services[0].appointmentsPerHalfHour = 2
        try bench.act(.reload(configuration))
        return bench
    }

    private func land(_ bench: Bench) -> Catalogue.Service {
        bench.center.catalogue(in: "vi", at: bench.now).services[0]
    }

    private let afternoon = Moment(milliseconds: 1_763_706_600_000)  // 2025-11-21T13:30:00+07:00
    private let monday = Moment(milliseconds: 1_763_944_200_000)  // 2025-11-24T07:30:00+07:00

    @Test func `of the day allows its last ticket and none after it`() throws {
        var bench = try bench(.init(day: 3))
        for _ in 1...2 { try bench.issue("dat_dai") }
        #expect(land(bench).open && !land(bench).quotaReached)
        try bench.issue("dat_dai")
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: monday)) {
            try bench.issue("dat_dai")
        }
        #expect(!land(bench).open && land(bench).quotaReached)
        #expect(land(bench).opensAt == monday)
        #expect(try bench.issue("thue").number == 1)
    }

    @Test func `of the day is used up in the afternoon too, and begins anew on the next day`() throws {
        var bench = try bench(.init(day: 1))
        try bench.issue("dat_dai")
        bench.now = afternoon
        #expect(land(bench).quotaReached)
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: monday)) {
            try bench.issue("dat_dai")
        }
        try bench.act(.closeDay)
        bench.now = monday
        try bench.act(.openDay(Day(number: 20_416), confirmed: false, byHand: false, held: false))
        #expect(land(bench).open && !land(bench).quotaReached)
        #expect(try bench.issue("dat_dai").number == 1)
    }

    @Test func `of a session allows its last ticket, and opens again with the next session`() throws {
        var bench = try bench(.init(session: 2))
        try bench.issue("dat_dai")
        #expect(land(bench).open)
        try bench.issue("dat_dai")
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: afternoon)) {
            try bench.issue("dat_dai")
        }
        #expect(!land(bench).open && land(bench).quotaReached)
        #expect(land(bench).opensAt == afternoon)
        bench.now = afternoon
        #expect(land(bench).open && !land(bench).quotaReached)
        #expect(try bench.issue("dat_dai").number == 3)
        #expect(try bench.issue("dat_dai").number == 4)
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: monday)) {
            try bench.issue("dat_dai")
        }
    }

    @Test func `of a session is nothing to speak of between two sessions`() throws {
        var bench = try bench(.init(session: 1))
        try bench.issue("dat_dai")
        bench.now = Moment(milliseconds: 1_763_701_200_000)  // 12:00
        #expect(!land(bench).open && !land(bench).quotaReached)
        #expect(land(bench).opensAt == afternoon)
    }

    @Test func `of day and session is reached with the first of the two`() throws {
        var bench = try bench(.init(day: 3, session: 2))
        for _ in 1...2 { try bench.issue("dat_dai") }
        #expect(land(bench).opensAt == afternoon)
        bench.now = afternoon
        try bench.issue("dat_dai")
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: monday)) {
            try bench.issue("dat_dai")
        }
        #expect(land(bench).opensAt == monday)
    }

    @Test func `turns nobody away who has an appointment`() throws {
        var bench = try bench(.init(day: 1))
        let slot = bench.now.adding(seconds: 1_800)
        try bench.act(.book([AppointmentWish(service: "dat_dai", at: slot, code: Erasable("20251121"))]))
        try bench.issue("dat_dai")
        #expect(throws: Refusal.quotaReached(service: "dat_dai", opensAt: monday)) {
            try bench.issue("dat_dai")
        }
        try bench.act(.checkIn(code: "20251121", language: nil, ticketCode: Erasable("7K2P")))
        #expect(bench.center.ticket(checkedInWith: "20251121")?.label.description == "E002")
    }

    @Test func `is not what stops a service that somebody stopped for today`() throws {
        var bench = try bench(.init(day: 3))
        try bench.act(.setServiceOpen(service: "dat_dai", open: false))
        #expect(land(bench).stopped && !land(bench).open && !land(bench).quotaReached)
        #expect(land(bench).opensAt == monday)
        try bench.act(.setServiceOpen(service: "dat_dai", open: true))
        #expect(land(bench).open && !land(bench).stopped)
    }
}
