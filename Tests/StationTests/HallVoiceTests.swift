import Foundation
import QueueInterface
import Queueing
import Station
import Synchronization
import Testing
import Voice

/// The voice of a display, with programs that end at once in place of a player.
@Suite(.timeLimit(.minutes(1)))
struct HallVoiceTests {
    private static let languages = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../assets/languages").standardized.path

    /// Makes a voice and notes what comes of it.
    private struct Stage {
        let voice: HallVoice
        let silent = EventLog<Bool>()
        let said = EventLog<String>()
        let waits = EventLog<Int>()

        /// An impatient one gives up at once whatever takes time.
        init(
            player: String, languages: String = HallVoiceTests.languages, isImpatient: Bool = false
        ) throws {
            let clock = StationClock(
                now: { StationClock.morning },
                wait: { [waits] pause in
                    guard case .beforeTrying(let milliseconds) = pause else {
                        return isImpatient ? () : await never()
                    }
                    waits.add(milliseconds)
                }, chance: { 0 })
            voice = HallVoice(
                zone: nil, speech: Speech(languages: languages),
                player: try #require(Player(command: player)),
                clock: clock, tell: { [silent] in silent.add($0) }, log: { [said] in said.add($0) })
        }
    }

    /// What the server says: calls of so many tickets, the first of which is number `from`.
    private func reply(
        _ sequences: ClosedRange<Int>, speaks: Bool = true, announced: Int = 0
    ) -> WatchDisplay.Reply {
        let now = StationClock.morning
        let calls = sequences.map { sequence in
            Board.Call(
                sequence: sequence, label: Label(prefix: "A", number: sequence), counter: 1, calledAt: now,
                recall: false)
        }
        var announcements = Announcements()
        announcements.see(calls, latest: sequences.upperBound, at: now)
        announcements.note(announced: announced, ahead: [])
        let board = Board(center: "", asOf: now, calls: calls, waiting: [], notices: [])
        return WatchDisplay.Reply(
            board: WireBoard(board, utcOffsetSeconds: 0),
            voice: WireVoice(
                speaks: speaks, settings: VoiceSettings(languages: ["vi"], repeat: 1, chime: false),
                announcements: announcements, latest: sequences.upperBound, utcOffsetSeconds: 0))
    }

    private func run(_ stage: Stage, _ test: () async throws -> Void) async throws {
        let speaking = Task { await stage.voice.speak() }
        try await test()
        speaking.cancel()
        await speaking.value
    }

    @Test func `what was spoken is told to the server`() async throws {
        let stage = try Stage(player: "cat")
        try await run(stage) {
            stage.voice.hear(reply(1...2))
            for await report in stage.voice.reports where report.sequence == 2 { break }
        }
        #expect(stage.said.all == [])
    }

    @Test func `a server that has started anew is told again`() async throws {
        let stage = try Stage(player: "cat")
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            var told = stage.voice.reports.makeAsyncIterator()
            #expect(await told.next()?.sequence == 1)
            stage.voice.hear(reply(1...1))
            #expect(await told.next()?.sequence == 1)
        }
    }

    @Test func `a display that may not speak says nothing and knows what the other one said`() async throws {
        let stage = try Stage(player: "cat")
        try await run(stage) {
            stage.voice.hear(reply(1...3, speaks: false))
            stage.voice.hear(reply(1...3, speaks: false, announced: 2))
            stage.voice.hear(reply(1...3, announced: 2))
            // One report: the other two were not said here.
            var told = stage.voice.reports.makeAsyncIterator()
            #expect(await told.next()?.sequence == 3)
            #expect(stage.silent.all.count <= 1)
        }
    }

    @Test func `a voice that cannot be heard says so once and is offered again a minute later`() async throws
    {
        let stage = try Stage(player: "false")
        try await run(stage) {
            var offers = stage.voice.offers.makeAsyncIterator()
            #expect(await offers.next() == true)
            for _ in 1...2 {
                stage.voice.hear(reply(1...1))
                #expect(await offers.next() == false)
                #expect(await offers.next() == true)
            }
        }
        #expect(stage.waits.all == [HallVoice.retryMilliseconds, HallVoice.retryMilliseconds])
        #expect(stage.silent.all == [true, true])
        #expect(stage.said.all == ["No sound can be heard: false fails without a word."])
    }

    @Test func `a call that no language has words for leaves no silence behind`() async throws {
        let stage = try Stage(player: "cat", languages: "/nowhere")
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            #expect(await stage.silent.wait { $0 } == true)
        }
        #expect(
            stage.said.all == ["Nothing can be said in the language vi: there is no /nowhere/vi/voice.json."])
    }

    @Test func `a player that does not come to an end is ended`() async throws {
        let stage = try Stage(player: "sleep 1000", isImpatient: true)
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            #expect(await stage.silent.wait { $0 } == true)
        }
        #expect(stage.said.all == ["No sound can be heard: sleep does not come to an end."])
    }

    @Test func `what is cut off because another display is to speak is said whole later`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // The folder lies among the temporary ones, which the machine clears as well.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let begun = folder + "/begun"
        // The first sound never ends by itself.
        let script = """
            echo >>\(begun)
            if [ "$(wc -l <\(begun))" = 1 ]; then exec sleep 1000; fi
            cat >\(folder)/heard
            """
        try script.write(toFile: folder + "/play", atomically: true, encoding: .utf8)
        let stage = try Stage(player: "sh \(folder)/play")
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            for _ in 1...3_000 where !FileManager.default.fileExists(atPath: begun) {
                try await Task.sleep(for: .milliseconds(10))
            }
            stage.voice.hear(reply(1...1, speaks: false))
            stage.voice.hear(reply(1...1))
            var told = stage.voice.reports.makeAsyncIterator()
            #expect(await told.next()?.sequence == 1)
        }
        #expect(try String(contentsOfFile: begun, encoding: .utf8) == "\n\n")
        #expect(stage.said.all == [])
    }
}
