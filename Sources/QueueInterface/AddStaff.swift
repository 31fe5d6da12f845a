public import Queueing

/// An officer may sign in from now on, or has a new name and PIN.
///
/// The server hashes the PIN before the command enters the inbox, so the method is done there.
public struct AddStaff: InterfaceMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.AddStaff"

    /// What the officer signs in as.
    public var staff: String
    public var name: String
    public var pin: String
    public var requestId: String?

    /// A call with these parameters.
    public init(staff: String, name: String, pin: String, requestId: String? = nil) {
        self.staff = staff
        self.name = name
        self.pin = pin
        self.requestId = requestId
    }

    /// The command once the PIN has been hashed.
    public func command(pinHash: String) -> Command {
        .addStaff(staff: staff, name: Erasable(name), pinHash: Erasable(pinHash))
    }
}
