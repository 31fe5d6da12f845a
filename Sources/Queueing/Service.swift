/// What a ticket is for (lĩnh vực), with a number series of its own.
///
/// One service stands for one field of administration, as the decree asks for counters "tương ứng với từng lĩnh vực"
/// (Nghị định 61/2018/NĐ-CP, article 13.2b).
public struct Service: Equatable, Sendable, Codable {
    /// The most tickets of a service; nil where there is no limit.
    public struct Quota: Equatable, Sendable, Codable {
        /// Tickets of a service day.
        public var day: Int?
        /// Tickets of one stretch of ticket hours, such as a morning.
        public var session: Int?

        /// These limits; none unless given.
        public init(day: Int? = nil, session: Int? = nil) {
            self.day = day
            self.session = session
        }
    }

    /// The name used on the wire and in reports; it never changes, also when the service is renamed or moved.
    public var key: String
    /// The letter or letters before the number, unique in the center.
    public var prefix: String
    public var name: LocalizedText
    public var quota: Quota?
    /// Appointments that can be booked for each half hour of the counter hours; nil: none can.
    public var appointmentsPerHalfHour: Int?

    /// A service with its series.
    public init(
        key: String, prefix: String, name: LocalizedText, quota: Quota? = nil,
        appointmentsPerHalfHour: Int? = nil
    ) {
        self.key = key
        self.prefix = prefix
        self.name = name
        self.quota = quota
        self.appointmentsPerHalfHour = appointmentsPerHalfHour
    }
}
