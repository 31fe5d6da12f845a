import QueueInterface
import Queueing
import Testing
import Varlink

/// One call after others: what it leads to.
struct Conversation: CustomTestStringConvertible, Sendable {
    enum Outcome: Equatable, Sendable {
        case facts([Fact])
        case refused(Refusal)
        case invalid(String)
    }

    /// Calls before, as `Method {parameters}`.
    var before: [String] = []
    var call: String
    var outcome: Outcome

    init(_ before: String..., asks call: String, _ outcome: Outcome) {
        self.before = before
        self.call = call
        self.outcome = outcome
    }

    var testDescription: String { (before + [call]).joined(separator: " ▸ ") }
}

private let a1 = Label(prefix: "A", number: 1)
private let a2 = Label(prefix: "A", number: 2)
private let take = #"Kiosk.TakeTicket {"service":"chung-thuc"}"#

/// A verb of the officer at counter 1.
private func lan(_ verb: String, _ more: String = "") -> String {
    #"Counter.\#(verb) {"session":"secret of canbo3"\#(more.isEmpty ? "" : ",")\#(more)}"#
}

/// A verb of the officer at counter 2.
private func minh(_ verb: String, _ more: String = "") -> String {
    lan(verb, more).replacing("canbo3", with: "minh")
}

private func issued(
    _ label: Label, priority: String? = nil, procedure: String? = nil, language: String? = nil, code: String
) -> Fact {
    .ticketIssued(
        label: label, service: "chung-thuc", priority: priority, procedure: procedure, language: language,
        code: Erasable(code))
}

