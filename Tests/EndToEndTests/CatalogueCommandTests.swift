import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// `luot catalogue` on Monday, 2026-11-23, in a center with one number of land a day, issued from 07:30 to 11:00.
struct `the command line's catalogue` {
    /// The crowd's center, with these and a day that opens by itself.
    static let center = `a crowd`.center
        .replacing("mon-sun: [\"00:00-24:00\"]", with: "mon-fri: [\"07:30-11:00\"]")
        .replacing("services:\n", with: "dayOpens: \"07:00\"\ndayCloses: \"18:00\"\nservices:\n")
        .replacing("prefix: E, name", with: "prefix: E, quota: { day: 1 }, name")

    /// What it says of land after these commands, at a time of the day.
    private func state(
        at time: String, after commands: [[String]], language: String = "en"
    ) async throws -> String {
        let server = try ServerProcess(text: Self.center)
        try server.startSimulated()
        let clock = try await server.connect()
        func advance(to time: String) async throws {
            _ = try await clock.ask(Advance(to: .november("23T\(time)")))
        }
        try await advance(to: "08:00")
        let luot = CommandLine(socket: server.socket)
        for command in commands { #expect(try luot.run(command).status == 0) }
        try await advance(to: time)
        let output = try luot.with("LUOT_LANGUAGE", language)("catalogue").output
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("dat_dai") })
        // Key, series, name, state, waiting.
        return String(try #require(line.firstMatch(of: #/^dat_dai +E +(?:Land|Đất đai) +(.+?) +\d+$/#)).1)
    }

    @Test(
        arguments: [
            ("08:01", [], "Open, no counter yet"), ("12:00", [], "Opens 2026-11-24 07:30:00"),
            ("08:01", [["take", "dat_dai"]], "Full until 2026-11-24 07:30:00"),
            ("08:01", [["service", "close", "dat_dai"]], "No more today · Opens 2026-11-24 07:30:00"),
        ])
    func `says why a service gives no numbers`(
        time: String, commands: [[String]], said: String
    ) async throws {
        #expect(try await state(at: time, after: commands) == said)
    }

    @Test func `says it in Vietnamese`() async throws {
        let state = try await state(at: "08:01", after: [["take", "dat_dai"]], language: "vi")
        #expect(state == "Hết số, mở lại lúc 2026-11-24 07:30:00")
    }
}
