import Foundation
import GRDB
import Synchronization

/// The SQLite file of one center, in its state folder: what was answered is in it, also after a power cut.
///
/// One connection writes; a second one, read-only, answers reports, so that they never hold up the hall. Every method is
/// one transaction and waits until it is done. Any thread may call; the writer of the center is the only one to commit.
public final class Ledger: Sendable {
    /// The last events checkpointed into the main file are at most so many behind, which bounds the WAL.
    static let checkpointEvents = 256
    /// Pages in the WAL at which SQLite checkpoints by itself; only a long reader lets it come to that.
    static let checkpointPages = 4_000
    /// The WAL is cut back to this size when it starts over.
    static let walBytesMax = 16 << 20
    /// Seconds to wait for another process that has the file open, such as a backup by hand.
    static let busySeconds = 5.0

    private let folder: StateFolder
    private let writer: DatabaseQueue
    private let reader: DatabaseQueue
    /// Whether the log may still hold words that were erased.
    private let holdsErased = Mutex(false)

    private init(folder: StateFolder, writer: DatabaseQueue, reader: DatabaseQueue) {
        self.folder = folder
        self.writer = writer
        self.reader = reader
    }

    /// Opens the ledger of a state folder, which is created if it is missing, and keeps every other server out of it.
    ///
    /// The folder keeps the kind of clock it was created with. The file is brought to the tables of this version; one
    /// write reaches the disk before this returns.
    ///
    /// - Throws: a sentence for the person who starts the server; then nothing of the folder is held.
    public static func open(stateFolder: String, clock: ClockKind) throws(LedgerError) -> Ledger {
        let folder = try StateFolder(claiming: stateFolder)
        do {
            try folder.createFile()
            let writer = try DatabaseQueue(path: folder.file, configuration: configuration("writer"))
            try writer.writeWithoutTransaction { db in
                try check(db, in: folder, clock: clock)
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
                try db.execute(sql: "PRAGMA journal_size_limit = \(walBytesMax)")
                // What is erased is overwritten, not only forgotten.
                try db.execute(sql: "PRAGMA secure_delete = ON")
            }
            try Schema.migrator(clock: clock).migrate(writer)
            try writer.write { db in
                try db.execute(
                    sql: "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'starts'")
            }
            let level = try writer.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
            guard level == 2 else { throw LedgerError.syncNotFull(path: folder.file, level: level ?? -1) }
            try folder.sync()
            var readOnly = configuration("reader")
            readOnly.readonly = true
            let reader = try DatabaseQueue(path: folder.file, configuration: readOnly)
            let ledger = Ledger(folder: folder, writer: writer, reader: reader)
            // The last server may have died between an erasure and the emptying of the log.
            try ledger.emptyLog()
            return ledger
        } catch {
            throw LedgerError(error, opening: folder)
        }
    }

    /// Ends the work on the file and lets another server in; no other method may be called after it.
    ///
    /// A ledger that is not closed loses nothing: the next `open` recovers from what the disk holds.
    public func close() throws(LedgerError) {
        do {
            try reader.close()
            try writer.close()
            folder.release()
        } catch {
            throw LedgerError(error)
        }
    }

    /// Refuses a file of another clock or of a newer version before anything in it is changed.
    private static func check(_ db: Database, in folder: StateFolder, clock: ClockKind) throws {
        if try Schema.migrator(clock: clock).hasBeenSuperseded(db) {
            throw LedgerError.schemaTooNew(path: folder.file)
        }
        guard try db.tableExists("meta"),
            let text = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'clock'")
        else { return }
        guard let created = ClockKind(rawValue: text) else {
            throw LedgerError.schemaTooNew(path: folder.file)
        }
        if created != clock {
            throw LedgerError.otherClock(path: folder.path, created: created, asked: clock)
        }
    }

    private static func configuration(_ label: String) -> GRDB.Configuration {
        // The journal mode is not set here: with it GRDB would set synchronous to NORMAL.
        var configuration = GRDB.Configuration()
        configuration.label = "luot.\(label)"
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        return configuration
    }

    /// Changes the file in one transaction that is on the disk when this returns.
    func write<Result>(_ change: (Database) throws -> Result) throws(LedgerError) -> Result {
        do {
            return try writer.write(change)
        } catch {
            throw LedgerError(error)
        }
    }

    /// Reads one state of the file beside the writer.
    func read<Result>(_ query: (Database) throws -> Result) throws(LedgerError) -> Result {
        do {
            return try reader.read(query)
        } catch {
            throw LedgerError(error)
        }
    }

    /// Moves what the WAL holds into the main file.
    ///
    /// SQLite itself would do so inside a commit and keep a failed sync of the main file to itself; we must hear of it.
    func checkpoint() throws(LedgerError) {
        // Where it is not moved the log still holds everything and is on the disk; a later checkpoint moves it.
        _ = try moveLog(orBroken: "the write-ahead log was not moved into the file") { db in
            _ = try db.checkpoint(.passive)
        }
    }

    /// Empties the WAL, in which words stand that a commit has erased from the main file.
    ///
    /// Waits for nobody: where a report is being read it is left for the next commit.
    func emptyLog() throws(LedgerError) {
        let isEmptied = try moveLog(orBroken: "the write-ahead log was not emptied") { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            let emptied = Result { try db.checkpoint(.truncate) }
            try db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.busySeconds * 1000))")
            _ = try emptied.get()
        }
        holdsErased.withLock { $0 = !isEmptied }
    }

    /// Works on the WAL outside a transaction; false when the disk is full or somebody else reads.
    ///
    /// - Throws: that the file is broken, with the problem as given, after any other error.
    private func moveLog(
        orBroken problem: String, _ move: (Database) throws -> Void
    ) throws(LedgerError) -> Bool {
        do {
            try writer.writeWithoutTransaction(move)
            return true
        } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_BUSY].contains(error.resultCode) {
            return false
        } catch {
            throw .broken(problem: "\(problem): \(error)")
        }
    }

    /// Empties the WAL where that could not be done before.
    func emptyLogIfNeeded() throws(LedgerError) {
        if holdsErased.withLock({ $0 }) { try emptyLog() }
    }

    /// Does something while a read is open, as a long report has one.
    ///
    /// For tests.
    package func reading(_ body: () throws -> Void) throws {
        try reader.read { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
            try body()
        }
    }

    /// Runs SQL on the writing connection outside a transaction and returns the rows as text, NULL as an empty one.
    ///
    /// For tests, which look at what lies on the disk and disturb it.
    package func inspect(_ sql: String) throws(LedgerError) -> [[String]] {
        do {
            return try writer.writeWithoutTransaction { db in
                try Row.fetchAll(db, sql: sql).map { row in
                    row.databaseValues.map { value in
                        value.isNull ? "" : String.fromDatabaseValue(value) ?? value.description
                    }
                }
            }
        } catch {
            throw LedgerError(error)
        }
    }
}
