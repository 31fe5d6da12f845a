public import Queueing

/// What happened to one ticket of one day.
///
/// The ledger knows it, so the server answers it itself.
public struct History: InterfaceMethod {
    /// The ticket and its events, oldest first.
    public struct Reply: Codable, Equatable, Sendable {
        public var ticket: WireTicket
        public var events: [WireEvent]

        /// A reply about a ticket.
        public init(ticket: WireTicket, events: [WireEvent]) {
            self.ticket = ticket
            self.events = events
        }
    }

    public static let method = "vn.luot.Report.History"

    public var label: String
    public var day: Day

    /// A call with these parameters.
    public init(label: String, day: Day) {
        self.label = label
        self.day = day
    }

    /// The label asked for; a text that is none names no ticket.
    public func knownLabel() throws(Refusal) -> Label {
        try Label(asked: label)
    }
}
