import QueueInterface
import Synchronization

/// The directory in force, for whoever looks something up: nobody waits for the writer.
final class DirectoryShelf: Sendable {
    private let state: Mutex<ServiceDirectory>

    init(_ directory: ServiceDirectory) {
        state = Mutex(directory)
    }

    var directory: ServiceDirectory { state.withLock { $0 } }

    /// The center file was read again, and its settings are in force.
    func replace(with directory: ServiceDirectory) {
        state.withLock { $0 = directory }
    }
}
