import Foundation
import Synchronization

/// A server's hold on its state folder: the folder exists, and nobody else works in it while this value lives.
///
/// The lock is a `flock` on the file `lock`, which the kernel drops when the process dies, however it dies; the file
/// says which process holds it.
final class StateFolder: Sendable {
    let path: String
    private let lock: Mutex<Int32>

    var file: String { path + "/luot.sqlite" }

    /// Creates the folder for its owner alone if it is missing, and takes the lock.
    init(claiming path: String) throws(LedgerError) {
        self.path = path
        try Self.create(path)
        let lockPath = path + "/lock"
        let descriptor = Glibc.open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .folderUnusable(path: path, problem: "\(lockPath): \(Self.lastProblem())")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let problem: LedgerError =
                errno == EWOULDBLOCK
                ? .folderTaken(path: path, process: Self.processNumber(in: descriptor))
                : .folderUnusable(path: path, problem: "\(lockPath): \(Self.lastProblem())")
            Glibc.close(descriptor)
            throw problem
        }
        lock = Mutex(descriptor)
        let owner = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, owner, owner.count, 0) == owner.count else {
            throw .folderUnusable(path: path, problem: "\(lockPath): \(Self.lastProblem())")
        }
    }

    deinit { release() }

    /// Creates an empty file for its owner alone if there is none; SQLite gives its log the same owner and mode.
    ///
    /// A folder that others may enter, such as one made by a system service, does not show them the hashes of PINs.
    func createFile() throws(LedgerError) {
        let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw .folderUnusable(path: path, problem: "\(file): \(Self.lastProblem())")
        }
        Glibc.close(descriptor)
    }

    /// Lets another server in; also done when the value goes.
    func release() {
        lock.withLock { descriptor in
            guard descriptor >= 0 else { return }
            // A child that is just being started shares the descriptor until it has become its program; unlocking ends the
            // hold for the child too, closing alone would not.
            flock(descriptor, LOCK_UN)
            Glibc.close(descriptor)
            descriptor = -1
        }
    }

    /// Waits until the disk knows the folder's own entries, so that a file just created survives a power cut.
    func sync() throws(LedgerError) {
        for folder in [path, path + "/.."] {
            let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else {
                // The folder above may be closed to us; then it is not ours to sync.
                if folder != path { continue }
                throw .folderUnusable(path: path, problem: Self.lastProblem())
            }
            let done = fsync(descriptor) == 0
            let problem = Self.lastProblem()
            Glibc.close(descriptor)
            guard done || folder != path else { throw .folderUnusable(path: path, problem: problem) }
        }
    }

    private static func create(_ path: String) throws(LedgerError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw .folderUnusable(path: path, problem: "it is a file")
            }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .folderUnusable(path: path, problem: error.localizedDescription)
        }
    }

    private static func processNumber(in descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self))
    }

    private static func lastProblem() -> String {
        String(cString: strerror(errno))
    }
}
