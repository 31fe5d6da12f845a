import Foundation

/// Replies and parameters as the JSON text that is kept and compared.
enum WireText {
    /// The value as JSON with sorted keys.
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            preconditionFailure("parameters and replies are made of texts, numbers and lists: \(error)")
        }
    }

    /// The value of a text that `text` has made; nil for any other.
    static func value<Value: Decodable>(of text: String) -> Value? {
        // A record of an older version may lack a member its reply has today.
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
