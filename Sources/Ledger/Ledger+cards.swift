import GRDB
import Secrets

extension Ledger {
    /// Bytes of the key under which the numbers of identity cards are hashed.
    static let cardKeyBytes = 32

    /// The key of this state folder under which the numbers of identity cards are hashed; made when it is first asked for.
    ///
    /// It never leaves the folder. It is committed on its own before anything is hashed under it, so that the cards shown
    /// today are known again after a restart.
    public func cardKey() throws(LedgerError) -> String {
        try write { db in
            let query = "SELECT value FROM meta WHERE key = 'cardKey'"
            if let key = try String.fetchOne(db, sql: query) { return key }
            let key = RandomToken.make(bytes: Self.cardKeyBytes)
            try db.execute(sql: "INSERT INTO meta (key, value) VALUES ('cardKey', ?)", arguments: [key])
            return key
        }
    }
}
