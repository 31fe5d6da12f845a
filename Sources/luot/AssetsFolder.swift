import Foundation

/// The installed folder of what is read at run time, such as the sample centers.
enum AssetsFolder {
    /// Where a package or a person installs it.
    static let installed = "/usr/share/luot/assets"

    /// The folder: what `$LUOT_ASSETS` names, else the installed one, else that of the checkout the program was built in.
    static var path: String {
        if let named = ProcessInfo.processInfo.environment["LUOT_ASSETS"], !named.isEmpty { return named }
        let own = (Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe")).resolvingSymlinksInPath()
        let above = sequence(first: own.deletingLastPathComponent()) { folder in
            folder.path == "/" ? nil : folder.deletingLastPathComponent()
        }
        let checkouts = above.map { $0.appending(path: "assets").path }
        return ([installed] + checkouts).first {
            FileManager.default.fileExists(atPath: $0 + "/centers")
        } ?? installed
    }
}
