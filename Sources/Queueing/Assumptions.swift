/// What an estimate takes for granted where neither the day nor the history tells.
///
/// The usual ones were set by hand. Whether somebody else comes, how many come back and the tails were tuned on simulated
/// days of the seeds 1001 to 1020; the figures of the README come from the seeds 1 to 50. Simulated days know no other
/// people than `Habits` of the simulation describes: a center's own history outweighs all of this within some days.
public struct Assumptions: Equatable, Sendable {
    /// Occupancies of a counter, in seconds, of a center that has served nobody yet.
    public var occupancySeconds = [240, 420, 600, 780, 1_020, 1_500]
    /// So many turns of today weigh as much as the history.
    public var turnsLikeHistory = 12
    /// So many turns of today weigh as much as what is guessed from other services.
    public var turnsLikeGuess = 3
    /// From a counter becoming free to its next call, while people wait.
    public var gapSeconds = [15]
    /// Seconds after which a free officer notices somebody who has come.
    public var noticeSeconds = 5
    /// Rests for each turn, before the day has told.
    public var restsPerTurn = 0.03
    /// Tickets that wait again after a turn, with their old place: transferred, or parked or missed and returned.
    public var comebacksPerTurn = 0.08
    /// So many turns make the rests and comebacks of the day as telling as the assumptions.
    public var turnsLikeAssumed = 60
    /// Rests before the day has told, in seconds.
    public var restSeconds = [300, 450, 600, 750, 900]
    /// Officers come up to so many seconds after the beginning of a stretch of counter hours.
    public var lateSecondsMax = 240
    /// So long after that beginning an officer who is not there is not expected any more.
    public var absentAfterSeconds = 600
    /// Arrivals go on as in the last so many seconds; 0: nobody else comes.
    public var arrivalsWindowSeconds = 1_800
    /// Share of the samples below the low end of the range, and above the high one.
    public var tail = 0.1

    /// What is usual; change what is known better.
    public init() {}

    /// Everybody is on time, nobody rests, nobody else comes.
    public static var punctual: Assumptions {
        var assumptions = Assumptions()
        assumptions.gapSeconds = [0]
        assumptions.noticeSeconds = 0
        assumptions.restsPerTurn = 0
        assumptions.comebacksPerTurn = 0
        assumptions.lateSecondsMax = 0
        assumptions.arrivalsWindowSeconds = 0
        return assumptions
    }
}
