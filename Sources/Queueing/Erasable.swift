/// Words about or by a person that the law may ask to erase: comments, notes, names, codes, PIN hashes.
///
/// In memory they are plain text. Where an encoder or decoder carries a vault (the ledger's does), the text itself goes
/// to the vault and only a salted digest is written, so the journal stays whole when the text is erased.
public struct Erasable: Hashable, Sendable {
    /// The words; empty when they have been erased.
    public let text: String

    /// These words.
    public init(_ text: String) {
        self.text = text
    }
}

/// Where erasable words are kept, apart from the journal.
public protocol ErasableVault: AnyObject {
    /// Keeps the words and returns the digest that stands for them.
    func digest(keeping text: String) throws -> String
    /// The words a digest stands for; empty when they have been erased.
    func text(of digest: String) throws -> String
}

extension Erasable: Codable {
    /// The key under which an encoder or decoder carries its `ErasableVault`.
    public static let vault: CodingUserInfoKey? = CodingUserInfoKey(rawValue: "vn.luot.vault")

    public init(from decoder: any Decoder) throws {
        let written = try decoder.singleValueContainer().decode(String.self)
        text = try Self.vault(in: decoder.userInfo)?.text(of: written) ?? written
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Self.vault(in: encoder.userInfo)?.digest(keeping: text) ?? text)
    }

    private static func vault(in userInfo: [CodingUserInfoKey: Any]) -> (any ErasableVault)? {
        vault.flatMap { userInfo[$0] as? any ErasableVault }
    }
}
