import QueueInterface
import Queueing
import Testing
import Varlink

/// What a counter's screen is told beyond tickets: who needs help, what the rating terminal does, hours, reminders.
@Suite struct `The view of a desk` {
    private func view(_ office: Office) throws -> CounterView {
        let watch = WatchCounter(session: "secret of canbo3")
        return CounterView(try watch.view(in: office.hall, context: office.context).view)
    }

    /// An office in which counter 1 has just finished its first ticket, with or without a terminal beside it.
    private func afterOneTurn(rating: Bool = true) throws -> Office {
        var office = try Office.open()
        if rating {
            try office.call("Station.Hello", #"{"kind":"rating","name":"1","version":"1"}"#)
        }
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        return office
    }

    @Test func `says who needs help, from the kiosk to the officer`() throws {
        var office = try Office.open()
        let taken = try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","needsHelp":true}"#)
        #expect(taken.reply["ticket"]?["needsHelp"] == .bool(true))
        #expect(try view(office).queue.map(\.needsHelp) == [true])
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        #expect(try view(office).current?.needsHelp == true)
    }

    @Test func `says nothing of help that nobody asked for`() throws {
        var office = try Office.open()
        let taken = try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","needsHelp":false}"#)
        #expect(taken.reply["ticket"]?["needsHelp"] == nil)
        #expect(taken.facts.count == 1)
        #expect(try view(office).queue.map(\.needsHelp) == [false])
    }

    @Test func `says why a number stands where it does, over the wire and back`() throws {
        var office = try Office.open()
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#)
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","priority":"cao-tuoi"}"#)
        #expect(try view(office).queue.map(\.order) == [.headStart(minutes: 15), nil])
    }

    @Test func `has the hours that count as waiting and the reminders of the center`() throws {
        let office = try Office.open()
        let told = try view(office)
        #expect(told.hours == office.center.configuration.waitingHours(on: office.hall.today))
        #expect(told.reminders == .usual)
    }

    @Test func `says nothing of a rating terminal that is not there`() throws {
        #expect(try view(afterOneTurn(rating: false)).rating == nil)
    }

    @Test func `follows the rating terminal from rest to question and on`() throws {
        var office = try Office.open()
        try office.call("Station.Hello", #"{"kind":"rating","name":"1","version":"1"}"#)
        #expect(try view(office).rating == .init(stage: .idle))
        office = try afterOneTurn()
        #expect(
            try view(office).rating == .init(stage: .asking, until: office.now.adding(seconds: 30)))
        office.now = office.now.adding(seconds: 30)
        #expect(try view(office).rating == .init(stage: .done))
    }

    @Test func `never differs by how somebody has answered`() throws {
        let views = try ["hai-long", "khong"].map { level in
            var office = try afterOneTurn()
            try office.call(
                "Rating.Rate",
                #"{"counter":1,"label":"A001","level":"\#(level)","reasons":["cho-lau"],"comment":"chờ lâu"}"#
            )
            office.now = office.now.adding(seconds: 5)
            let reply = try WatchCounter(session: "secret of canbo3")
                .view(in: office.hall, context: office.context)
            return (reply, try office.call("Counter.Watch", #"{"session":"secret of canbo3"}"#).reply)
        }
        #expect(views[0].0 == views[1].0)
        #expect(views[0].1 == views[1].1)
    }

    @Test(arguments: [0, 3, 29, 30])
    func `does not tell when somebody has answered`(seconds: Int) throws {
        var answered = try afterOneTurn()
        try answered.call("Rating.Rate", #"{"counter":1,"label":"A001","level":"hai-long"}"#)
        let silent = try afterOneTurn()
        let later = silent.now.adding(seconds: seconds)
        let ratings = try [answered, silent].map { office in
            var office = office
            office.now = later
            return try view(office).rating
        }
        #expect(ratings[0] == ratings[1])
        #expect(ratings[0]?.stage == (seconds < 30 ? .asking : .done))
    }

    @Test func `of a question that timed out is that of one that was answered`() throws {
        var answered = try afterOneTurn()
        try answered.call("Rating.Rate", #"{"counter":1,"label":"A001","level":"khong"}"#)
        let silent = try afterOneTurn()
        let later = silent.now.adding(seconds: 31)
        let views = try [answered, silent].map { office in
            var office = office
            office.now = later
            return try view(office)
        }
        #expect(views[0] == views[1])
    }
}

/// What a guide is told.
@Suite struct `The view of the hall` {
    @Test func `goes to a guide, who has no counter, and comes back the same`() throws {
        var office = try Office.open()
        try office.call("Admin.AddStaff", #"{"staff":"chi","name":"Hướng dẫn","pin":"4821"}"#)
        try office.call("Counter.SignIn", #"{"staff":"chi","pin":"4821"}"#)
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","needsHelp":true}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        let watch = WatchHall(session: "secret of chi")
        var expected = office.center.hallView(at: office.now)
        let told = HallView(try watch.view(in: office.hall, context: office.context).hall)
        for position in expected.services.indices {
            expected.services[position].waitMinutes = told.services[position].waitMinutes
        }
        #expect(told == expected)
        #expect(told.counters.first?.current?.needsHelp == true)
    }

    @Test func `ends with the session`() throws {
        let office = try Office.open()
        #expect(throws: Refusal.notSignedIn) {
            try WatchHall(session: "nobody").view(in: office.hall, context: office.context)
        }
    }

    @Test(arguments: [(200, true), (201, false)])
    func `a kiosk's reason has at most two hundred characters`(count: Int, fits: Bool) {
        let call = CallGuide(reason: String(repeating: "ă", count: count))
        let checked = Result { () throws(Refusal) in try call.checkedReason() }
        switch checked {
        case .success(let reason): #expect(fits && reason?.count == count)
        case .failure(let refusal): #expect(!fits && refusal == .tooLong(field: "reason", limit: 200))
        }
    }
}
