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

    /// What may take too long.
    private enum Work { case rendering, playing }

    /// Makes a voice and notes what comes of it.
    private struct Stage {
        let voice: HallVoice
        let silent = EventLog<Bool>()
        let said = EventLog<String>()
        let waits = EventLog<Int>()

        /// It gives up at once the task of which it is impatient, if any.
        init(
            player: String, languages: String = HallVoiceTests.languages,
            synthesizer: Synthesizer = Synthesizer(), impatientOf work: Work? = nil
        ) throws {
            let clock = StationClock(
                now: { StationClock.morning },
                wait: { [waits] pause in
                    guard case .beforeTrying(let milliseconds) = pause else {
                        let now: Work =
                            pause.milliseconds == HallVoice.renderingMilliseconds ? .rendering : .playing
                        return now == work ? () : await never()
                    }
                    waits.add(milliseconds)
                }, chance: { 0 })
            voice = HallVoice(
                zone: nil, speech: Speech(languages: languages, synthesizer: synthesizer),
                player: try #require(Player(command: player)),
                clock: clock, tell: { [silent] in silent.add($0) }, log: { [said] in said.add($0) })
        }
    }

    /// What the server says: calls of so many tickets, each to a counter of its own, and of these some are being served.
    private func reply(
        _ sequences: ClosedRange<Int>, speaks: Bool = true, announced: Int = 0, serving: Set<Int> = [],
        settings: VoiceSettings = VoiceSettings(languages: ["vi"], repeat: 1, chime: false)
    ) -> WatchDisplay.Reply {
        let now = StationClock.morning
        let calls = sequences.map { sequence in
            Board.Call(
                sequence: sequence, label: Label(prefix: "A", number: sequence), counter: sequence,
                calledAt: now, recall: false)
        }
        var announcements = Announcements()
        announcements.see(calls, latest: sequences.upperBound, at: now)
        announcements.note(announced: announced, ahead: [])
        let board = Board(
            center: "", asOf: now, calls: calls, waiting: [], notices: [],
            desks: calls.map {
                Board.Desk(
                    counter: $0.counter, state: .open, label: $0.label,
                    isServing: serving.contains($0.counter))
            })
        return WatchDisplay.Reply(
            board: WireBoard(board, utcOffsetSeconds: 0),
            voice: WireVoice(
                speaks: speaks, settings: settings,
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
            #expect(await stage.silent.wait() == false)
        }
        #expect(stage.silent.all == [false])
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
        let stage = try Stage(player: "sleep 1000", impatientOf: .playing)
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            #expect(await stage.silent.wait { $0 } == true)
        }
        #expect(stage.said.all == ["No sound can be heard: sleep does not come to an end."])
    }

    @Test func `a synthetic voice that does not come to an end is ended, and the call left out`() async throws
    {
        let folder = try Folder()
        let stage = try Stage(
            player: "cat", synthesizer: Synthesizer(program: try folder.program("exec sleep 1000")),
            impatientOf: .rendering)
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            var told = stage.voice.reports.makeAsyncIterator()
            #expect(await told.next()?.sequence == 1)
            #expect(await stage.silent.wait() == true)
        }
        #expect(stage.said.all == ["There is no synthetic voice: espeak-ng does not come to an end."])
    }

    @Test func `a call that lacks a recording does not keep the others from being said`() async throws {
        let folder = try Folder()
        let languages = try folder.recordedLanguage(without: ["n2"])
        let stage = try Stage(player: "sh \(try folder.player())", languages: languages)
        try await run(stage) {
            stage.voice.hear(reply(1...4, settings: VoiceSettings(languages: ["xx"], repeat: 1)))
            let said = try await folder.bell.wait(lines: 3)
            #expect(said == ["1 A001 1", "3 A003 3", "4 A004 4"])
            for await report in stage.voice.reports where report.sequence == 4 { break }
        }
        #expect(
            stage.said.all == [
                "The language xx has no synthetic voice, and there is no recording of “n2, n2”."
            ])
        var offers = stage.voice.offers.makeAsyncIterator()
        #expect(await offers.next() == true)
        #expect(stage.waits.all == [])
    }

    @Test func `a recording that cannot be used is told once, whatever is said in between`() async throws {
        let folder = try Folder()
        let languages = try folder.recordedLanguage()
        try Data().write(to: URL(filePath: languages + "/xx/voice/n2.wav"))
        let stage = try Stage(player: "cat", languages: languages)
        try await run(stage) {
            stage.voice.hear(reply(1...12, settings: VoiceSettings(languages: ["xx"], repeat: 1)))
            for await report in stage.voice.reports where report.sequence == 12 { break }
        }
        #expect(stage.said.all.filter { $0.contains("n2.wav") }.count == 1)
    }

    @Test func `each call is said once before any is said again`() async throws {
        let folder = try Folder()
        let stage = try Stage(player: "sh \(try folder.player())")
        try await run(stage) {
            stage.voice.hear(reply(1...4, settings: VoiceSettings()))
            let said = try await folder.bell.wait(lines: 8)
            let calls = (1...4).map { "\($0) A00\($0) \($0)" }
            #expect(said == calls + calls)
        }
    }

    @Test func `what is being served is not said again`() async throws {
        let folder = try Folder()
        let stage = try Stage(player: "sh \(try folder.player())")
        let settings = VoiceSettings(languages: ["vi"])
        try await run(stage) {
            stage.voice.hear(reply(1...2, speaks: false, settings: settings))
            stage.voice.hear(reply(1...2, serving: [1], settings: settings))
            // A repeat of the first one would be said before the second one's.
            let said = try await folder.bell.wait(lines: 3)
            #expect(said == ["1 A001 1", "2 A002 2", "2 A002 2"])
        }
    }

    @Test func `a repeat gives way to a first call at once, and is said after it`() async throws {
        let folder = try Folder()
        // The second sound never ends by itself.
        let stage = try Stage(player: "sh \(try folder.player(endless: 2))")
        let settings = VoiceSettings(languages: ["vi"])
        try await run(stage) {
            stage.voice.hear(reply(1...1, settings: settings))
            let alone = try await folder.bell.wait(lines: 2)
            #expect(alone == ["1 A001 1", "1 A001 1"])
            stage.voice.hear(reply(1...2, announced: 1, settings: settings))
            let after = try await folder.bell.wait(lines: 2)
            #expect(after == ["2 A002 2", "1 A001 1"])
        }
    }

    @Test func `what is cut off because another display is to speak is said whole later`() async throws {
        let folder = try Folder()
        let stage = try Stage(player: "sh \(try folder.player(endless: 1))")
        try await run(stage) {
            stage.voice.hear(reply(1...1))
            try await folder.bell.wait()
            stage.voice.hear(reply(1...1, speaks: false))
            stage.voice.hear(reply(1...1))
            try await folder.bell.wait()
            var told = stage.voice.reports.makeAsyncIterator()
            #expect(await told.next()?.sequence == 1)
        }
        #expect(stage.said.all == [])
    }
}

