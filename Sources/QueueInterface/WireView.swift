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
        /// Short name of the procedure it was taken for.
        public var procedure: String?
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
            appointmentAt: item.appointmentAt.map(time), procedure: item.procedure)
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
            priorities: (wire.priorities ?? []).map(Catalogue.Choice.init))
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
            appointmentAt: wire.appointmentAt?.moment, procedure: wire.procedure)
    }
}
