/// What somebody asks of the center.
public enum Command: Equatable, Sendable {
    /// Opens a service day, or the last one again.
    ///
    /// - `confirmed`: somebody named the day, so a strange date is meant.
    /// - `byHand`: opened by a person, which lifts the ticket hours until the day closes.
    /// - `held`: the ledger already holds tickets or events of a day of this date.
    case openDay(Day, confirmed: Bool, byHand: Bool, held: Bool)
    case closeDay
    case reload(Configuration)
    case setServiceOpen(service: String, open: Bool)
    case setNotice(String?)
    /// What the machine's clock claims if it is not believed now; nil when it is.
    case noteClock(doubted: Moment?)
    /// The machine's clock is right, as it stands.
    case confirmClock(machine: Moment)

    case addStaff(staff: String, name: Erasable, pinHash: Erasable)
    case removeStaff(String)
    /// The PIN has been checked; without a counter the officer is a hall guide.
    case signIn(counter: Int?, staff: String, session: String)
    /// Ends a session from outside, such as one an officer left behind.
    case endSession(counter: Int)

    /// - `errands`: further services the visitor needs afterwards, in order.
    /// - `card`: a keyed hash of the number of an identity card.
    /// - `needsHelp`: the visitor is helped at the counter.
    case issue(
        service: String, priority: String?, procedure: String?, language: String?, code: Erasable,
        errands: [String] = [], card: Erasable? = nil, needsHelp: Bool = false)
    /// Books all of these, or none.
    case book([AppointmentWish])
    case cancelAppointment(number: Int)
    /// Somebody with an appointment has come.
    case checkIn(code: String, language: String?, ticketCode: Erasable, needsHelp: Bool = false)
    /// The holder of a ticket gives it up.
    case cancelByHolder(Label, code: String)
    case rate(counter: Int, label: Label, level: String, reasons: [String], comment: Erasable?)
    /// What an officer does; `session` is the digest of the secret.
    case act(session: String, StaffCommand)
}

/// What a signed-in officer asks for.
public enum StaffCommand: Equatable, Sendable {
    case signOut
    case pause(reason: String)
    case resume
    /// Calls who is next here.
    case callNext
    /// Calls by label; out of order it needs a reason.
    case call(Label, reason: String?)
    case recall
    case start
    case finish
    case noShow
    case park(reason: String?)
    case returnTicket(Label)
    case transfer(TransferTarget, note: Erasable?)
    case cancel(Label, reason: String)
    case setPriority(Label, priority: String?, reason: String)
    case note(Label, Erasable)
    /// The code of the dossier a ticket is about; empty takes it away.
    case setDossier(Label, Erasable)
    /// Takes back what this counter has just done.
    case undo
}

/// Where a ticket is sent: exactly one of the two.
public enum TransferTarget: Equatable, Sendable {
    case service(String)
    case counter(Int)
}
