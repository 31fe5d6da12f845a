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

    /// Makes the file of a state folder as the server of a version left it, with what these statements put into it.
    ///
    /// For tests, which open it with today's ledger.
    package static func makeFile(
        stateFolder: String, ofVersion version: String, holding statements: String
    ) throws {
        let file = try DatabaseQueue(path: stateFolder + "/luot.sqlite")
        try Schema.migrator(clock: .real).migrate(file, upTo: version)
        try file.write { db in try db.execute(sql: statements) }
        try file.close()
    }
}
