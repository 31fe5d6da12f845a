import Foundation

/// The rooms as the README's table draws them: the table is the rule, these tests hold the code to it.
struct House {
    /// One row of the table.
    struct Room {
        let floor: Int
        /// Folder from the top, such as `Sources/Queueing`.
        let folder: String
        /// The sentence that says what it is.
        let sentence: String
        /// Rooms and packages it may import.
        let imports: Set<String>

        var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }
    }

    /// One Swift file.
    struct File {
        /// From the top, such as `Sources/Queueing/Center.swift`.
        let path: String
        let lines: [String]
        var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

        /// Modules it imports, with the line.
        var imports: [(module: String, line: Int)] {
            lines.enumerated().compactMap { (number, line) -> (module: String, line: Int)? in
                let words = line.split(separator: " ").map(String.init)
                guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                    words[..<position].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains(String($0)) }
                    )
                else { return nil }
                var target = Array(words[(position + 1)...])
                if let kind = target.first, Self.kinds.contains(kind) { target.removeFirst() }
                let module = target.first?.split(separator: ".").first.map(String.init) ?? ""
                return (module, number + 1)
            }
        }

        private static let modifiers: Set<String> = [
            "public", "internal", "package", "private", "fileprivate",
        ]
        private static let kinds: Set<String> = [
            "struct", "class", "enum", "protocol", "func", "var", "typealias",
        ]
    }

    let rooms: [Room]
    /// Every Swift file of the rooms.
    let files: [File]

    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() throws {
        let readme = try String(contentsOf: Self.top.appending(path: "README.md"), encoding: .utf8)
        rooms = readme.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 6, let floor = Int(cells[1]) else { return nil }
            let imports = cells[4].split(whereSeparator: { $0 == "," || $0 == " " || $0 == "–" })
            return Room(
                floor: floor, folder: cells[2].filter { $0 != "`" }, sentence: cells[3],
                imports: Set(imports.map(String.init)))
        }
        files = try ["Sources", "kiosk", "assets"].flatMap { try Self.swiftFiles(in: $0) }
    }

    static func swiftFiles(in folder: String) throws -> [File] {
        let root = top.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            return File(path: "\(folder)/\(name)", lines: text.components(separatedBy: "\n"))
        }
    }

    func room(of file: File) -> Room? {
        rooms.filter { file.path.hasPrefix($0.folder + "/") }.max { $0.folder.count < $1.folder.count }
    }
}
