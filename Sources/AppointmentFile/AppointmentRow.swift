public import Queueing

/// One line of a list of appointments, as far as it can be read without a center.
public struct AppointmentRow: Equatable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    public let day: Day
    public let time: TimeOfDay
    /// Key of the service; whether the center has it, the center says.
    public let service: String
    /// What the system that made the list calls it; nil where the list says nothing.
    public let reference: String?
}
