public import Queueing

/// What a guide sees, on the wire: the type `Hall`.
public struct WireHallView: Codable, Equatable, Sendable {
    /// A counter: the type `HallCounter`.
    public struct Desk: Codable, Equatable, Sendable {
        public var counter: Int
        public var name: String
        public var state: CounterView.DeskState
        public var staff: String?
        public var pauseReason: String?
        public var current: WireView.Item?
    }

    /// A service: the type `HallService`.
    public struct Line: Codable, Equatable, Sendable {
        public var key: String
        public var prefix: String
        public var name: String
        public var open: Bool
        public var waiting: Int
        public var longestSince: WireTime?
        public var wait: WireWait?
    }

    /// A kiosk that asks for the guide: the type `GuideCall`.
    public struct Call: Codable, Equatable, Sendable {
        public var number: Int
        public var kiosk: String
        public var reason: String?
        public var at: WireTime
    }

    public var asOf: WireTime
    public var center: String
    public var dayOpen: Bool
    public var counters: [Desk]
    public var services: [Line]
    public var noShows: [WireView.Item]
    public var priorities: [WireChoice]
    public var calls: [Call]
    /// Nil for none: all of the day counts.
    public var hours: [WireView.Stretch]?
    /// True or nil.
    public var clockInDoubt: Bool?

    /// A hall, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ view: HallView, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        let item = { (item: CounterView.Item) in
            WireView.Item(item, utcOffsetSeconds: utcOffsetSeconds)
        }
        asOf = time(view.asOf)
        center = view.center
        dayOpen = view.dayOpen
        counters = view.counters.map {
            Desk(
                counter: $0.counter, name: $0.name, state: $0.state, staff: $0.staff,
                pauseReason: $0.pauseReason, current: $0.current.map(item))
        }
        services = view.services.map {
            Line(
                key: $0.key, prefix: $0.prefix, name: $0.name, open: $0.isOpen, waiting: $0.waiting,
                longestSince: $0.longestSince.map(time), wait: $0.waitMinutes.map { WireWait($0) })
        }
        noShows = view.noShows.map(item)
        priorities = view.priorities.map(WireChoice.init)
        calls = view.calls.map {
            Call(number: $0.number, kiosk: $0.kiosk, reason: $0.reason, at: time($0.at))
        }
        hours = WireView.Stretch.list(view.hours, utcOffsetSeconds: utcOffsetSeconds)
        clockInDoubt = view.clockInDoubt ? true : nil
    }
}

extension HallView {
    /// The hall that came over the wire.
    public init(_ wire: WireHallView) {
        self.init(
            asOf: wire.asOf.moment, center: wire.center, dayOpen: wire.dayOpen,
            counters: wire.counters.map {
                Desk(
                    counter: $0.counter, name: $0.name, state: $0.state, staff: $0.staff,
                    pauseReason: $0.pauseReason, current: $0.current.map { CounterView.Item($0) })
            },
            services: wire.services.map {
                Line(
                    key: $0.key, prefix: $0.prefix, name: $0.name, isOpen: $0.open, waiting: $0.waiting,
                    longestSince: $0.longestSince?.moment, waitMinutes: $0.wait.flatMap(\.minutes))
            },
            noShows: wire.noShows.map { CounterView.Item($0) },
            priorities: wire.priorities.map { Catalogue.Choice($0) },
            calls: wire.calls.map {
                GuideCall(number: $0.number, kiosk: $0.kiosk, reason: $0.reason, at: $0.at.moment)
            },
            hours: OpenHours(wire.hours), clockInDoubt: wire.clockInDoubt ?? false)
    }
}
