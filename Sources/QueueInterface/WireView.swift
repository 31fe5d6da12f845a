public import Queueing

/// What a counter's officer sees, on the wire: the type `View`.
public struct WireView: Codable, Equatable, Sendable {
    /// A ticket in an officer's list.
    public struct Item: Codable, Equatable, Sendable {
        public var label: Label
        public var service: String
        public var state: TicketState
        public var priority: String?
        public var issuedAt: WireTime
        public var calledAt: WireTime?
        public var startedAt: WireTime?
        public var recalls: Int
        public var language: String?
        public var note: String?
        public var sentHere: Bool
        public var dossier: String?
        /// Names of the services its holder needs after this one, in order; nil for none.
        public var errands: [String]?
        /// Nil for none.
        public var noShows: Int?
        /// Recalls it still needs before it may be marked as a no-show; nil for none.
        public var recallsMissing: Int?
        public var appointmentAt: WireTime?
        /// True or nil.
        public var needsHelp: Bool?
        /// Short name of the procedure it was taken for.
        public var procedure: String?
        /// Nil: the order of the numbers, or it does not wait here.
        public var order: OrderReason?
        /// The counter it was sent to and waits for.
        public var sentTo: Int?
    }

    /// What gives a waiting ticket its place in the queue.
    public struct OrderReason: Codable, Equatable, Sendable {
        /// Such as `headStart`; a kind that a station does not know says nothing to it.
        public var kind: String
        public var minutes: Int?
        public var calls: Int?
        public var at: WireTime?
    }

    /// What the rating terminal beside the counter does.
    public struct Rating: Codable, Equatable, Sendable {
        public var stage: CounterView.Rating.Stage
        /// Only while it asks.
        public var until: WireTime?
    }

    /// A stretch of hours.
    public struct Stretch: Codable, Equatable, Sendable {
        public var from: WireTime
        public var until: WireTime
    }

    /// What the officer is reminded of.
    public struct Reminder: Codable, Equatable, Sendable {
        public var at: TimeOfDay
        /// By language.
        public var text: [String: String]
        public var legalBasis: String?
    }

    /// What the counter has just done and can take back.
    public struct LastAction: Codable, Equatable, Sendable {
        public var verb: Verb
        public var label: Label
        public var until: WireTime
    }

    /// A counter as a transfer can name it.
    public struct Neighbour: Codable, Equatable, Sendable {
        public var counter: Int
        public var name: String
        public var state: CounterView.DeskState
    }

    public var asOf: WireTime
    public var counter: Int
    public var name: String
    public var state: CounterView.DeskState
    public var dayOpen: Bool
    public var staff: String?
    public var pauseReason: String?
    public var current: Item?
    public var queue: [Item]
    public var waiting: Int
    public var parked: [Item]
    public var noShows: [Item]
    public var services: [WireChoice]
    public var neighbours: [Neighbour]
    /// True or nil.
    public var clockInDoubt: Bool?
    public var lastAction: LastAction?
    /// Nil for none.
    public var priorities: [WireChoice]?
    /// Nil for none.
    public var transferred: [Item]?
    /// Nil while no terminal is there.
    public var rating: Rating?
    /// The hours of the day that count as waiting; nil for none: all of it counts.
    public var hours: [Stretch]?
    /// Nil for none.
    public var reminders: [Reminder]?

    /// A view, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ view: CounterView, utcOffsetSeconds: Int) {
        let item = { (item: CounterView.Item) in Item(item, utcOffsetSeconds: utcOffsetSeconds) }
        asOf = WireTime(view.asOf, utcOffsetSeconds: utcOffsetSeconds)
        counter = view.counter
        name = view.name
        state = view.state
        dayOpen = view.dayOpen
        staff = view.staff
        pauseReason = view.pauseReason
        current = view.current.map(item)
        queue = view.queue.map(item)
        waiting = view.waiting
        parked = view.parked.map(item)
        noShows = view.noShows.map(item)
        services = view.services.map(WireChoice.init)
        neighbours = view.neighbours.map {
            Neighbour(counter: $0.counter, name: $0.name, state: $0.state)
        }
        clockInDoubt = view.clockInDoubt ? true : nil
        lastAction = view.lastAction.map {
            LastAction(
                verb: $0.verb, label: $0.label,
                until: WireTime($0.until, utcOffsetSeconds: utcOffsetSeconds))
        }
        priorities = view.priorities.isEmpty ? nil : view.priorities.map(WireChoice.init)
        transferred = view.transferred.isEmpty ? nil : view.transferred.map(item)
        rating = view.rating.map { rating in
            Rating(
                stage: rating.stage,
                until: rating.until.map { WireTime($0, utcOffsetSeconds: utcOffsetSeconds) })
        }
        hours = Stretch.list(view.hours, utcOffsetSeconds: utcOffsetSeconds)
        reminders = view.reminders.isEmpty ? nil : view.reminders.map(Reminder.init)
    }
}

extension WireView.Stretch {
    /// Hours on the wire; nil for none.
    static func list(_ hours: OpenHours, utcOffsetSeconds: Int) -> [Self]? {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        let stretches = hours.stretches.map { Self(from: time($0.lowerBound), until: time($0.upperBound)) }
        return stretches.isEmpty ? nil : stretches
    }
}

