import ArgumentParser
import Queueing
import Station
import Voice

/// What `--check-voice` does: lists the recordings that are missing, then says a call.
struct VoiceCheck {
    private let speech: Speech
    private let player: Player?
    /// As a center speaks that sets nothing else.
    private let settings = VoiceSettings()

    init(_ arguments: VoiceArguments) {
        speech = arguments.speech
        player = arguments.loudspeaker
    }

    /// Says what there is and is not; ends with status 1 where something cannot be heard.
    func run() async throws {
        var isHeard = true
        for language in settings.languages { isHeard = list(language) && isHeard }
        let call = Board.Call(
            sequence: 0, label: Label(prefix: "A", number: 15), counter: 5,
            calledAt: Moment(milliseconds: 0), recall: false)
        let rendering = await speech.rendering(of: call, settings: settings)
        for trouble in rendering.troubles { print(trouble) }
        if let sound = rendering.sound, let player {
            print("A015 → 5 …")
            do throws(VoiceTrouble) {
                try await player.play(sound, naming: "0 A015 5")
            } catch {
                print(error)
                isHeard = false
            }
        }
        guard isHeard, rendering.troubles.isEmpty else { throw ExitCode.failure }
    }

    private func list(_ language: String) -> Bool {
        do throws(VoiceTrouble) {
            let check = try speech.check(language, settings: settings)
            let rest = check.isSynthetic ? "espeak-ng says the others" : "nothing says the others"
            print("\(language): \(check.count - check.missing.count) of \(check.count) recorded; \(rest).")
            for line in lines(check.missing) { print("  \(line)") }
            for file in check.unused { print("  \(file) is nothing that is ever said") }
            return true
        } catch {
            print(error)
            return false
        }
    }

    /// Names side by side, as far as eighty columns reach.
    private func lines(_ names: [String]) -> [String] {
        names.reduce(into: [String]()) { lines, name in
            if let last = lines.last, last.count + name.count < 76 {
                lines[lines.count - 1] = last + "  " + name
            } else {
                lines.append(name)
            }
        }
    }
}
