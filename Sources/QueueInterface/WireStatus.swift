public import Queueing

/// The hall at a glance, on the wire: the reply of `GetStatus`.
public struct WireStatus: Codable, Equatable, Sendable {
    /// One counter: the type `CounterStatus`.
    public struct Counter: Codable, Equatable, Sendable {
        public var counter: Int
        public var name: String
        public var services: [String]
        public var backup: [String]
        public var state: CounterView.DeskState
        public var staff: String?
        public var current: WireTicket?
    }

    /// One station that is there: the type `Station`.
    public struct Station: Codable, Equatable, Sendable {
        public var kind: String
        public var name: String
        public var version: String
        public var since: WireTime
    }

    /// The machine's clock while it is not believed: the type `ClockDoubt`.
    public struct ClockDoubt: Codable, Equatable, Sendable {
        public var now: WireTime
        public var machine: WireTime
    }

    public var center: String
    public var day: Day
    public var open: Bool
    /// Since when the day is open, or closed; before the first day: now.
    public var since: WireTime
    public var issued: Int
    public var waiting: Int
    public var finished: Int
    public var rated: Int
    public var counters: [Counter]
    public var stations: [Station]
    /// Nil while the machine's clock is believed.
    public var clock: ClockDoubt?

    /// The status of a hall at its moment.
    public init(of hall: Hall) {
        let state = hall.center
        let serviceDay = state.serviceDay
        center = state.configuration.name.text(in: nil)
        day = state.day(at: hall.now)
        open = state.isOpen
        since = hall.time(serviceDay.map { $0.closedAt ?? $0.openedAt } ?? hall.now)
        issued = state.tickets.count
        waiting = state.count(of: .waiting)
        finished = state.count(of: .finished)
        rated = state.rated
        counters = state.configuration.counters.map { counter in
            Counter(
                counter: counter.number, name: counter.name.text(in: nil), services: counter.services,
                backup: counter.backup, state: state.deskState(counter.number),
                staff: state.session(at: counter.number)?.staff,
                current: state.current(at: counter.number).map { hall.wire($0) })
        }
        stations = hall.stations.map {
            Station(kind: $0.kind, name: $0.name, version: $0.version, since: hall.time($0.since))
        }
        clock = state.clockDoubted.map {
            ClockDoubt(now: hall.time(hall.now), machine: hall.time(hall.doubtedClock ?? $0))
        }
    }
}
