public import Queueing

/// Writes a note for officers on a ticket, in place of the former one.
public struct Note: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Note"

    public var session: String
    public var label: String
    public var note: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, label: String, note: String, requestId: String? = nil) {
        self.session = session
        self.label = label
        self.note = note
        self.requestId = requestId
    }

    /// The words.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .note(try Label(asked: label), Erasable(note))
    }
}
