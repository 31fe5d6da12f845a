import Foundation
import Queueing
import Testing
import Voice

/// A whole announcement, from the words in a folder to sound.
@Suite struct `an announcement` {
    /// One second of a recording.
    private static let second = Sound(samples: [Int16](repeating: 1_000, count: Sound.rate)).wave

    /// A language with recordings and no synthetic voice.
    private static let words = """
        {"digits": ["n0","n1","n2","n3","n4","n5","n6","n7","n8","n9"],
         "letters": {\("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "\"\($0)\": \"l\($0)\"" }.joined(separator: ","))},
         "call": "X {label} Y {counter}", "recall": "Z {label} {counter}"}
        """

    private func folder(_ recordings: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Array(Self.words.utf8), to: "tyz/voice.json")
        for name in recordings { try folder.write(Self.second, to: "tyz/voice/\(name).wav") }
        return folder
    }

    private func settings(repeat times: Int = 1, chime: Bool = false) -> VoiceSettings {
        VoiceSettings(languages: ["tyz"], repeat: times, read: .number, chime: chime)
    }

    /// Says `A1 → 2`, which has five recorded words.
    private func milliseconds(_ settings: VoiceSettings, recall: Bool = false) async throws -> Int {
        let folder = try folder(["x", "y", "z", "la", "n1", "n2"])
        defer { folder.remove() }
        let rendering = await Speech(languages: folder.path).rendering(
            of: try Checkout.call("A1", 2, recall: recall), settings: settings)
        #expect(rendering.troubles == [])
        return try #require(rendering.sound).milliseconds
    }

    @Test(arguments: [
        // Five words and the breath after a comma; then silence before the next call.
        (1, false, false, 5_150 + 1_500), (2, false, false, 2 * 5_150 + 600 + 1_500),
        (1, true, false, 1_300 + 5_150 + 1_500),
        // The sentence of a recall, which has four words here, is said half as often.
        (1, false, true, 4_150 + 1_500), (2, false, true, 4_150 + 1_500),
        (3, false, true, 2 * 4_150 + 600 + 1_500),
    ])
    func `is as long as its words, repetitions, chime and silence`(
        times: Int, chime: Bool, recall: Bool, milliseconds: Int
    ) async throws {
        let made = try await self.milliseconds(settings(repeat: times, chime: chime), recall: recall)
        #expect(abs(made - milliseconds) <= 2)
    }

    @Test func `names the word that nobody has recorded in a language without a synthetic voice`()
        async throws
    {
        let folder = try folder(["x", "y", "la", "n1"])
        defer { folder.remove() }
        let rendering = await Speech(languages: folder.path).rendering(
            of: try Checkout.call("A1", 2), settings: settings())
        #expect(rendering.sound == nil)
        #expect(rendering.troubles == [.notRecorded(language: "tyz", words: "n2")])
    }

    @Test func `is said in the other languages when one has no words`() async throws {
        let rendering = await Speech(languages: Checkout.languages).rendering(
            of: try Checkout.call("A1", 2), settings: VoiceSettings(languages: ["vi", "xx"]))
        #expect(rendering.sound != nil)
        #expect(
            rendering.troubles == [.noWords(language: "xx", file: Checkout.languages + "/xx/voice.json")])
    }

    @Test func `tells what is missing when the synthetic voice is not installed`() async throws {
        let speech = Speech(languages: Checkout.languages, synthesizer: Synthesizer(program: "no-such-voice"))
        let rendering = await speech.rendering(
            of: try Checkout.call("A1", 2), settings: VoiceSettings(languages: ["vi"]))
        #expect(rendering.sound == nil)
        #expect(
            rendering.troubles.map(\.description)
                == ["There is no synthetic voice: espeak-ng cannot be run; install the package espeak-ng."])
    }

    @Test func `is spoken by the synthetic voice where a recording cannot be used`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(Array("ID3 an MP3".utf8), to: "vi/moi_so.wav")
        let speech = Speech(languages: Checkout.languages, recordings: folder.path)
        let rendering = await speech.rendering(
            of: try Checkout.call("A1", 2), settings: VoiceSettings(languages: ["vi"]))
        #expect(rendering.sound != nil)
        #expect(
            rendering.troubles
                == [.wrongRecording(file: folder.path + "/vi/moi_so.wav", why: "it is no WAV file")])
    }

    @Test func `takes a recording of a center before an installed one`() async throws {
        let installed = try folder(["x", "y", "la", "n1", "n2"])
        let own = try TemporaryFolder()
        defer {
            installed.remove()
            own.remove()
        }
        try own.write(Sound(samples: [Int16](repeating: 1, count: Sound.rate / 2)).wave, to: "tyz/x.wav")
        let speech = Speech(languages: installed.path, recordings: own.path)
        let rendering = await speech.rendering(of: try Checkout.call("A1", 2), settings: settings())
        #expect(abs((rendering.sound?.milliseconds ?? 0) - (4_500 + 150 + 1_500)) <= 2)
    }

    @Test(arguments: [(Sound.waveBytesMax, true), (Sound.waveBytesMax + 2, false)])
    func `takes a recording of four mebibytes and no larger one`(bytes: Int, isTaken: Bool) async throws {
        let folder = try folder(["x", "y", "n1", "n2"])
        defer { folder.remove() }
        let long = Sound(samples: [Int16](repeating: 1, count: (bytes - 44) / 2)).wave
        try #require(long.count == bytes)
        try folder.write(long, to: "tyz/voice/la.wav")
        let rendering = await Speech(languages: folder.path).rendering(
            of: try Checkout.call("A1", 2), settings: settings())
        #expect((rendering.sound != nil) == isTaken)
        #expect(rendering.troubles.isEmpty == isTaken)
    }

    @Test func `lists what a language lacks`() throws {
        let folder = try folder(["x", "y", "z", "la", "qq"])
        defer { folder.remove() }
        let check = try Speech(languages: folder.path).check("tyz", settings: settings())
        #expect(check.missing.contains("n0.wav") && check.missing.contains("lb.wav"))
        #expect(!check.missing.contains("x.wav"))
        #expect(check.unused == [folder.path + "/tyz/voice/qq.wav"])
        #expect(!check.isSynthetic)
    }
}

