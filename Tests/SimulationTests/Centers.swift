import CenterFile
import Foundation
import Queueing
import Simulation
import Testing

/// The sample centers and a Monday.
enum Centers {
    static func configuration(_ name: String) throws -> Configuration {
        try CenterFile.read(text(name), named: name, at: Moment(milliseconds: 1_795_000_000_000))
    }

    static func text(_ name: String) throws -> String {
        try String(
            contentsOf: top.appending(path: "assets/centers/\(name).yaml"), encoding: .utf8)
    }

    static func monday() throws -> Day {
        try #require(Day(SimulationWish.usualDay))
    }

    /// A plan of a Monday.
    static func plan(_ name: String = "lang-son", visitors: Int = 400, seed: UInt64 = 7) throws -> DayPlan {
        try #require(
            DayPlan(configuration: configuration(name), day: monday(), visitors: visitors, seed: seed))
    }

    /// Where the build has put the server.
    static let server = top.appending(path: ".build/debug/luot-server").path

    private static let top = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
