/// A reply as the server writes it: parameters or a named error.
///
/// One line of JSON with sorted keys, no null, `continues` only when true, and ended by a NUL.
public struct OutgoingReply: Sendable, Equatable {
    /// The message with its NUL.
    public let bytes: [UInt8]
    /// Whether more replies to the same call follow.
    public let continues: Bool

    /// The reply of a method that returns nothing.
    public static let empty = Self(head: "{", parameters: Array("{}".utf8), continues: false)

    /// A reply with parameters that encode to a JSON object.
    ///
    /// Throws `InvalidParameter` naming the member that JSON cannot hold.
    public init(_ parameters: some Encodable, continues: Bool = false) throws(VarlinkError) {
        self.init(
            head: continues ? #"{"continues":true,"# : "{",
            parameters: try JSONText.encodeObject(parameters), continues: continues)
    }

    /// A reply that says no; its parameters lose what JSON cannot hold.
    public init(error: VarlinkError) {
        do {
            let name = String(decoding: try JSONText.encode(error.name), as: UTF8.self)
            self.init(
                head: #"{"error":"# + name + ",", parameters: try JSONText.encodeObject(error.parameters),
                continues: false)
        } catch {
            // Only a double that is not a number comes here; InvalidParameter itself carries a plain string.
            self.init(error: error)
        }
    }

    private init(head: String, parameters: [UInt8], continues: Bool) {
        bytes = Array((head + #""parameters":"#).utf8) + parameters + [UInt8(ascii: "}"), 0]
        self.continues = continues
    }
}
