/// What the displays of a center show beyond numbers.
public struct DisplaySettings: Equatable, Sendable, Codable {
    /// Whether the display above a counter names the officer who sits there.
    ///
    /// Officers' names are published (Nghị định 61/2018/NĐ-CP, article 9.7); whether here too is the center's choice.
    public var showsOfficer: Bool

    /// These settings; no names unless given.
    public init(showsOfficer: Bool = false) {
        self.showsOfficer = showsOfficer
    }
}
