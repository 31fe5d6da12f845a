import Ledger
import Testing

@Suite struct SchemaTests {
    /// What each version shipped, as SQLite keeps it: centers have files like this, so the text never changes.
    @Test(arguments: [("v1", shippedV1), ("v2", shippedV2)])
    func `the tables of a version are those it shipped with`(version: String, shipped: String) throws {
        #expect(try Ledger.tables(ofVersion: version).joined(separator: ";\n") == shipped)
    }

    @Test func `a new file is of the latest version`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(try ledger.inspect("SELECT identifier FROM grdb_migrations") == [["v1"], ["v2"]])
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
