import FoundationEssentials
import QueueInterface
import Queueing
import Testing
import Varlink
import Wording

/// A small center that is asked in the wire's own JSON, and answers with facts and JSON.
///
/// Counter 1 serves `chung-thuc` (A), counter 2 `ho-tich` (B) and helps with `chung-thuc`. Officers `lan` and
/// `minh` may sign in; the session of whoever signs in has the secret `secret of <staff>`.
struct Office {
    var center: Center
    /// Monday 2026-11-23T08:00:00+07:00.
    var now = Moment(milliseconds: 1_795_395_600_000)
    var stations: [StationPresence] = []
    var book = ProcedureBook()
    private var doubtedClock: Moment?
    private var codes = 0

    init() throws {
        center = Center(configuration: try Office.configuration())
        for staff in ["canbo3", "minh"] {
            try apply(.addStaff(staff: staff, name: Erasable("Cán bộ Ba"), pinHash: Erasable("hash")))
        }
    }

    /// An open day, `lan` at counter 1 and `minh` at counter 2.
    static func open() throws -> Office {
        var office = try Office()
        try office.apply(
            .openDay(Day(number: 20_780), confirmed: false, byHand: false, held: false))
        try office.call("Counter.SignIn", #"{"counter":1,"staff":"canbo3","pin":"1"}"#)
        try office.call("Counter.SignIn", #"{"counter":2,"staff":"minh","pin":"1"}"#)
        return office
    }

    var hall: Hall { Hall(center: center, now: now, stations: stations, doubtedClock: doubtedClock) }

    var context: CallContext {
        let code = "code\(codes)"
        return CallContext(
            center: center, now: now, doubtedClock: doubtedClock,
            sessionKey: { "key of " + $0 }, newCode: { code },
            newAppointmentCode: { "20261123" }, cardHash: { "hash of \($0) on \($1)" },
            isHeld: { $0 == Day(number: 20_700) },
            readCenterFile: { () throws(Refusal) in
                throw .centerFileRejected(problem: "line 3: no services")
            }, procedures: book)
    }

    var directory: ServiceDirectory {
        ServiceDirectory(services: center.configuration.services, book: book, vocabularies: [])
    }

    /// What a call led to: the facts and the reply.
    struct Answer {
        var facts: [Fact] = []
        var reply: JSONValue = .object([:])
    }

    /// Calls a method by its name without `vn.luot.`; throws a `Refusal`, or the `VarlinkError` of bad
    /// parameters.
    @discardableResult
    mutating func call(_ method: String, _ parameters: String = "{}") throws -> Answer {
        let message = #"{"method":"vn.luot.\#(method)","parameters":\#(parameters)}"#
        let call = try IncomingCall(Array(message.utf8))
        let type = try #require(QueueInterface.method(call.method))
        do {
            return try answer(call, type)
        } catch let refusal as Refusal {
            try checkDeclared(refusal, by: call)
            throw refusal
        }
    }

    private mutating func answer<Method: InterfaceMethod>(
        _ call: IncomingCall, _ type: Method.Type
    ) throws -> Answer {
        switch try call.parameters(as: type) {
        case let changing as any ChangingMethod: return try change(changing)
        case let reading as any ReadingMethod:
            return Answer(reply: try json(try reading.reply(in: hall, context: context)))
        case let watching as any WatchingMethod:
            return Answer(reply: try json(try watching.view(in: hall, context: context)))
        case let signIn as SignIn:
            let facts = try apply(signIn.command(session: "key of secret of \(signIn.staff)"))
            return Answer(facts: facts, reply: try json(SignIn.Reply(session: "secret of \(signIn.staff)")))
        case let addStaff as AddStaff: return Answer(facts: try apply(addStaff.command(pinHash: "hash")))
        case let summarize as Summarize:
            _ = try summarize.days()
            return Answer()
        case let history as History:
            _ = try history.knownLabel()
            return Answer()
        case let why as WhyKiosk:
            return Answer(reply: try json(why.finding(in: hall), why.language, quoting: false))
        case let why as WhyCounter:
            return Answer(
                reply: try json(why.finding(in: hall, context: context), why.language, quoting: true))
        case let find as FindService: return Answer(reply: try json(try find.reply(in: directory)))
        case let list as GetProcedures: return Answer(reply: try json(try list.reply(in: directory)))
        case let hello as Hello:
            stations.append(try hello.presence(since: now))
            return Answer(reply: try json(Hello.Reply(now: hall.time(now))))
        default: return Answer()
        }
    }

    private mutating func change(_ method: some ChangingMethod) throws -> Answer {
        try method.checkRequestId()
        let facts = try apply(try method.command(in: context))
        codes += 1
        return Answer(facts: facts, reply: try json(try method.reply(to: facts, in: hall)))
    }

    @discardableResult
    private mutating func apply(_ command: Command) throws(Refusal) -> [Fact] {
        let events = try center.decide(command, at: now)
        for event in events { center.apply(event) }
        return events.map(\.fact)
    }

    /// The machine's clock claims another time and is not believed.
    mutating func doubt(machine: Moment) {
        center.apply(Event(at: now, fact: .clockDoubted(machine: machine)))
        doubtedClock = machine
    }

    /// The center file is read again, and now has terminals name the officer.
    mutating func showOfficers() throws {
        var configuration = center.configuration
        configuration.ratingScale.showsOfficer = true
        center.apply(Event(at: now, fact: .centerReloaded(configuration: configuration)))
    }

    /// What the state knows; the past is the ledger's.
    private func json(_ finding: WhyFinding, _ language: String?, quoting: Bool) throws -> JSONValue {
        let settings = center.configuration
        let words = Languages.checkout(.why)
        switch finding {
        case .waiting(let explanation):
            return try json(
                WhyReply(
                    explanation, in: settings, words: words, language: language, quotingOfficers: quoting))
        case .nobody(let counter):
            return try json(WhyReply(nobodyAt: counter, in: settings, words: words, language: language))
        case .past(let label, let day):
            return ["label": .string("\(label)"), "day": .string("\(day)")]
        }
    }

    private func json(_ value: some Encodable) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder().encode(value))
    }

