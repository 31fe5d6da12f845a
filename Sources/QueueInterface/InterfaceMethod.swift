public import Queueing

/// One method of our interfaces as a Swift value: the value is its parameters, `Reply` its reply.
///
/// Member names are the wire's. Absent optionals are omitted on the way out, absent and null are the same on
/// the way in.
public protocol InterfaceMethod: Codable, Sendable {
    associatedtype Reply: Codable & Sendable
    /// The full name, such as `vn.luot.Kiosk.TakeTicket`.
    static var method: String { get }
}

/// A method that changes the center: it becomes a command, and what the command led to becomes the reply.
public protocol ChangingMethod: InterfaceMethod {
    /// The same id with the same parameters gives the same reply and changes nothing.
    var requestId: String? { get }
    /// The call as a digest of it may be kept beside its id: without what could be guessed from such a digest.
    var compared: Self { get }
    /// What is asked of the center.
    func command(in context: CallContext) throws(Refusal) -> Command
    /// What is answered once the facts are committed; `hall` already contains them.
    func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> Reply
}

extension ChangingMethod {
    /// No id unless the method has one.
    public var requestId: String? { nil }

    /// The call itself, unless the method says otherwise.
    public var compared: Self { self }
}

/// A method that is answered from the state of the center.
public protocol ReadingMethod: InterfaceMethod {
    /// What is answered now.
    func reply(in hall: Hall, context: CallContext) throws(Refusal) -> Reply
}

/// A method that needs `more`: the state first, then the newest state after every change.
public protocol WatchingMethod: InterfaceMethod where Reply: Equatable {
    /// What is sent now; sent again only when it differs, times of reading aside.
    func view(in hall: Hall, context: CallContext) throws(Refusal) -> Reply
    /// Whether a watcher who has seen `former` need not be told of `latest`.
    static func sameNews(_ former: Reply, _ latest: Reply) -> Bool
}

/// What a method can see: the center at one moment, and the stations that are there.
public struct Hall: Sendable {
    public let center: Center
    public let now: Moment
    public let stations: [StationPresence]
    /// What the machine's clock claims now while it is not believed.
    public let doubtedClock: Moment?
    /// What turns took on former days; nil: no waiting times are estimated.
    public let history: Turnarounds?
    /// What can be told of a ticket issued now, where somebody keeps it; nil: it is worked out when asked for.
    public let prospects: (@Sendable (Hall) -> Prospects)?
    /// Kiosks that called the guide and were not answered yet.
    public let guideCalls: [GuideCall]

    /// The center as it is now.
    public init(
        center: Center, now: Moment, stations: [StationPresence] = [], doubtedClock: Moment? = nil,
        history: Turnarounds? = Turnarounds(), prospects: (@Sendable (Hall) -> Prospects)? = nil,
        guideCalls: [GuideCall] = []
    ) {
        self.center = center
        self.now = now
        self.stations = stations
        self.doubtedClock = doubtedClock
        self.history = history
        self.prospects = prospects
        self.guideCalls = guideCalls
    }

    /// What can be told of a ticket issued now; nothing where the server makes no estimates.
    var newcomerProspects: Prospects {
        prospects?(self) ?? (history == nil ? Prospects() : forecast.prospects())
    }

    /// How the hall may go on from here.
    public var forecast: Forecast { Forecast(center, history: history ?? Turnarounds(), now: now) }

    /// How many would be called before a ticket that waits, and the estimate for it on the wire.
    func prospect(of ticket: Ticket) -> (ahead: Int?, wait: WireWait?) {
        let forecast = forecast
        let minutes = history == nil ? nil : forecast.wait(of: ticket)?.minutes
        return (forecast.ahead(of: ticket), minutes.map { WireWait($0) })
    }
}

/// A station that said `Hello`.
public struct StationPresence: Equatable, Sendable {
    public var kind: String
    public var name: String
    public var version: String
    public var since: Moment

    /// A station connected since a moment.
    public init(kind: String, name: String, version: String, since: Moment) {
        self.kind = kind
        self.name = name
        self.version = version
        self.since = since
    }
}

/// What a method needs beside its parameters: the center, and from outside the rules chance, secrets, files; so
/// that the methods themselves stay pure.
public struct CallContext: Sendable {
    /// The digest by which the center knows a session's secret.
    public var sessionKey: @Sendable (_ secret: String) -> String
    /// A new code that lets the holder of a ticket cancel it.
    public var newCode: @Sendable () -> String
    /// A new code of digits that checks in an appointment.
    public var newAppointmentCode: @Sendable () -> String
    /// The keyed hash that stands for the number of an identity card on one service day, and tells nothing without the key.
    public var cardHash: @Sendable (_ number: String, Day) throws(Refusal) -> String
    /// Whether the ledger holds a day of this date.
    public var isHeld: @Sendable (Day) -> Bool
    /// Reads the center file again.
    public var readCenterFile: @Sendable () throws(Refusal) -> Configuration
    /// The procedures of the center.
    public var procedures: ProcedureBook
    /// The center before the call.
    public var center: Center
    public var now: Moment
    /// What the machine's clock claims now while it is not believed.
    public var doubtedClock: Moment?

    /// A context made of these answers.
    public init(
        center: Center, now: Moment, doubtedClock: Moment? = nil,
        sessionKey: @escaping @Sendable (String) -> String, newCode: @escaping @Sendable () -> String,
        newAppointmentCode: @escaping @Sendable () -> String,
        cardHash: @escaping @Sendable (String, Day) throws(Refusal) -> String,
        isHeld: @escaping @Sendable (Day) -> Bool,
        readCenterFile: @escaping @Sendable () throws(Refusal) -> Configuration,
        procedures: ProcedureBook = ProcedureBook()
    ) {
        self.center = center
        self.now = now
        self.doubtedClock = doubtedClock
        self.sessionKey = sessionKey
        self.newCode = newCode
        self.newAppointmentCode = newAppointmentCode
        self.cardHash = cardHash
        self.isHeld = isHeld
        self.readCenterFile = readCenterFile
        self.procedures = procedures
    }
}
