public import Queueing

/// What a kiosk offers, on the wire: the reply of `GetCatalogue`.
public struct WireCatalogue: Codable, Equatable, Sendable {
    /// One service as it can be chosen now.
    public struct Service: Codable, Equatable, Sendable {
        public var key: String
        public var prefix: String
        public var name: String
        public var open: Bool
        public var waiting: Int
        /// The estimated waiting time; nil where the server makes no estimate.
        public var wait: WireWait?
        public var opensAt: WireTime?
        public var served: Bool
        /// True or nil.
        public var quotaReached: Bool?
        /// True or nil.
        public var stopped: Bool?
        /// True or nil.
        public var notToday: Bool?
        /// Numbers of counters; nil for none.
        public var counters: [Int]?
    }

    /// A priority class that a citizen may declare.
    public struct Priority: Codable, Equatable, Sendable {
        public var key: String
        public var name: String
        public var minimumAge: Int?
    }

    public var center: String
    public var services: [Service]
    public var priorities: [Priority]
    /// True or nil.
    public var clockInDoubt: Bool?
    /// True or nil.
    public var appointments: Bool?

    /// A catalogue, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ catalogue: Catalogue, utcOffsetSeconds: Int) {
        center = catalogue.center
        services = catalogue.services.map { service in
            Service(
                key: service.key, prefix: service.prefix, name: service.name, open: service.open,
                waiting: service.waiting, wait: service.waitMinutes.map { WireWait($0) },
                opensAt: service.opensAt.map { WireTime($0, utcOffsetSeconds: utcOffsetSeconds) },
                served: service.served, quotaReached: service.quotaReached ? true : nil,
                stopped: service.stopped ? true : nil, notToday: service.notToday ? true : nil,
                counters: service.counters.isEmpty ? nil : service.counters)
        }
        priorities = catalogue.priorities.map {
            Priority(key: $0.key, name: $0.name, minimumAge: $0.minimumAge)
        }
        clockInDoubt = catalogue.clockInDoubt ? true : nil
        appointments = catalogue.takesAppointments ? true : nil
    }
}

extension Catalogue {
    /// The catalogue that came over the wire.
    public init(_ wire: WireCatalogue) {
        self.init(
            center: wire.center,
            services: wire.services.map {
                Service(
                    key: $0.key, prefix: $0.prefix, name: $0.name, open: $0.open, waiting: $0.waiting,
                    waitMinutes: $0.wait?.minutes, opensAt: $0.opensAt?.moment, served: $0.served,
                    quotaReached: $0.quotaReached ?? false, stopped: $0.stopped ?? false,
                    notToday: $0.notToday ?? false,
                    counters: $0.counters ?? [])
            },
            priorities: wire.priorities.map {
                Priority(key: $0.key, name: $0.name, minimumAge: $0.minimumAge)
            },
            clockInDoubt: wire.clockInDoubt ?? false, takesAppointments: wire.appointments ?? false)
    }
}
