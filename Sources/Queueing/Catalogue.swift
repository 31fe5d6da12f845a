/// What a kiosk offers, in one language.
public struct Catalogue: Equatable, Sendable {
    /// One service as it can be chosen now.
    public struct Service: Equatable, Sendable {
        public var key: String
        public var prefix: String
        public var name: String
        /// Whether a ticket can be taken now.
        public var open: Bool
        public var waiting: Int
        /// When it opens next, if it is closed and that is known.
        public var opensAt: Moment?
        /// Whether a signed-in counter serves it now.
        public var served: Bool

        /// A service as it can be chosen.
        public init(
            key: String, prefix: String, name: String, open: Bool, waiting: Int, opensAt: Moment?,
            served: Bool
        ) {
            self.key = key
            self.prefix = prefix
            self.name = name
            self.open = open
            self.waiting = waiting
            self.opensAt = opensAt
            self.served = served
        }
    }

    /// One thing that can be chosen: a priority class, a service to transfer to.
    public struct Choice: Equatable, Sendable {
        public var key: String
        public var name: String

        /// A choice of this key and name.
        public init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    public var center: String
    /// In the order of the center file.
    public var services: [Service]
    public var priorities: [Choice]
    /// Whether the time is in doubt: the machine's clock is not believed.
    public var clockInDoubt: Bool

    /// A catalogue with these choices.
    public init(center: String, services: [Service], priorities: [Choice], clockInDoubt: Bool = false) {
        self.center = center
        self.services = services
        self.priorities = priorities
        self.clockInDoubt = clockInDoubt
    }
}
