import Foundation
import Glibc

/// Where a station says what is for the people who look after it: standard error, which systemd keeps in its journal.
enum StationLog {
    /// Says one sentence; nothing where standard error is the very terminal that the station draws on.
    static func say(_ sentence: String) {
        guard isatty(STDERR_FILENO) == 0 else { return }
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
    }
}
