import Foundation

/// The program that runs.
enum OwnProgram {
    /// The folder it lies in, whatever links lead to it.
    static var folder: URL {
        (Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe")).resolvingSymlinksInPath()
            .deletingLastPathComponent()
    }
}
