import FoundationEssentials
import QueueInterface
import Queueing
import Testing
import Varlink

@Suite struct `Values that go over the wire and come back` {
    private let offset = 7 * 3600

    /// A hall in which every optional of every view has a value somewhere.
    private func busyOffice() throws -> Office {
        var office = try Office.open()
        for _ in 1...4 { try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","language":"en"}"#) }
        try office.call(
            "Counter.SetDossier", #"{"session":"secret of canbo3","label":"A003","dossier":"h37"}"#)
        try office.call("Kiosk.TakeTicket", #"{"service":"ho-tich","priority":"cao-tuoi"}"#)
        try office.call(
            "Counter.Note", #"{"session":"secret of canbo3","label":"A003","note":"đủ giấy tờ"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.NoShow", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Park", #"{"session":"secret of canbo3","reason":"thiếu bản sao"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Recall", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Start", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Pause", #"{"session":"secret of minh","reason":"họp"}"#)
        try office.call("Admin.SetNotice", #"{"text":"Nghỉ trưa"}"#)
        office.doubt(machine: office.now.adding(seconds: 3600))
        return office
    }

    private func overTheWire<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test func `a counter's view comes back as it was`() throws {
        var office = try busyOffice()
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","errands":["ho-tich"]}"#)
        for counter in 1...2 {
            let view = try #require(office.center.view(of: counter, at: office.now))
            #expect(CounterView(try overTheWire(WireView(view, utcOffsetSeconds: offset))) == view)
        }
        let view = try #require(office.center.view(of: 1, at: office.now))
        #expect(view.lastAction?.verb == .start)
        #expect(view.current?.dossier == "H37" && view.queue.contains { !$0.errands.isEmpty })
        #expect(!view.priorities.isEmpty)
    }

    @Test func `a board comes back as it was`() throws {
        let office = try busyOffice()
        let board = office.center.board(at: office.now)
        #expect(board.calls.count == 4)
        #expect(Board(try overTheWire(WireBoard(board, utcOffsetSeconds: offset))) == board)
    }

    @Test func `how to speak and what comes back as it was`() throws {
        let office = try busyOffice()
        var announcements = Announcements()
        announcements.see(office.center.calls(at: office.now), latest: 4, at: office.now)
        announcements.note(announced: 1, ahead: [3])
        let settings = VoiceSettings(
            languages: ["en"], repeat: 1, read: .number, southern: true, chime: false)
        let voice = try overTheWire(
            WireVoice(
                speaks: true, settings: settings, announcements: announcements, latest: 4,
                utcOffsetSeconds: offset))
        #expect(voice.settings == settings)
        #expect(voice.announced == 1 && voice.ahead == [3] && voice.latest == 4)
        #expect(voice.due.map { Board.Call($0) } == announcements.due)
        #expect(!announcements.due.isEmpty)
    }

    @Test func `a board comes back with those who are left before closing`() throws {
        let office = try busyOffice()
        let board = office.center.board(at: office.now.adding(seconds: 12 * 3600))
        #expect(board.closing?.labels.isEmpty == false)
        #expect(Board(try overTheWire(WireBoard(board, utcOffsetSeconds: offset))) == board)
    }

    @Test func `what a service, a class and a kiosk may have besides comes back with the catalogue`() throws {
        let catalogue = Catalogue(
            center: "C",
            services: [
                Catalogue.Service(
                    key: "a", prefix: "A", name: "A", open: false, waiting: 1,
                    opensAt: Moment(milliseconds: 1_795_395_600_000),
                    served: true, quotaReached: true, stopped: true, notToday: true, counters: [3, 4])
            ],
            priorities: [Catalogue.Priority(key: "p", name: "P", minimumAge: 60)], takesAppointments: true)
        #expect(Catalogue(try overTheWire(WireCatalogue(catalogue, utcOffsetSeconds: offset))) == catalogue)
    }

    @Test(arguments: [0, 12 * 3600])
    func `a catalogue comes back as it was, open or closed`(seconds: Int) throws {
        let office = try busyOffice()
        let catalogue = office.center.catalogue(in: "en", at: office.now.adding(seconds: seconds))
        #expect(catalogue.services.allSatisfy { ($0.opensAt == nil) == (seconds == 0) })
        #expect(Catalogue(try overTheWire(WireCatalogue(catalogue, utcOffsetSeconds: offset))) == catalogue)
    }

    @Test func `a rating prompt comes back as it was`() throws {
        var office = try busyOffice()
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        let prompt = try #require(office.center.prompt(at: 1, in: "en", at: office.now))
        #expect(RatingPrompt(try overTheWire(WirePrompt(prompt))) == prompt)
    }

    @Test func `absent optionals are omitted`() throws {
        var office = try Office.open()
        let reply = try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#).reply
        #expect(
            reply == [
                "ahead": 0, "code": "code0", "wait": ["low": 0, "high": 1],
                "ticket": [
                    "label": "A001", "number": 1, "service": "chung-thuc", "day": "2026-11-23",
                    "state": "waiting", "issuedAt": "2026-11-23T08:00:00.000+07:00", "recalls": 0,
                ],
            ])
        let nobody = try office.call("Counter.CallNext", #"{"session":"secret of minh","label":null}"#)
        #expect(nobody.reply["ticket"]?["label"] == "A001")
        #expect(try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#).reply == [:])
        #expect(try office.call("Rating.Watch", #"{"counter":1}"#).reply == [:])
    }

    @Test func `who is ahead is told while a ticket waits and no longer`() throws {
        var office = try busyOffice()
        let waiting = try office.call("Kiosk.GetTicket", #"{"label":"A4"}"#).reply
        #expect(waiting["ahead"] == 0)
        let serving = try office.call("Kiosk.GetTicket", #"{"label":"A3"}"#).reply
        #expect(serving["ahead"] == nil)
        #expect(serving["ticket"]?["recalls"] == 1)
        let new = try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#).reply
        #expect(new["ahead"] == 1)
    }

    @Test func `what officers write for officers is not shown in the hall`() throws {
        var office = try busyOffice()
        #expect(try office.call("Kiosk.GetTicket", #"{"label":"A3"}"#).reply["ticket"]?["note"] == nil)
        let watch = try office.call("Counter.Watch", #"{"session":"secret of canbo3"}"#).reply
        #expect(watch["view"]?["current"]?["note"] == "đủ giấy tờ")
    }

    @Test func `who served a ticket is told to officers and to nobody in the hall`() throws {
        var office = try busyOffice()
        let found = try office.call("Counter.Find", #"{"session":"secret of canbo3","query":"A3"}"#).reply
        guard case .array(let tickets)? = found["tickets"] else {
            Issue.record("nothing was found")
            return
        }
        #expect(tickets.map { $0["staff"] } == ["canbo3"])
        #expect(try office.call("Kiosk.GetTicket", #"{"label":"A3"}"#).reply["ticket"]?["staff"] == nil)
    }

    @Test func `an emptied note is no note`() throws {
        var office = try busyOffice()
        let reply = try office.call(
            "Counter.Note", #"{"session":"secret of canbo3","label":"A003","note":""}"#
        ).reply
        #expect(reply["ticket"]?["label"] == "A003")
        #expect(reply["ticket"]?["note"] == nil)
    }

    @Test func `events tell managers what happened and not what is private`() throws {
        let label = Label(prefix: "A", number: 1)
        let facts: [Fact] = [
            .staffAdded(staff: "canbo3", name: Erasable("SECRET"), pinHash: Erasable("SECRET")),
            .ticketIssued(
                label: label, service: "chung-thuc", priority: nil, procedure: nil, language: nil,
                code: Erasable("SECRET")),
            .ticketNoted(label: label, note: Erasable("SECRET"), staff: "canbo3"),
            .ticketRated(
                label: label, counter: 1, level: "khong", reasons: [], comment: Erasable("SECRET")),
        ]
        for fact in facts {
            let event = WireEvent(
                sequence: 7, event: Event(at: Moment(milliseconds: 0), fact: fact), day: Day(number: 0),
                utcOffsetSeconds: offset)
            #expect(try !event.payload.text().contains("SECRET"), "\(event.kind)")
        }
        let recalled = WireEvent(
            sequence: 8,
            event: Event(
                at: Moment(milliseconds: 0), fact: .ticketRecalled(label: label, counter: 3)),
            day: Day(number: 0), utcOffsetSeconds: offset)
        #expect(recalled.kind == "ticketRecalled")
        #expect(recalled.payload == ["counter": 3, "label": "A001"])
        #expect(recalled.at.description == "1970-01-01T07:00:00.000+07:00")
        let read = try WireEvent(
            sequence: 8, at: recalled.at, day: recalled.day, kind: recalled.kind,
            payloadText: #"{"counter":3,"label":"A001"}"#)
        #expect(read == recalled)
    }
}
