import Ledger
import Testing

@Suite struct SchemaTests {
    /// What version 1 shipped, as SQLite keeps it: centers have files like this, so the text never changes.
    @Test func `the tables of version 1 are those it shipped with`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        let found = try ledger.inspect(
            """
            SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY rowid
            """)
        #expect(found.map { $0[0] }.joined(separator: ";\n") == shippedV1)
        #expect(try ledger.inspect("SELECT identifier FROM grdb_migrations") == [["v1"]])
    }

    @Test func `every table takes only values of its columns' types`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        let loose = try ledger.inspect(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
            """)
        #expect(loose.isEmpty)
    }
}
