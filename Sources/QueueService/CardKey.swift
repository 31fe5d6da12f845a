import Ledger
import Logging
import Queueing
import Secrets
import Synchronization

/// Hashes the numbers of identity cards under the key of the state folder, which is read once.
final class CardKey: Sendable {
    private let ledger: Ledger
    private let logger: Logger
    private let key = Mutex<String?>(nil)

    init(_ ledger: Ledger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
    }

    /// What stands for a card's number on one service day: HMAC-SHA-256, another one every day.
    func hash(_ number: String, on day: Day) throws(Refusal) -> String {
        do throws(LedgerError) {
            return Digest.salted("\(day) \(number)", salt: try known())
        } catch {
            logger.error("\(error)")
            throw .storageFailed
        }
    }

    private func known() throws(LedgerError) -> String {
        try key.withLock { (key: inout sending String?) throws(LedgerError) in
            if let key { return key }
            let read = try ledger.cardKey()
            key = read
            return read
        }
    }
}
