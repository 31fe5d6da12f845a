import QueueInterface
import Queueing
import Testing

@Suite struct `News for watchers` {
    /// Whether what a watcher sees at one moment and later is the same news.
    private func sameNews<Watch: WatchingMethod>(
        _ watch: Watch, _ office: Office, after change: (inout Office) throws -> Void
    ) throws -> Bool {
        var later = office
        try change(&later)
        let former = try watch.view(in: office.hall, context: office.context)
        return Watch.sameNews(former, try watch.view(in: later.hall, context: later.context))
    }

    private func aSecond(_ office: inout Office) {
        office.now = office.now.adding(seconds: 1)
    }

    private func aTicket(_ office: inout Office) throws {
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#)
    }

    @Test func `a display is told of tickets, not of seconds`() throws {
        let office = try Office.open()
        #expect(try sameNews(WatchDisplay(), office, after: aSecond))
        #expect(try !sameNews(WatchDisplay(), office, after: aTicket))
    }

    @Test func `a counter is told of tickets, not of seconds`() throws {
        let office = try Office.open()
        let watch = WatchCounter(session: "secret of canbo3")
        #expect(try sameNews(watch, office, after: aSecond))
        #expect(try !sameNews(watch, office, after: aTicket))
    }

    @Test func `a rating terminal is told that the question is over, not of seconds`() throws {
        var office = try Office.open()
        try aTicket(&office)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        let watch = WatchRating(counter: 1)
        #expect(
            try !sameNews(watch, office) { try $0.call("Counter.Finish", #"{"session":"secret of canbo3"}"#) }
        )
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        #expect(try sameNews(watch, office, after: aSecond))
        #expect(try !sameNews(watch, office) { $0.now = $0.now.adding(seconds: 30) })
    }

    @Test func `a rating terminal is told until when a rating is taken`() throws {
        var office = try Office.open()
        let watch = WatchRating(counter: 1)
        func rateable(_ office: Office) throws -> Label? {
            try watch.view(in: office.hall, context: office.context).rateable
        }
        try aTicket(&office)
        try aTicket(&office)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        #expect(try rateable(office) == nil)
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        office.now = office.now.adding(seconds: 60)
        #expect(try watch.view(in: office.hall, context: office.context).prompt == nil)
        #expect(try rateable(office) == Label(prefix: "A", number: 1))
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        #expect(try rateable(office) == Label(prefix: "A", number: 1))
        try office.call("Counter.Start", #"{"session":"secret of canbo3"}"#)
        #expect(try rateable(office) == nil)
    }

    @Test func `a rating terminal is not told of a ticket that has its rating`() throws {
        var office = try Office.open()
        try aTicket(&office)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        try office.call("Rating.Rate", #"{"counter":1,"label":"A001","level":"hai-long"}"#)
        #expect(
            try WatchRating(counter: 1).view(in: office.hall, context: office.context) == WatchRating.Reply())
    }

    @Test
    func `a rating terminal is told the language of the ticket, and the officer where the center wants it`()
        throws
    {
        var office = try Office.open()
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","language":"en"}"#)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        let watch = WatchRating(counter: 1)
        let prompt = try #require(try watch.view(in: office.hall, context: office.context).prompt)
        #expect(prompt.language == "en")
        #expect(prompt.officer == nil)
        try office.showOfficers()
        #expect(try watch.view(in: office.hall, context: office.context).prompt?.officer == "Cán bộ Ba")
    }

    @Test func `everyone is told that the time is in doubt`() throws {
        let office = try Office.open()
        func doubt(_ office: inout Office) { office.doubt(machine: office.now.adding(seconds: 3600)) }
        #expect(try !sameNews(WatchDisplay(), office, after: doubt))
        #expect(try !sameNews(WatchCounter(session: "secret of canbo3"), office, after: doubt))
        #expect(try !sameNews(WatchRating(counter: 1), office, after: doubt))
    }

    @Test(arguments: [(Limits.boardCallsMax, true), (Limits.boardCallsMax + 1, false)])
    func `a display says of a thousand calls that they were spoken before their turn`(
        count: Int, isTaken: Bool
    ) throws {
        var office = try Office.open()
        try aTicket(&office)
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        for _ in 1...Limits.boardCallsMax + 1 {
            try office.call("Counter.Recall", #"{"session":"secret of canbo3"}"#)
        }
        let announced = Announced(sequence: 1, ahead: Array(2..<2 + count))
        let center = office.center
        let check = { () throws(Refusal) in try announced.check(in: center) }
        guard isTaken else {
            #expect(throws: Refusal.invalidParameter(parameter: "ahead")) { try check() }
            return
        }
        try check()
    }

    @Test func `a watch ends with the session`() throws {
        var office = try Office.open()
        let watch = WatchCounter(session: "secret of canbo3")
        _ = try watch.view(in: office.hall, context: office.context)
        try office.call("Admin.EndSession", #"{"counter":1}"#)
        #expect(throws: Refusal.notSignedIn) {
            try watch.view(in: office.hall, context: office.context)
        }
    }
}
