import Foundation
import Testing

/// Clocks, chance, printing and escape hatches stand only where they belong.
struct `the code` {
    let house: House

    init() throws {
        house = try House()
    }

    /// A pattern and the rooms in which it may stand.
    struct Confined: CustomTestStringConvertible, Sendable {
        let pattern: String
        let rooms: Set<String>
        var testDescription: String { pattern }
    }

    static let programs: Set<String> = [
        "luot", "luot-server", "luot-counter", "luot-kiosk", "luot-display", "luot-rating",
    ]
    static let clocks: Set<String> = ["QueueService", "Station", "Simulation", "Terminal"]

    static let confined = [
        Confined(pattern: #"\bDate\(\)|\bDate\.now|timeIntervalSinceNow"#, rooms: clocks.union(programs)),
        Confined(
            pattern: #"ContinuousClock|SuspendingClock|clock_gettime|Task\.sleep|DispatchTime\.now"#,
            rooms: clocks.union(programs)),
        Confined(
            pattern:
                #"SystemRandomNumberGenerator|\.random\(|\.randomElement|\.shuffled|UUID\(\)|arc4random"#,
            rooms: ["Secrets", "Simulation", "Station", "luot"]),
        Confined(
            pattern: #"ProcessInfo\.processInfo\.environment|\bgetenv\("#,
            rooms: programs.union(["Station", "Terminal", "Simulation"])),
        Confined(pattern: #"(^|[^\.\w])(debugPrint|print)\("#, rooms: programs),
        Confined(
            pattern: #"\bFileManager\b|\bFileHandle\b"#,
            rooms: programs.union(["Ledger", "Simulation", "Station", "VarlinkSocket", "Voice"])),
    ]

    @Test(arguments: confined)
    func `keeps a pattern where it belongs`(confined: Confined) throws {
        let pattern = try Regex(confined.pattern)
        for file in house.files where !confined.rooms.contains(house.room(of: file)?.name ?? "") {
            for (number, line) in file.lines.enumerated() where !Self.isComment(line) {
                #expect(line.firstMatch(of: pattern) == nil, "\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test func `has no forced way out`() throws {
        let pattern = try Regex(#"\btry!|\bas!|\bfatalError\(|\bunsafeBitCast\b"#)
        for file in house.files {
            for (number, line) in file.lines.enumerated() where !Self.isComment(line) {
                #expect(line.firstMatch(of: pattern) == nil, "\(file.path):\(number + 1): \(line)")
            }
        }
    }

    /// An escape hatch has its reason in a comment up to three lines above it or below it.
    @Test func `explains every escape hatch`() throws {
        let pattern = try Regex(#"@unchecked|nonisolated\(unsafe\)|@preconcurrency|assumeIsolated|\btry\?"#)
        for file in house.files {
            for (number, line) in file.lines.enumerated()
            where !Self.isComment(line) && line.firstMatch(of: pattern) != nil {
                let near = file.lines[max(0, number - 3)...min(file.lines.count - 1, number + 3)]
                #expect(near.contains { Self.isComment($0) }, "\(file.path):\(number + 1): \(line)")
            }
        }
    }

    private static func isComment(_ line: String) -> Bool {
        line.drop { $0 == " " }.hasPrefix("//")
    }
}