/// A folder with programs in place of those that make sound, and recordings.
private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString)").path
    let bell: Doorbell

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        bell = try Doorbell(in: path)
    }

    /// A script of a player, which rings for each sound; the sound of this number never ends by itself.
    func player(endless: Int = 0) throws -> String {
        try program(
            """
            cat >/dev/null
            echo >>\(path)/begun
            echo "$LUOT_CALL" >\(bell.path)
            if [ "$(wc -l <\(path)/begun)" = \(endless) ]; then exec sleep 1000; fi
            """)
    }

    /// A program that is this script.
    func program(_ script: String) throws -> String {
        let file = path + "/program"
        try ("#!/bin/sh\n" + script + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return file
    }

    /// Languages one of which has nothing but recordings, of all its words but these.
    func recordedLanguage(without missing: Set<String> = []) throws -> String {
        let voice = path + "/languages/xx/voice"
        try FileManager.default.createDirectory(atPath: voice, withIntermediateDirectories: true)
        let digits = (0...9).map { "n\($0)" }
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "\"\($0)\": \"\($0)\"" }
        try """
        { "digits": \(digits), "letters": { \(alphabet.joined(separator: ", ")) },
          "call": "{label}, {counter}", "recall": "{label}, {counter}" }
        """.write(toFile: path + "/languages/xx/voice.json", atomically: true, encoding: .utf8)
        for word in (["a"] + digits) where !missing.contains(word) {
            try Data(Sound(samples: Array(repeating: 0, count: 2_205)).wave)
                .write(to: URL(filePath: "\(voice)/\(word).wav"))
        }
        return path + "/languages"
    }

    deinit {
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: path)
    }
}