@Suite struct `Methods on a real center` {
    static let kiosk = [
        Conversation(asks: take, .facts([issued(a1, code: "code0")])),
        Conversation(take, asks: take, .facts([issued(a2, code: "code1")])),
        Conversation(
            asks: """
                Kiosk.TakeTicket {"service":"chung-thuc","priority":"cao-tuoi","procedure":"sao-y",\
                "language":"en","card":"020095001234||N?NG V?N NAM|15031995|Nam|Th?n|20042021","requestId":"r1","unheardOf":1}
                """,
            .facts([
                issued(a1, priority: "cao-tuoi", procedure: "sao-y", language: "en", code: "code0")
            ])),
        Conversation(
            asks: #"Kiosk.TakeTicket {"service":"chung-thuc","priority":null}"#,
            .facts([issued(a1, code: "code0")])),
        Conversation(asks: "Kiosk.TakeTicket {}", .invalid("service")),
        Conversation(asks: #"Kiosk.TakeTicket {"service":7}"#, .invalid("service")),
        Conversation(
            asks: #"Kiosk.TakeTicket {"service":"thue"}"#, .refused(.unknownService(service: "thue"))),
        Conversation(
            asks: #"Kiosk.TakeTicket {"service":"chung-thuc","priority":"gap"}"#,
            .refused(.unknownPriority(priority: "gap"))),
        Conversation(
            #"Admin.SetServiceOpen {"service":"chung-thuc","open":false}"#, asks: take,
            .refused(.serviceClosed(service: "chung-thuc", opensAt: nil))),
        Conversation("Admin.CloseDay {}", asks: take, .refused(.dayNotOpen)),
        Conversation(
            take, asks: #"Kiosk.CancelTicket {"label":"a1","code":"code0"}"#,
            .facts([.ticketCancelled(label: a1, counter: nil, reason: nil)])),
        Conversation(
            take, asks: #"Kiosk.CancelTicket {"label":"A001","code":"code1"}"#, .refused(.wrongCode)),
        Conversation(
            take, asks: #"Kiosk.CancelTicket {"label":"?","code":"code0"}"#,
            .refused(.ticketNotFound(label: "?"))),
        Conversation(take, asks: #"Kiosk.GetTicket {"label":"A 1"}"#, .facts([])),
        Conversation(take, asks: #"Kiosk.GetTicket {"label":"A1","day":"2026-11-23"}"#, .facts([])),
        Conversation(
            take, asks: #"Kiosk.GetTicket {"label":"A1","day":"2026-11-22"}"#,
            .refused(.ticketNotFound(label: "A001"))),
        Conversation(take, asks: #"Kiosk.GetTicket {"label":"A1","day":"yesterday"}"#, .invalid("day")),
        Conversation(asks: #"Kiosk.GetTicket {"label":"A1"}"#, .refused(.ticketNotFound(label: "A001"))),
        Conversation(
            asks: #"Kiosk.GetTicket {"label":"no label"}"#, .refused(.ticketNotFound(label: "no label"))),
    ]

    static let counter = [
        Conversation(asks: lan("CallNext"), .facts([])),
        Conversation(
            take, asks: lan("CallNext"), .facts([.ticketCalled(label: a1, counter: 1, reason: nil)])),
        Conversation(take, take, lan("CallNext"), asks: lan("CallNext"), .refused(.counterBusy(label: a1))),
        Conversation(asks: #"Counter.CallNext {"session":"?"}"#, .refused(.notSignedIn)),
        Conversation(lan("SignOut"), asks: lan("CallNext"), .refused(.notSignedIn)),
        Conversation(
            take, take, asks: lan("Call", #""label":"a2","reason":"đang vội""#),
            .facts([.ticketCalled(label: a2, counter: 1, reason: "đang vội")])),
        Conversation(
            take, take, asks: lan("Call", #""label":"a2""#),
            .refused(.invalidParameter(parameter: "reason"))),
        Conversation(
            asks: lan("Call", #""label":"9""#), .refused(.ticketNotFound(label: "9"))),
        Conversation(
            take, lan("CallNext"), asks: lan("Recall"), .facts([.ticketRecalled(label: a1, counter: 1)])),
        Conversation(asks: lan("Recall"), .refused(.noCurrentTicket)),
        Conversation(
            take, lan("CallNext"), asks: lan("Start"), .facts([.ticketStarted(label: a1, counter: 1)])),
        Conversation(
            take, lan("CallNext"), lan("Start"), asks: lan("Start"), .refused(.notAllowed(state: .serving))),
        Conversation(
            take, lan("CallNext"), asks: lan("Finish"),
            .facts([.ticketStarted(label: a1, counter: 1), .ticketFinished(label: a1, counter: 1)])),
        Conversation(
            take, lan("CallNext"), asks: lan("NoShow"), .facts([.ticketMissed(label: a1, counter: 1)])),
        Conversation(
            take, lan("CallNext"), asks: lan("Park", #""reason":"thiếu giấy""#),
            .facts([.ticketParked(label: a1, counter: 1, reason: "thiếu giấy")])),
        Conversation(
            take, lan("CallNext"), lan("Park"), asks: minh("Return", #""label":"A001""#),
            .facts([.ticketReturned(label: a1, counter: 2)])),
        Conversation(
            take, asks: lan("Cancel", #""label":"A001","reason":"nhầm""#),
            .facts([.ticketCancelled(label: a1, counter: 1, reason: "nhầm")])),
        Conversation(take, asks: lan("Cancel", #""label":"A001""#), .invalid("reason")),
        Conversation(
            take, asks: lan("SetPriority", #""label":"A001","priority":"gap","reason":"ốm""#),
            .facts([.ticketPriorityChanged(label: a1, priority: "gap", reason: "ốm", staff: "canbo3")])),
        Conversation(
            take, asks: lan("SetPriority", #""label":"A001","reason":"x""#),
            .facts([.ticketPriorityChanged(label: a1, priority: nil, reason: "x", staff: "canbo3")])),
        Conversation(
            take, asks: lan("Note", #""label":"A001","note":"đã có bản sao""#),
            .facts([.ticketNoted(label: a1, note: Erasable("đã có bản sao"), staff: "canbo3")])),
        Conversation(
            asks: lan("Pause", #""reason":"họp""#), .facts([.counterPaused(counter: 1, reason: "họp")])),
        Conversation(
            lan("Pause", #""reason":"họp""#), asks: lan("CallNext"), .refused(.paused)),
        Conversation(
            lan("Pause", #""reason":"họp""#), asks: lan("Resume"), .facts([.counterResumed(counter: 1)])),
        Conversation(asks: lan("Resume"), .facts([])),
        Conversation(
            "Counter.SignIn {\"counter\":1,\"staff\":\"minh\",\"pin\":\"1\"}", asks: lan("CallNext"),
            .refused(.counterTaken(staff: "canbo3"))),
        Conversation(
            #"Counter.SignIn {"staff":"canbo3","pin":"1"}"#, asks: lan("Watch"), .refused(.permissionDenied)),
        Conversation(asks: #"Counter.Watch {"session":"?"}"#, .refused(.notSignedIn)),
    ]

    static let transfer = [
        Conversation(
            take, lan("CallNext"), asks: lan("Transfer", #""service":"ho-tich","note":"đủ giấy tờ""#),
            .facts([
                .ticketTransferred(
                    label: a1, counter: 1, service: "ho-tich", toCounter: nil, note: Erasable("đủ giấy tờ"))
            ])),
        Conversation(
            take, lan("CallNext"), asks: lan("Transfer", #""counter":2,"note":"""#),
            .facts([
                .ticketTransferred(label: a1, counter: 1, service: "chung-thuc", toCounter: 2, note: nil)
            ])),
        Conversation(
            take, lan("CallNext"), asks: lan("Transfer"), .refused(.invalidParameter(parameter: "service"))),
        Conversation(
            take, lan("CallNext"), asks: lan("Transfer", #""service":"ho-tich","counter":2"#),
            .refused(.invalidParameter(parameter: "service"))),
        Conversation(
            take, lan("CallNext"), minh("SignOut"), asks: lan("Transfer", #""counter":2"#),
            .refused(.counterClosed(counter: 2))),
        Conversation(
            take, lan("CallNext"), asks: lan("Transfer", #""service":"thue""#),
            .refused(.unknownService(service: "thue"))),
    ]

    static let rating = [
        Conversation(
            take, lan("CallNext"), lan("Finish"),
            asks: #"Rating.Rate {"counter":1,"label":"A001","level":"hai-long"}"#,
            .facts([.ticketRated(label: a1, counter: 1, level: "hai-long", reasons: [], comment: nil)])),
        Conversation(
            take, lan("CallNext"), lan("Finish"),
            asks: """
                Rating.Rate {"counter":1,"label":"A001","level":"khong","reasons":["cho-lau"],\
                "comment":"Chờ lâu quá"}
                """,
            .facts([
                .ticketRated(
                    label: a1, counter: 1, level: "khong", reasons: ["cho-lau"],
                    comment: Erasable("Chờ lâu quá"))
            ])),
        Conversation(
            take, lan("CallNext"), lan("Finish"),
            asks: #"Rating.Rate {"counter":1,"label":"A001","level":"hai-long","comment":""}"#,
            .facts([.ticketRated(label: a1, counter: 1, level: "hai-long", reasons: [], comment: nil)])),
        Conversation(
            take, lan("CallNext"), lan("Start"),
            asks: #"Rating.Rate {"counter":1,"label":"A001","level":"hai-long"}"#,
            .refused(.nothingToRate(counter: 1))),
        Conversation(
            take, asks: #"Rating.Rate {"counter":1,"label":"A001","level":"tuyet"}"#,
            .refused(.unknownLevel(level: "tuyet"))),
        Conversation(asks: #"Rating.Watch {"counter":9}"#, .refused(.unknownCounter(counter: 9))),
        Conversation(asks: #"Rating.Watch {"counter":1}"#, .facts([])),
    ]

    @Test(arguments: kiosk + counter + transfer + rating)
    func `a call leads to these facts, or is refused in this way`(conversation: Conversation) throws {
        var office = try Office.open()
        try office.expect(conversation)
    }
}

extension Office {
    /// Holds a conversation and compares the outcome of its last call.
    mutating func expect(_ conversation: Conversation) throws {
        var outcome = Conversation.Outcome.facts([])
        for line in conversation.before + [conversation.call] {
            let parts = line.split(separator: " ", maxSplits: 1)
            do {
                outcome = .facts(try call(String(parts[0]), String(parts[1])).facts)
            } catch let refusal as Refusal {
                outcome = .refused(refusal)
                if line != conversation.call { break }
            } catch let error as VarlinkError {
                outcome = .invalid(try error.parameters(as: Parameter.self).parameter)
            }
        }
        #expect(outcome == conversation.outcome)
    }

    private struct Parameter: Decodable {
        var parameter: String
    }
}
