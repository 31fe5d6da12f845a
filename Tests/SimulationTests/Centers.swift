import Assets
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
        try #require(Assets.centers[name])
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
    static let server = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug/luot-server").path
}
