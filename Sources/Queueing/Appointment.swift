/// A booked time at which somebody comes for a service.
public struct Appointment: Equatable, Sendable, Codable {
    /// Minutes of a slot: appointments are booked for half hours.
    public static let slotMinutes = 30

    /// Rises by one with every appointment of the center; names it in the journal and to administrators.
    public var number: Int
    /// Key of the service.
    public var service: String
    /// When its half hour begins.
    public var at: Moment
    /// What the visitor says or scans to check in: digits, so that a number pad is enough.
    public var code: Erasable
    /// What the system that booked it calls it, unique in the center; nil when it was booked here.
    public var reference: String?

    /// An appointment of these particulars.
    public init(number: Int, service: String, at: Moment, code: Erasable, reference: String?) {
        self.number = number
        self.service = service
        self.at = at
        self.code = code
        self.reference = reference
    }
}

/// An appointment somebody would like to have.
public struct AppointmentWish: Equatable, Sendable {
    /// Key of the service.
    public var service: String
    /// When its half hour begins.
    public var at: Moment
    /// A new code to check in with; another is sought when an appointment has it already.
    public var code: Erasable
    /// What the system that books it calls it.
    public var reference: String?

    /// A wish for a half hour.
    public init(service: String, at: Moment, code: Erasable, reference: String? = nil) {
        self.service = service
        self.at = at
        self.code = code
        self.reference = reference
    }
}

/// Why one of several appointments cannot be booked.
public struct AppointmentProblem: Equatable, Sendable {
    /// What is wrong with it.
    public enum Kind: String, Equatable, Sendable, CaseIterable {
        /// The center has no service of this key.
        case unknownService
        /// The service takes no appointments.
        case notBookable
        /// No half hour of the counter hours begins then.
        case notASlot
        /// The half hour has begun.
        case past
        /// All appointments of the half hour are booked.
        case slotTaken
        /// Another appointment has this reference.
        case referenceTaken
    }

    /// Which of them, from 1.
    public var row: Int
    public var kind: Kind

    /// What is wrong with one of them.
    public init(row: Int, kind: Kind) {
        self.row = row
        self.kind = kind
    }
}
