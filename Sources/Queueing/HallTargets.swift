/// From when on a hall needs somebody's eye, and where each limit comes from.
///
/// The limits concern averages and a day's order, so they are shown and never enforced.
public enum HallTargets {
    /// Minutes a person should wait for one transaction at most: QĐ 468/QĐ-TTg of 27/03/2021, from 2025 on.
    public static let waitMinutes = 15
    /// Minutes from which a wait comes close to the target: four fifths of it.
    public static let waitSoonMinutes = 12
    /// Minutes after which a turn at a counter is a long one; the alert of a design for a provincial center.
    public static let servingMinutes = 25
    /// People who may wait for one service; one more is an alert, after the same design.
    public static let queueCount = 8
}
