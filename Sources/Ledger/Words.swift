import Queueing
import Secrets
import Synchronization

/// Takes the erasable words out of a fact while it is written, and gives each a digest under a salt of its own.
final class WordsKept: ErasableVault, Sendable {
    /// Words with the digest that stands for them in the journal.
    struct Entry: Sendable {
        let digest: String
        let salt: String
        let text: String
    }

    private let entries = Mutex<[Entry]>([])

    func digest(keeping text: String) throws -> String {
        let salt = RandomToken.make(bytes: RandomToken.sessionBytes)
        let entry = Entry(digest: Digest.salted(text, salt: salt), salt: salt, text: try storable(text))
        entries.withLock { $0.append(entry) }
        return entry.digest
    }

    func text(of digest: String) throws -> String {
        preconditionFailure("this vault only takes words in")
    }

    /// The words of the fact written last, in no particular order; the next fact begins anew.
    func take() -> [Entry] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }
}

/// Gives a fact its erasable words back while it is read; what has been erased is empty.
final class WordsRead: ErasableVault, Sendable {
    private let texts: [String: String]

    init(texts: [String: String]) {
        self.texts = texts
    }

    func digest(keeping text: String) throws -> String {
        preconditionFailure("this vault only gives words out")
    }

    func text(of digest: String) throws -> String {
        texts[digest] ?? ""
    }
}

/// The text itself, unless it holds the character at which SQLite's texts end.
func storable(_ text: String) throws(LedgerError) -> String {
    guard !text.utf8.contains(0) else {
        throw .refused(problem: "a text holds the character U+0000, which no text of the file can keep")
    }
    return text
}
