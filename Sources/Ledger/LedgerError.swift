import GRDB

/// Why the ledger did not do what was asked; its description is one sentence for the person who runs the server.
public enum LedgerError: Error, Equatable, Sendable {
    /// The state folder cannot be created, read or written.
    case folderUnusable(path: String, problem: String)
    /// The file is there, but it is no database or no longer a whole one.
    case fileDamaged(path: String, problem: String)
    /// Another server works on the folder; its process is nil when it has not yet said who it is.
    case folderTaken(path: String, process: Int?)
    /// The folder was created for the other kind of clock.
    case otherClock(path: String, created: ClockKind, asked: ClockKind)
    /// A newer program has changed the tables of the file.
    case schemaTooNew(path: String)
    /// SQLite does not wait for the disk at every commit (`level` is its `PRAGMA synchronous`; 2 is right).
    case syncNotFull(path: String, level: Int)
    /// Nothing was changed, and the ledger goes on: the disk is full, or the batch contradicts what is kept.
    case refused(problem: String)
    /// What lies on the disk is uncertain: nobody may be answered, and the process must end and recover from the file.
    case broken(problem: String)
}

extension LedgerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .folderUnusable(let path, let problem):
            "The state folder \(path) cannot be used (\(problem)); it must be a folder that the server may write to."
        case .fileDamaged(let path, let problem):
            "The file \(path) cannot be read as a ledger (\(problem)); put a backup in its place."
        case .folderTaken(let path, let process?):
            "The state folder \(path) is in use by the server with process number \(process);"
                + " stop that one first, or start this one with another --state."
        case .folderTaken(let path, nil):
            "The state folder \(path) is in use by another server;"
                + " stop that one first, or start this one with another --state."
        case .otherClock(let path, let created, let asked):
            "The state folder \(path) was created for the \(created.rawValue) clock and this server runs on the"
                + " \(asked.rawValue) one; give it a state folder of its own."
        case .schemaTooNew(let path):
            "The file \(path) was written by a newer version of this program; start that version instead."
        case .syncNotFull(let path, let level):
            "SQLite would not wait for the disk at every change of \(path) (synchronous is \(level));"
                + " it must be 2 (FULL), or a power cut loses answered calls."
        case .refused(let problem):
            "Nothing was changed, because the change could not be stored (\(problem));"
                + " it may be tried again when that is put right."
        case .broken(let problem):
            "The ledger can no longer be trusted to be on the disk (\(problem));"
                + " the server must end and start again from the file."
        }
    }
}

extension LedgerError {
    /// What keeps a ledger from opening.
    init(_ error: any Error, opening folder: StateFolder) {
        guard let error = error as? DatabaseError else {
            self.init(error)
            return
        }
        let problem = Self.problem(of: error)
        self =
            [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
            ? .fileDamaged(path: folder.file, problem: problem)
            : .folderUnusable(path: folder.path, problem: "\(folder.file): \(problem)")
    }

    /// What an error of SQLite or of the coding of an event means for the caller.
    ///
    /// Refused is only what SQLite rolls back and survives; whatever is not known to be harmless counts as broken.
    init(_ error: any Error) {
        switch error {
        case let error as LedgerError: self = error
        case let error as EncodingError: self = .refused(problem: "an event cannot be written: \(error)")
        case let error as DatabaseError:
            let problem = Self.problem(of: error)
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_CONSTRAINT, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_TOOBIG:
                self = .refused(problem: problem)
            default: self = .broken(problem: problem)
            }
        default: self = .broken(problem: "\(error)")
        }
    }

    private static func problem(of error: DatabaseError) -> String {
        "\(error.message ?? "no message"), SQLite code \(error.extendedResultCode.rawValue)"
    }
}
