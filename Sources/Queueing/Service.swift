/// What a ticket is for (lĩnh vực), with a number series of its own.
///
/// One service stands for one field of administration, as the decree asks for counters "tương ứng với từng lĩnh vực"
/// (Nghị định 61/2018/NĐ-CP, article 13.2b).
public struct Service: Equatable, Sendable, Codable {
    /// The name used on the wire and in reports; it never changes, also when the service is renamed or moved.
    public var key: String
    /// The letter or letters before the number, unique in the center.
    public var prefix: String
    public var name: LocalizedText

    /// A service with its series.
    public init(key: String, prefix: String, name: LocalizedText) {
        self.key = key
        self.prefix = prefix
        self.name = name
    }
}
