/// The names of the figures that are counted in more than one way and must agree.
public enum Figure {
    public static let issued = "issued"
    public static let served = "served"
    public static let servedByClosing = "servedByClosing"
    public static let noShow = "noShow"
    public static let cancelled = "cancelled"
    public static let expired = "expired"
    public static let stillOpen = "stillOpen"
    public static let rated = "rated"

    /// The answers of one level of the scale.
    public static func level(_ key: String) -> String { "level \(key)" }
}
