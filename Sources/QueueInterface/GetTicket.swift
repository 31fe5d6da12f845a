public import Queueing

/// A ticket as anybody in the hall may see it.
public struct GetTicket: ReadingMethod {
    /// The ticket, and while it waits how long the line before it is.
    public struct Reply: Codable, Equatable, Sendable {
        public var ticket: WireTicket
        /// How many would be called before it; only while it waits.
        public var ahead: Int?
        /// The estimated waiting time; nil where the server makes no estimate.
        public var wait: WireWait?

        /// A reply about a ticket.
        public init(ticket: WireTicket, ahead: Int? = nil, wait: WireWait? = nil) {
            self.ticket = ticket
            self.ahead = ahead
            self.wait = wait
        }
    }

    public static let method = "vn.luot.Kiosk.GetTicket"

    /// As printed or as typed: `A015`, `a15`.
    public var label: String
    /// The last service day when nil.
    public var day: Day?

    /// A call with these parameters.
    public init(label: String, day: Day? = nil) {
        self.label = label
        self.day = day
    }

    /// The ticket of the last service day; one of a former day is in the ledger, where the server looks it up.
    public func reply(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        let known = try Label(asked: label)
        guard day == nil || day == hall.center.serviceDay?.day, let ticket = hall.center.ticket(known) else {
            throw .ticketNotFound(label: known.description)
        }
        let (ahead, wait) = hall.prospect(of: ticket)
        return Reply(ticket: hall.wire(ticket).withoutNote, ahead: ahead, wait: wait)
    }
}
