import Foundation
import Ledger
import Queueing
import Testing

@Suite struct OpeningTests {
    @Test func `every change waits for the disk, and readers do not wait for writers`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(try ledger.inspect("PRAGMA synchronous") == [["2"]])
        #expect(try ledger.inspect("PRAGMA journal_mode") == [["wal"]])
        #expect(try ledger.inspect("PRAGMA foreign_keys") == [["1"]])
    }

    @Test func `a state folder that is missing is created for its owner alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state/luot"
        let ledger = try Ledger.open(stateFolder: path, clock: .real)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        try ledger.close()
    }

    @Test(arguments: ["luot.sqlite", "luot.sqlite-wal", "lock"])
    func `nobody else may read the files, also in a folder that others may enter`(name: String) throws {
        let folder = try TemporaryFolder()
        chmod(folder.path, 0o755)
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        try ledger.close()
    }

    @Test func `a second server is told which one is there, and may come when that one has left`() throws {
        let folder = try TemporaryFolder()
        let first = try Ledger.open(stateFolder: folder.path, clock: .real)
        let process = Int(ProcessInfo.processInfo.processIdentifier)
        let refusal = LedgerError.folderTaken(path: folder.path, process: process)
        #expect(throws: refusal) { try Ledger.open(stateFolder: folder.path, clock: .real) }
        #expect(refusal.description.contains("process number \(process)"))
        try first.close()
        let second = try Ledger.open(stateFolder: folder.path, clock: .real)
        try second.close()
    }

    @Test(arguments: [(ClockKind.real, ClockKind.simulated), (.simulated, .real)])
    func `a folder keeps the clock it was created with`(created: ClockKind, asked: ClockKind) throws {
        let folder = try TemporaryFolder()
        try Ledger.open(stateFolder: folder.path, clock: created).close()
        #expect(throws: LedgerError.otherClock(path: folder.path, created: created, asked: asked)) {
            try Ledger.open(stateFolder: folder.path, clock: asked)
        }
        try Ledger.open(stateFolder: folder.path, clock: created).close()
    }

    @Test func `a file with tables of a newer version is left alone`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        _ = try ledger.inspect("INSERT INTO grdb_migrations VALUES ('v99')")
        try ledger.close()
        #expect(throws: LedgerError.schemaTooNew(path: folder.path + "/luot.sqlite")) {
            try Ledger.open(stateFolder: folder.path, clock: .real)
        }
    }

    @Test func `a file that is no database is named`() throws {
        let folder = try TemporaryFolder()
        try Data("a shopping list, long enough to be taken for a header ".utf8)
            .write(to: URL(fileURLWithPath: folder.path + "/luot.sqlite"))
        let error = #expect(throws: LedgerError.self) {
            try Ledger.open(stateFolder: folder.path, clock: .real)
        }
        guard case .fileDamaged(folder.path + "/luot.sqlite", let problem)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.contains("file is not a database"))
    }

    @Test func `a state folder that is a file is named`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state"
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.folderUnusable(path: path, problem: "it is a file")) {
            try Ledger.open(stateFolder: path, clock: .real)
        }
    }

    @Test(.disabled(if: getuid() == 0, "root may write everywhere"))
    func `a folder nobody may write to is named`() throws {
        let folder = try TemporaryFolder()
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        #expect(throws: LedgerError.self) { try Ledger.open(stateFolder: folder.path, clock: .real) }
    }

    /// The device that is always full stands for a disk that takes no byte.
    @Test func `a disk that takes nothing is found out before anybody is served`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/lock", withDestinationPath: "/dev/full")
        let error = #expect(throws: LedgerError.self) {
            try Ledger.open(stateFolder: folder.path, clock: .real)
        }
        #expect(error?.description.contains("cannot be used") ?? false)
    }
}
