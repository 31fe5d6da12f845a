/// Every event after a sequence, then each as it happens.
///
/// The ledger holds them, so the server answers it itself.
public struct Journal: InterfaceMethod {
    /// The next event.
    public struct Reply: Codable, Equatable, Sendable {
        public var event: WireEvent

        /// A reply with this event.
        public init(event: WireEvent) {
            self.event = event
        }
    }

    public static let method = "vn.luot.Admin.Journal"

    /// From the beginning when nil.
    public var after: Int?

    /// A call with these parameters.
    public init(after: Int? = nil) {
        self.after = after
    }
}
