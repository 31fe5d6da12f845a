/// A numbered desk (quầy) as the center file defines it.
public struct Counter: Equatable, Sendable, Codable {
    /// The number above the desk, from 1.
    public var number: Int
    public var name: LocalizedText
    /// Keys of the services it serves first.
    public var services: [String]
    /// Keys of the services it helps with when their tickets have waited long (DESIGN: "handicap").
    public var backup: [String]
    /// The part of the hall it stands in, which has displays and a voice of its own; nil where the hall is one.
    public var zone: String?

    /// A desk with what it serves.
    public init(
        number: Int, name: LocalizedText, services: [String], backup: [String] = [], zone: String? = nil
    ) {
        self.number = number
        self.name = name
        self.services = services
        self.backup = backup
        self.zone = zone
    }

    /// Whether it serves a service, as primary or as backup.
    public func serves(_ service: String) -> Bool {
        services.contains(service) || backup.contains(service)
    }

    /// Whether it calls tickets of a service, or those sent to one counter: to itself and to no other.
    func calls(_ service: String, sentTo other: Int?) -> Bool {
        other.map { $0 == number } ?? serves(service)
    }
}
