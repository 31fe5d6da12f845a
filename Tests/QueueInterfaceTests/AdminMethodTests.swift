import QueueInterface
import Queueing
import Testing
import Varlink

private let monday = Day(number: 20_780)

@Suite struct `Running the center` {
    @Test(arguments: [
        Conversation(
            asks: #"Admin.AddStaff {"staff":"hoa","name":"Cán bộ Bốn","pin":"1"}"#,
            .facts([
                .staffAdded(
                    staff: "hoa", name: Erasable("Cán bộ Bốn"), pinHash: Erasable("hash"))
            ])),
        Conversation(
            asks: #"Admin.RemoveStaff {"staff":"hoa"}"#, .refused(.unknownStaff(staff: "hoa"))),
        Conversation(
            #"Admin.RemoveStaff {"staff":"canbo3"}"#,
            asks: #"Counter.CallNext {"session":"secret of canbo3"}"#,
            .refused(.notSignedIn)),
        Conversation(asks: #"Admin.EndSession {"counter":9}"#, .refused(.unknownCounter(counter: 9))),
        Conversation(
            #"Admin.EndSession {"counter":1}"#, asks: #"Counter.Watch {"session":"secret of canbo3"}"#,
            .refused(.notSignedIn)),
        Conversation(
            asks: "Admin.Reload {}", .refused(.centerFileRejected(problem: "line 3: no services"))),
        Conversation(
            asks: #"Admin.SetServiceOpen {"service":"ho-tich","open":false}"#,
            .facts([.serviceClosed(service: "ho-tich")])),
        Conversation(asks: #"Admin.SetServiceOpen {"service":"ho-tich"}"#, .invalid("open")),
        Conversation(
            asks: #"Admin.SetNotice {"text":"Nghỉ trưa 11:30"}"#,
            .facts([.noticeSet(text: "Nghỉ trưa 11:30")])),
        Conversation(asks: "Admin.SetNotice {}", .facts([])),
        Conversation(asks: "Admin.OpenDay {}", .facts([.ticketHoursLifted])),
        Conversation("Admin.CloseDay {}", asks: "Admin.OpenDay {}", .facts([.dayReopened(byHand: true)])),
        Conversation("Admin.CloseDay {}", asks: "Admin.CloseDay {}", .refused(.dayNotOpen)),
        Conversation(
            "Admin.CloseDay {}", asks: #"Admin.OpenDay {"day":"2026-09-04"}"#,
            .refused(.dayOver(day: Day(number: 20_700)))),
        Conversation(
            asks: #"Admin.OpenDay {"day":"2026-11-24"}"#,
            .refused(.dayNotConfirmed(day: Day(number: 20_781), last: monday))),
        Conversation(asks: #"Admin.OpenDay {"day":"2026-02-30"}"#, .invalid("day")),
        Conversation(asks: #"Admin.OpenDay {"day":20781}"#, .invalid("day")),
        Conversation(
            asks: #"Report.Summarize {"from":"2026-11-02","to":"2026-11-01"}"#,
            .refused(.invalidParameter(parameter: "to"))),
        Conversation(
            asks: #"Report.Summarize {"from":"2026-11-01","to":"2026-11-01","by":"weather"}"#,
            .refused(.invalidParameter(parameter: "by"))),
        Conversation(
            asks: #"Report.History {"label":"??","day":"2026-11-01"}"#,
            .refused(.ticketNotFound(label: "??"))),
        Conversation(asks: #"Clock.Advance {"to":"tomorrow"}"#, .invalid("to")),
    ])
    func `a call leads to these facts, or is refused in this way`(conversation: Conversation) throws {
        var office = try Office.open()
        try office.expect(conversation)
    }

    @Test func `opening without a date opens today in the center's own time`() throws {
        var office = try Office()
        // 2026-11-24T06:59:59+07:00 is still 2026-11-23 in UTC.
        office.now = Moment(milliseconds: 1_795_395_600_000 + 82_799_000)
        let facts = try office.call("Admin.OpenDay").facts
        guard case .dayOpened(let opening) = facts.first else {
            Issue.record("no day was opened: \(facts)")
            return
        }
        #expect(opening.day == Day(number: 20_781))
        #expect(opening.byHand)
    }

    @Test(arguments: [(3600, "09:00"), (-3600, "08:00")])
    func `a confirmed clock is answered with the time that goes on, which does not turn round`(
        seconds: Int, now: String
    ) throws {
        var office = try Office.open()
        #expect(try office.call("Admin.GetStatus").reply["clock"] == nil)
        let machine = office.now.adding(seconds: seconds)
        office.doubt(machine: machine)
        let status = try office.call("Admin.GetStatus").reply
        #expect(status["clock"]?["now"] == "2026-11-23T08:00:00.000+07:00")
        #expect(status["clock"]?["machine"] == .string("\(WireTime(machine, utcOffsetSeconds: 25_200))"))
        let confirmed = try office.call("Admin.ConfirmClock")
        #expect(confirmed.facts == [.clockConfirmed(from: office.now, to: machine)])
        #expect(confirmed.reply == ["now": .string("2026-11-23T\(now):00.000+07:00")])
        #expect(try office.call("Admin.ConfirmClock").facts.isEmpty)
        #expect(try office.call("Admin.GetStatus").reply["clock"] == nil)
    }

    @Test func `before the first day the status is of today and closed`() throws {
        var office = try Office()
        let status = try office.call("Admin.GetStatus").reply
        #expect(status["day"] == "2026-11-23")
        #expect(status["open"] == false)
        #expect(status["since"] == "2026-11-23T08:00:00.000+07:00")
        #expect(status["stations"] == [])
    }

    @Test func `the status tells the day, the counters and the stations`() throws {
        var office = try Office.open()
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#)
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Station.Hello", #"{"kind":"kiosk","name":"cửa chính","version":"0.1"}"#)
        let status = try office.call("Admin.GetStatus").reply
        #expect(status["open"] == true)
        #expect(status["issued"] == 2)
        #expect(status["waiting"] == 1)
        #expect(
            status["stations"] == [
                [
                    "kind": "kiosk", "name": "cửa chính", "version": "0.1",
                    "since": "2026-11-23T08:00:00.000+07:00",
                ]
            ])
        guard case .array(let counters)? = status["counters"] else {
            Issue.record("no counters")
            return
        }
        #expect(counters.map { $0["state"] } == ["open", "open"])
        #expect(counters.map { $0["staff"] } == ["canbo3", "minh"])
        #expect(counters.first?["current"]?["label"] == "A001")
        #expect(counters.last?["current"] == nil)
    }

    @Test func `a station that says hello hears the center's time`() throws {
        var office = try Office()
        let reply = try office.call("Station.Hello", #"{"kind":"kiosk","name":"cửa chính","version":"1"}"#)
            .reply
        #expect(reply == ["now": "2026-11-23T08:00:00.000+07:00"])
    }

    @Test(arguments: [(200, false), (201, true)])
    func `a station's words are bounded`(length: Int, tooLong: Bool) throws {
        var office = try Office()
        let name = String(repeating: "ử", count: length)
        let conversation = Conversation(
            asks: #"Station.Hello {"kind":"kiosk","name":"\#(name)","version":"1"}"#,
            tooLong ? .refused(.tooLong(field: "name", limit: 200)) : .facts([]))
        try office.expect(conversation)
    }

    @Test(arguments: [
        (64, nil as Refusal?), (65, .tooLong(field: "requestId", limit: 64)),
        (0, .invalidParameter(parameter: "requestId")),
    ])
    func `a request id has 1 to 64 characters`(length: Int, refusal: Refusal?) throws {
        var office = try Office.open()
        let id = String(repeating: "Đ", count: length)
        let conversation = Conversation(
            asks: #"Admin.SetNotice {"requestId":"\#(id)"}"#, refusal.map { .refused($0) } ?? .facts([]))
        try office.expect(conversation)
    }
}