/// The program that plays.
@Suite struct `a player` {
    private static let sound = Sound(samples: [Int16](repeating: 7, count: 10 * Sound.rate))

    private func play(_ command: String) async throws(VoiceTrouble) {
        guard let player = Player(command: command) else { preconditionFailure("the command has a word") }
        try await player.play(Self.sound, naming: "1 A001 5")
    }

    @Test func `gets a whole WAV file and the name of the call`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(Array("cat >heard.wav; echo $LUOT_CALL >call\n".utf8), to: "play")
        try await play("env -C \(folder.path) sh play")
        let heard = try Data(contentsOf: URL(filePath: folder.path + "/heard.wav"))
        #expect(Array(heard) == Self.sound.wave)
        #expect(try String(contentsOfFile: folder.path + "/call", encoding: .utf8) == "1 A001 5\n")
    }

    @Test(arguments: [
        ("false", "fails without a word"),
        ("nowhere/aplay", "‘nowhere/aplay’: No such file or directory”"),
        ("sh -c nonsense", "nonsense: not found”"),
    ])
    func `that fails is named with what it says at last`(command: String, why: String) async throws {
        let trouble = await #expect(throws: VoiceTrouble.self) { try await play(command) }
        guard case .noPlayer(let program, let said)? = trouble else {
            Issue.record("the player failed in another way: \(String(describing: trouble))")
            return
        }
        #expect(command.hasPrefix(program))
        #expect(said.hasSuffix(why))
    }

    @Test func `may end before it has read all`() async throws {
        for _ in 1...20 { try await play("true") }
    }

    @Test func `has a name`() {
        #expect(Player(command: "  ") == nil)
    }
}
