/// Who may sign in.
///
/// Names are kept in the ledger, so the server answers it itself.
public struct ListStaff: InterfaceMethod {
    /// One officer: the type `Staff`.
    public struct Officer: Codable, Equatable, Sendable {
        public var staff: String
        public var name: String

        /// An officer of this name.
        public init(staff: String, name: String) {
            self.staff = staff
            self.name = name
        }
    }

    /// The officers.
    public struct Reply: Codable, Equatable, Sendable {
        /// By sign-in name.
        public var staff: [Officer]

        /// A reply with these officers.
        public init(staff: [Officer]) {
            self.staff = staff
        }
    }

    public static let method = "vn.luot.Admin.ListStaff"

    /// A call without parameters.
    public init() {}
}
