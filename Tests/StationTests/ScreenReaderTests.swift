import Foundation
import Station
import Testing
import Voice

/// The voice of a kiosk, with a program in place of a player, which notes what it plays.
@Suite(.timeLimit(.minutes(1)))
struct ScreenReaderTests {
    /// A folder with a player.
    private final class Stage {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "luot-reader-\(UUID().uuidString)")
        var played: URL { folder.appending(path: "played") }
        let failed = EventLog<VoiceTrouble>()
        let bell: Doorbell

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            bell = try Doorbell(in: folder.path)
            // It notes what it plays, and goes on with one that is long until it is ended.
            try write(
                "player",
                #"""
                cat > /dev/null
                echo "$LUOT_CALL" >> \#(played.path)
                echo "$LUOT_CALL" > \#(bell.path)
                case "$LUOT_CALL" in long*) exec sleep 100;; esac
                """#)
        }

        func reader(player: String = "player") throws -> ScreenReader {
            try ScreenReader(
                player: #require(Player(command: folder.appending(path: player).path)),
                speech: Speech(languages: folder.path)
            ) { [failed] in failed.add($0) }
        }

        private func write(_ name: String, _ script: String) throws {
            let file = folder.appending(path: name)
            try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }

        deinit {
            // A folder that is already gone needs no removing.
            try? FileManager.default.removeItem(at: folder)
        }
    }

    @Test func `a text is read out`() async throws {
        let stage = try Stage()
        let reader = try stage.reader()
        reader.say("Tư pháp. 8 người chờ", in: "vi", voice: "vi")
        await reader.finish()
        #expect(try String(contentsOf: stage.played, encoding: .utf8) == "Tư pháp. 8 người chờ\n")
    }

    @Test func `a new text cuts the former one off, and that is no trouble`() async throws {
        let stage = try Stage()
        let reader = try stage.reader()
        reader.say("long", in: "vi", voice: "vi")
        try await stage.bell.wait(for: "long")
        reader.say("next", in: "vi", voice: "vi")
        await reader.finish()
        #expect(try String(contentsOf: stage.played, encoding: .utf8) == "long\nnext\n")
        #expect(stage.failed.all == [])
    }

    @Test func `a reader that is told to hush ends its player`() async throws {
        let stage = try Stage()
        let reader = try stage.reader()
        reader.say("long", in: "vi", voice: "vi")
        try await stage.bell.wait(for: "long")
        reader.hush()
        await reader.finish()
        #expect(stage.failed.all == [])
    }

    @Test func `what cannot be heard is told`() async throws {
        let stage = try Stage()
        let reader = try stage.reader(player: "missing")
        reader.say("Tư pháp", in: "vi", voice: "vi")
        await reader.finish()
        #expect(stage.failed.all.map(\.subject) == [stage.folder.appending(path: "missing").path])
    }

    @Test func `a language without a voice of its own is heard where all is recorded, and silent elsewhere`()
        async throws
    {
        let stage = try Stage()
        let recordings = stage.folder.appending(path: "xx/voice")
        try FileManager.default.createDirectory(at: recordings, withIntermediateDirectories: true)
        let sound = Sound(samples: Array(repeating: 0, count: 2_205))
        try Data(sound.wave).write(to: recordings.appending(path: "một.wav"))
        let reader = try stage.reader()
        #expect(reader.canRead("xx", voice: nil) && !reader.canRead("yy", voice: nil))
        for text in ["một một", "một hai"] {
            reader.say(text, in: "xx", voice: nil)
            await reader.finish()
        }
        #expect(try String(contentsOf: stage.played, encoding: .utf8) == "một một\n")
        #expect(stage.failed.all == [])
    }
}
