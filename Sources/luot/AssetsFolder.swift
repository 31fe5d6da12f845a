import Foundation

/// The installed folder of what is read at run time, such as the sample centers and the words of the command line.
enum AssetsFolder {
    /// Where a package or a person installs it.
    static let installed = "/usr/share/luot/assets"

    /// The folder: what `$LUOT_ASSETS` names, else the installed one, else that of the checkout the program was built in.
    static var path: String {
        if let named = ProcessInfo.processInfo.environment["LUOT_ASSETS"], !named.isEmpty { return named }
        let above = sequence(first: OwnProgram.folder) { folder in
            folder.path == "/" ? nil : folder.deletingLastPathComponent()
        }
        let checkouts = above.map { $0.appending(path: "assets").path }
        return ([installed] + checkouts).first {
            FileManager.default.fileExists(atPath: $0 + "/centers")
        } ?? installed
    }
}
