import Glibc

/// What happens when the user has seen enough of a stream.
enum Interruption {
    /// Makes Ctrl-C and a request to end a clean end: nothing is half done, the system closes the connection.
    static func endsQuietly() {
        signal(SIGINT) { _ in _exit(ExitStatus.done.rawValue) }
        signal(SIGTERM) { _ in _exit(ExitStatus.done.rawValue) }
    }
}
