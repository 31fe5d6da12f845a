/// The names of the figures that are counted in more than one way and must agree.
public enum Figure {
    /// Tickets that were taken.
    public static let issued = "issued"
    /// Tickets whose service ended, by an officer or by the closing of the day.
    public static let served = "served"
    /// Those of the served that the closing of the day ended.
    public static let servedByClosing = "servedByClosing"
    /// Tickets whose holder did not come and did not return.
    public static let noShow = "noShow"
    /// Tickets that were given up.
    public static let cancelled = "cancelled"
    /// Tickets that the closing of the day ended unserved.
    public static let expired = "expired"
    /// Tickets that have not ended; none after closing.
    public static let stillOpen = "stillOpen"
    /// Tickets with a rating.
    public static let rated = "rated"

    /// The answers of one level of the scale.
    public static func level(_ key: String) -> String { "level \(key)" }
}