extension OpenHours {
    /// The hours that came over the wire, after which somebody may still serve; a stretch that ends before it begins is
    /// none.
    init(_ stretches: [WireView.Stretch]?) {
        self.init(
            stretches: (stretches ?? []).filter { $0.from.moment < $0.until.moment }
                .map { $0.from.moment..<$0.until.moment }, goesOn: true)
    }
}

extension WireView.Reminder {
    /// A reminder for the wire.
    init(_ reminder: Reminder) {
        self.init(at: reminder.at, text: reminder.text.byLanguage, legalBasis: reminder.legalBasis)
    }
}

extension WireView.OrderReason {
    /// A reason for the wire.
    init(_ reason: CounterView.OrderReason, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        switch reason {
        case .urgent: self.init(kind: "urgent")
        case .first: self.init(kind: "first")
        case .headStart(let minutes): self.init(kind: "headStart", minutes: minutes)
        case .bound(let calls): self.init(kind: "bound", calls: calls)
        case .appointment(let at): self.init(kind: "appointment", at: time(at))
        case .beforeAppointment(let at): self.init(kind: "beforeAppointment", at: time(at))
        case .sentHere: self.init(kind: "sentHere")
        case .backup(let minutes): self.init(kind: "backup", minutes: minutes)
        case .returned(let minutes): self.init(kind: "returned", minutes: minutes)
        case .transferred: self.init(kind: "transferred")
        }
    }
}

extension CounterView.OrderReason {
    /// The reason that came over the wire; nil for one that is not known here.
    init?(_ wire: WireView.OrderReason) {
        switch (wire.kind, wire.at?.moment) {
        case ("urgent", _): self = .urgent
        case ("first", _): self = .first
        case ("headStart", _): self = .headStart(minutes: wire.minutes ?? 0)
        case ("bound", _): self = .bound(calls: wire.calls ?? 0)
        case ("appointment", let at?): self = .appointment(at: at)
        case ("beforeAppointment", let at?): self = .beforeAppointment(at: at)
        case ("sentHere", _): self = .sentHere
        case ("backup", _): self = .backup(minutes: wire.minutes ?? 0)
        case ("returned", _): self = .returned(minutes: wire.minutes ?? 0)
        case ("transferred", _): self = .transferred
        default: return nil
        }
    }
}

extension WireView.Item {
    /// A ticket in an officer's list, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ item: CounterView.Item, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        self.init(
            label: item.label, service: item.service, state: item.state, priority: item.priority,
            issuedAt: time(item.issuedAt), calledAt: item.calledAt.map(time),
            startedAt: item.startedAt.map(time), recalls: item.recalls, language: item.language,
            note: item.note.flatMap { $0.isEmpty ? nil : $0 }, sentHere: item.sentHere,
            dossier: item.dossier, errands: item.errands.isEmpty ? nil : item.errands,
            noShows: item.noShows > 0 ? item.noShows : nil,
            recallsMissing: item.recallsMissing > 0 ? item.recallsMissing : nil,
            appointmentAt: item.appointmentAt.map(time), needsHelp: item.needsHelp ? true : nil,
            procedure: item.procedure,
            order: item.order.map { WireView.OrderReason($0, utcOffsetSeconds: utcOffsetSeconds) },
            sentTo: item.sentTo)
    }
}

extension CounterView {
    /// The view that came over the wire.
    public init(_ wire: WireView) {
        self.init(
            asOf: wire.asOf.moment, counter: wire.counter, name: wire.name, state: wire.state,
            dayOpen: wire.dayOpen, staff: wire.staff, pauseReason: wire.pauseReason,
            current: wire.current.map(Item.init), queue: wire.queue.map(Item.init), waiting: wire.waiting,
            parked: wire.parked.map(Item.init), noShows: wire.noShows.map(Item.init),
            services: wire.services.map(Catalogue.Choice.init),
            neighbours: wire.neighbours.map {
                Neighbour(counter: $0.counter, name: $0.name, state: $0.state)
            }, clockInDoubt: wire.clockInDoubt ?? false,
            lastAction: wire.lastAction.map {
                LastAction(verb: $0.verb, label: $0.label, until: $0.until.moment)
            },
            priorities: (wire.priorities ?? []).map(Catalogue.Choice.init),
            transferred: (wire.transferred ?? []).map(Item.init),
            rating: wire.rating.map { Rating(stage: $0.stage, until: $0.until?.moment) },
            hours: OpenHours(wire.hours),
            reminders: (wire.reminders ?? []).map {
                Reminder(at: $0.at, text: LocalizedText($0.text), legalBasis: $0.legalBasis)
            })
    }
}

extension CounterView.Item {
    /// The ticket in an officer's list that came over the wire.
    public init(_ wire: WireView.Item) {
        self.init(
            label: wire.label, service: wire.service, state: wire.state, priority: wire.priority,
            issuedAt: wire.issuedAt.moment, calledAt: wire.calledAt?.moment,
            startedAt: wire.startedAt?.moment, recalls: wire.recalls, language: wire.language,
            note: wire.note, sentHere: wire.sentHere, dossier: wire.dossier, errands: wire.errands ?? [],
            noShows: wire.noShows ?? 0, recallsMissing: wire.recallsMissing ?? 0,
            appointmentAt: wire.appointmentAt?.moment, needsHelp: wire.needsHelp ?? false,
            procedure: wire.procedure, order: wire.order.flatMap { CounterView.OrderReason($0) },
            sentTo: wire.sentTo)
    }
}
