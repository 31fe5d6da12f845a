import GRDB

extension Ledger {
    /// The tables and indexes of a file that a version has brought so far, as SQLite keeps them, in order.
    ///
    /// For tests, which hold what has shipped to its text.
    package static func tables(ofVersion version: String) throws -> [String] {
        let file = try DatabaseQueue()
        try Schema.migrator(clock: .real).migrate(file, upTo: version)
        return try file.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY rowid
                    """)
        }
    }
}
