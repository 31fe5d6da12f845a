import Foundation
import Testing

/// The house of the README holds: arrows go down only, packages stay where they belong, files stay small.
struct `the house` {
    let house: House

    init() throws {
        house = try House()
    }

    /// What comes with the toolchain and needs no row; the rules of the queue do without even that.
    static let system: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
    ]

    /// Packages and C libraries that exactly one library room imports.
    static let single: [String: String] = [
        "CNcurses": "Terminal", "COpenSSL": "Secrets", "GRDB": "Ledger", "NIOCore": "VarlinkSocket",
        "NIOPosix": "VarlinkSocket", "Subprocess": "Voice", "SwiftCSV": "AppointmentFile",
        "Yams": "CenterFile",
    ]

    @Test func `has a row for every folder of sources, and a folder for every row`() throws {
        let folders = Set(
            house.files.compactMap { $0.path.split(separator: "/").prefix(2).joined(separator: "/") }
        )
        .filter { !$0.hasSuffix(".swift") }.union(["assets"])
        #expect(folders == Set(house.rooms.map(\.folder)))
        #expect(house.rooms.count > 15)
    }

    @Test func `imports only what its row names`() {
        var wrong: [String] = []
        for file in house.files {
            guard let room = house.room(of: file) else {
                wrong.append("\(file.path): no room of the README")
                continue
            }
            for (module, line) in file.imports
            where !room.imports.contains(module) && !(room.floor > 0 && Self.system.contains(module)) {
                if room.name == "assets", Self.system.contains(module) { continue }
                wrong.append("\(file.path):\(line): imports \(module), which its row does not name")
            }
        }
        #expect(wrong == [])
    }

    @Test func `arrows only go down`() {
        let floors = Dictionary(house.rooms.map { ($0.name, $0.floor) }) { first, _ in first }
        for room in house.rooms {
            for name in room.imports {
                let floor = name == "Assets" ? 0 : floors[name] ?? -1
                #expect(floor < room.floor, "\(room.name) imports \(name), which is not below it")
            }
        }
    }

    @Test func `a package is imported by one room`() {
        for file in house.files {
            for (module, line) in file.imports {
                guard let owner = Self.single[module] else { continue }
                #expect(house.room(of: file)?.name == owner, "\(file.path):\(line) imports \(module)")
            }
        }
    }

    @Test func `rows are one sentence`() {
        for room in house.rooms {
            #expect(room.sentence.hasSuffix("."), "\(room.folder): \(room.sentence)")
        }
    }

    @Test func `files have at most 400 lines`() throws {
        let tests = try House.swiftFiles(in: "Tests")
        let long = (house.files + tests).filter { $0.lines.count > 401 }
        #expect(long.map(\.path) == [])
    }

    @Test func `names are not bags`() {
        let bags = ["Manager", "Helper", "Util", "Common", "Misc", "Base"]
        let named = house.files.map(\.path).filter { path in bags.contains { path.contains($0) } }
        #expect(named == [])
    }

    @Test func `the top level holds what the design names and nothing else`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: House.top.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        let expected = ["LICENSE", "Package.swift", "README.md", "Sources", "Tests", "assets", "kiosk"]
        #expect(names.sorted() == expected)
    }
}
