public import Queueing

/// How a request of a certain id was answered.
public struct RequestRecord: Equatable, Sendable {
    /// What the caller chose; one answer only is kept for it.
    public var id: String
    /// The service day on which it was answered; it is forgotten some time after that day.
    public var day: Day
    /// Stands for the method and its parameters: another request of the same id has another one.
    public var fingerprint: String
    /// The answer as it was sent, word for word; it may hold a ticket's code.
    public var reply: String

    /// The answer to a request.
    public init(id: String, day: Day, fingerprint: String, reply: String) {
        self.id = id
        self.day = day
        self.fingerprint = fingerprint
        self.reply = reply
    }

    /// The first day whose requests are still kept when a day opens: ids are kept until the day after closing.
    public static func firstKept(whenOpening day: Day) -> Day {
        Day(number: day.number - 1)
    }
}
