public import Queueing

/// Writes the code of the dossier that a ticket is about, in place of the former one.
public struct SetDossier: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.SetDossier"

    public var session: String
    public var label: String
    /// At most 40 characters, kept in capitals; an empty one takes the code away.
    public var dossier: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, label: String, dossier: String, requestId: String? = nil) {
        self.session = session
        self.label = label
        self.dossier = dossier
        self.requestId = requestId
    }

    /// The code, in capitals and without spaces around it, as scanners and people give the same code differently.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        let trimmed = dossier.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        return .setDossier(try Label(asked: label), Erasable(String(trimmed).uppercased()))
    }
}
