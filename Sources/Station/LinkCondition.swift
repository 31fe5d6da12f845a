public import Queueing
public import Screens

/// What a station may say about its server, from what happened to its connections.
///
/// It is online when its calls are answered and what it watches is heard. Each step returns what the screen
/// has to be told, or nil when the screen knows it already.
public struct LinkCondition: Equatable, Sendable {
    private var isConnected = false
    private var isWatchLost = false
    /// The last moment at which nothing was missing, or the start.
    private var since: Moment
    private var told: Link?

    /// A station that starts now and has not reached its server yet.
    public init(startedAt now: Moment) {
        since = now
    }

    /// The server answered.
    public mutating func connected() -> Link? {
        isConnected = true
        return news()
    }

    /// The connection ended, or could not be made.
    public mutating func disconnected(at now: Moment) -> Link? {
        noteMoment(now)
        isConnected = false
        return news()
    }

    /// What is watched is no longer heard.
    public mutating func watchLost(at now: Moment) -> Link? {
        noteMoment(now)
        isWatchLost = true
        return news()
    }

    /// What is watched is heard, or nothing is watched any more.
    public mutating func watchSettled() -> Link? {
        isWatchLost = false
        return news()
    }

    private mutating func noteMoment(_ now: Moment) {
        if isConnected, !isWatchLost { since = now }
    }

    private mutating func news() -> Link? {
        let link: Link = isConnected && !isWatchLost ? .online : .away(since: since)
        guard link != told else { return nil }
        told = link
        return link
    }
}
