import Queueing
import Testing

/// One visitor, one number, several services one after another.
struct `errands` {
    @Test func `follow one another in the order they were named, with the same number`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue", "tra_kq"])
        for (counter, service) in [(1, "dat_dai"), (3, "thue"), (4, "tra_kq")] {
            #expect(bench.center.ticket(label)?.service == service)
            try bench.at(counter, .callNext)
            #expect(bench.center.current(at: counter)?.label == label)
            try bench.at(counter, .finish)
        }
        #expect(bench.center.ticket(label)?.state == .finished)
        #expect(bench.center.ticket(label)?.errands == [])
    }

    @Test func `that are left are named to the counter`() throws {
        var bench = try Bench()
        _ = try bench.issue("dat_dai", errands: ["thue", "tra_kq"])
        try bench.at(1, .callNext)
        #expect(bench.center.view(of: 1, at: bench.now)?.current?.errands == ["Thuế", "Trả kết quả"])
    }

    @Test func `keep the place of the ticket in the next service`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue"])
        let place = bench.center.ticket(label)?.place
        let later = try bench.issue("thue")
        bench.wait(minutes: 1)
        try bench.at(1, .callNext)
        try bench.at(1, .finish)
        #expect(bench.center.ticket(label)?.place == place)
        #expect(try bench.callAll(at: 3) == [label, later].map(\.description))
    }

    @Test func `are rated once, after the last`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue"])
        try bench.at(1, .callNext)
        try bench.at(1, .finish)
        #expect(bench.center.prompt(at: 1, in: nil, at: bench.now) == nil)
        #expect(throws: Refusal.nothingToRate(counter: 1)) {
            try bench.act(.rate(counter: 1, label: label, level: "hai_long", reasons: [], comment: nil))
        }
        try bench.at(3, .callNext)
        try bench.at(3, .finish)
        try bench.act(.rate(counter: 3, label: label, level: "hai_long", reasons: [], comment: nil))
        #expect(bench.center.rated == 1)
    }

    @Test func `that are left expire with the ticket at closing`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue"])
        try bench.at(1, .callNext)
        try bench.at(1, .finish)
        try bench.act(.closeDay)
        #expect(bench.center.ticket(label)?.state == .expired)
    }

    @Test func `under way at closing end with the service, unrated`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue"])
        try bench.at(1, .callNext)
        try bench.at(1, .start)
        try bench.act(.closeDay)
        #expect(bench.center.ticket(label)?.state == .finished)
        #expect(bench.center.ticket(label)?.finishedByClosing == true)
        #expect(bench.center.waiting(for: "thue") == 0)
    }

    @Test(arguments: [
        (["khong_co"], Refusal.unknownService(service: "khong_co")),
        (["dat_dai"], .invalidParameter(parameter: "errands")),
        (["thue", "thue"], .invalidParameter(parameter: "errands")),
        (["thue", "tra_kq", "a", "b", "c"], .tooLong(field: "errands", limit: 4)),
        (["thue", "tra_kq", "a", "b"], .unknownService(service: "a")),
    ])
    func `are known services, each once, five with the first`(errands: [String], refusal: Refusal) throws {
        var bench = try Bench()
        #expect(throws: refusal) { _ = try bench.issue("dat_dai", errands: errands) }
    }

    @Test(arguments: [Service.Quota(day: 2), Service.Quota(session: 2)])
    func `count in the quota of their service and are refused when it is reached`(quota: Service.Quota) throws
    {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.services[1].quota = quota
        try bench.act(.reload(configuration))
        let monday = `an appointment`.time("07:30", on: `an appointment`.monday)
        let reached = Refusal.quotaReached(service: "thue", opensAt: monday)
        try bench.issue("thue")
        _ = try bench.issue("dat_dai", errands: ["thue"])
        #expect(throws: reached) { try bench.issue("thue") }
        #expect(throws: reached) { _ = try bench.issue("dat_dai", errands: ["thue"]) }
        #expect(bench.center.catalogue(in: "vi", at: bench.now).services[1].quotaReached)
        #expect(try bench.issue("dat_dai", errands: ["tra_kq"]).number == 2)
    }

    @Test func `for a service that takes no tickets today are refused`() throws {
        var bench = try Bench()
        try bench.act(.setServiceOpen(service: "thue", open: false))
        #expect(throws: Refusal.serviceClosed(service: "thue", opensAt: nil)) {
            _ = try bench.issue("dat_dai", errands: ["thue"])
        }
    }

    @Test func `to which the ticket is transferred early are not gone to again`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue", "tra_kq"])
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.service("tra_kq"), note: nil))
        #expect(bench.center.ticket(label)?.errands == ["thue"])
        #expect(try bench.callAll(at: 4) == [label.description])
        #expect(try bench.callAll(at: 3) == [label.description])
        #expect(bench.center.ticket(label)?.state == .finished)
    }
}
