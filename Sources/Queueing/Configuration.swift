/// Everything a center file says: the effective settings of one center.
///
/// The events that open a day or reload the center carry it, so a replay needs no file.
public struct Configuration: Equatable, Sendable, Codable {
    public var name: LocalizedText
    /// IANA name, such as `Asia/Ho_Chi_Minh`.
    public var timeZone: String
    /// Seconds ahead of UTC in that zone when the file was read.
    public var utcOffsetSeconds: Int
    /// When kiosks issue.
    public var ticketHours: Hours
    /// When counters serve.
    public var counterHours: Hours
    /// When the day opens by itself on a date that has ticket hours; nil: only by hand.
    public var dayOpens: TimeOfDay?
    /// When the day closes by itself; nil: only by hand.
    public var dayCloses: TimeOfDay?
    public var services: [Service]
    public var counters: [Counter]
    public var priorities: [PriorityClass]
    public var ratingScale: RatingScale
    public var rules: Rules

    /// A center with these settings.
    public init(
        name: LocalizedText, timeZone: String, utcOffsetSeconds: Int, ticketHours: Hours, counterHours: Hours,
        dayOpens: TimeOfDay?, dayCloses: TimeOfDay?, services: [Service], counters: [Counter],
        priorities: [PriorityClass], ratingScale: RatingScale, rules: Rules = Rules()
    ) {
        self.name = name
        self.timeZone = timeZone
        self.utcOffsetSeconds = utcOffsetSeconds
        self.ticketHours = ticketHours
        self.counterHours = counterHours
        self.dayOpens = dayOpens
        self.dayCloses = dayCloses
        self.services = services
        self.counters = counters
        self.priorities = priorities
        self.ratingScale = ratingScale
        self.rules = rules
    }

    /// The service of a key.
    public func service(_ key: String) -> Service? {
        services.first { $0.key == key }
    }

    /// The counter of a number.
    public func counter(_ number: Int) -> Counter? {
        counters.first { $0.number == number }
    }

    /// The priority class of a key.
    public func priority(_ key: String) -> PriorityClass? {
        priorities.first { $0.key == key }
    }
}
