public import Foundation

/// The installed folder of what is read at run time: the words of every language, sample centers, sounds.
public struct AssetsFolder: Equatable, Sendable {
    /// Where a package or a person installs it.
    public static let installed = AssetsFolder(path: "/usr/share/luot/assets")
    /// The environment variable that names another one.
    public static let variable = "LUOT_ASSETS"

    public let path: String

    /// The folder of this path, whether it is there or not.
    public init(path: String) {
        self.path = path
    }

    /// What the environment names, else the installed one, else that of the checkout the program was built in.
    ///
    /// `program` is the folder that the running program lies in; a folder `assets` beside it or above it is taken for the
    /// checkout's when it has `languages`. Where there is none, the installed one is named, so that whoever misses
    /// something in it can be told where it belongs.
    public init(environment: [String: String], program: URL) {
        if let named = environment[Self.variable], !named.isEmpty {
            path = named
            return
        }
        let above = sequence(first: program) { folder in
            folder.path == "/" ? nil : folder.deletingLastPathComponent()
        }
        let checkouts = above.map { $0.appending(path: "assets").path }
        path =
            ([Self.installed.path] + checkouts).first {
                FileManager.default.fileExists(atPath: $0 + "/languages")
            } ?? Self.installed.path
    }

    /// The folder that belongs to the running program.
    public static func ours(environment: [String: String]) -> AssetsFolder {
        let program = Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe")
        return AssetsFolder(
            environment: environment,
            program: program.resolvingSymlinksInPath().deletingLastPathComponent())
    }

    /// The path of what lies in the folder.
    public func path(of part: String) -> String { "\(path)/\(part)" }
}