    /// A method is refused only in ways its interface declares.
    private func checkDeclared(_ refusal: Refusal, by call: IncomingCall) throws {
        let error = WireError.error(for: refusal, method: call.method, utcOffsetSeconds: 25_200)
        guard error.name.hasPrefix(call.interface + ".") else { return }
        let name = String(error.name.dropFirst(call.interface.count + 1))
        #expect(try `Interface files`.describe(call.interface).error(name) != nil, "\(error.name)")
    }
}

extension Office {
    private static func configuration() throws -> Configuration {
        let from = try #require(TimeOfDay("07:30"))
        let until = try #require(TimeOfDay("16:30"))
        let hours = Hours(
            intervals: (1...5).map { Hours.Interval(weekday: $0, from: from, until: until) })
        return Configuration(
            name: ["vi": "Trung tâm thử", "en": "Test center"], timeZone: "Asia/Ho_Chi_Minh",
            utcOffsetSeconds: 25_200, ticketHours: hours, counterHours: hours, dayOpens: nil, dayCloses: nil,
            services: [
                Service(key: "chung-thuc", prefix: "A", name: ["vi": "Chứng thực", "en": "Certification"]),
                Service(
                    key: "ho-tich", prefix: "B", name: ["vi": "Hộ tịch", "en": "Civil status"],
                    appointmentsPerHalfHour: 1),
            ],
            counters: [
                Counter(number: 1, name: ["vi": "Quầy 1"], services: ["chung-thuc"]),
                Counter(number: 2, name: ["vi": "Quầy 2"], services: ["ho-tich"], backup: ["chung-thuc"]),
            ],
            priorities: [
                PriorityClass(
                    key: "cao-tuoi", name: ["vi": "Người cao tuổi"], headStart: .minutes(15),
                    selfDeclared: true, minimumAge: 60),
                PriorityClass(key: "gap", name: ["vi": "Khẩn"], headStart: .urgent, selfDeclared: false),
            ],
            ratingScale: RatingScale(
                levels: [
                    RatingScale.Choice(key: "hai-long", text: ["vi": "Hài lòng", "en": "Satisfied"]),
                    RatingScale.Choice(key: "khong", text: ["vi": "Không hài lòng", "en": "Dissatisfied"]),
                ],
                reasons: [RatingScale.Choice(key: "cho-lau", text: ["vi": "Thời gian chờ lâu"])],
                lowLevels: ["khong"]))
    }
}
