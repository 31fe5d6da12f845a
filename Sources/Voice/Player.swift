import Glibc
import Subprocess

/// What makes sound audible: a program that plays the WAV file on its standard input and ends when it has been heard.
public struct Player: Sendable {
    /// ALSA's player, which needs no sound server.
    public static let usual = "aplay -q -"
    /// Bytes of complaints that are read of it.
    private static let complaintBytesMax = 65_536

    /// The program and its arguments.
    private let words: [String]

    /// A command of words with spaces between them, such as `pw-cat -p -` for PipeWire; nil without a word.
    public init?(command: String) {
        words = command.split(separator: " ").map { String($0) }
        if words.isEmpty { return nil }
        // A player that ends before it has read all must not end us as well.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The program, as sentences about it name it.
    public var program: String { words[0] }

    /// Plays a sound to its end; a cancelled task ends the program at once.
    ///
    /// The sound comes through a pipe: when this process is killed the player soon has nothing more to play. It finds in
    /// `LUOT_CALL` what it plays: sequence, label and counter.
    public func play(_ sound: Sound, naming call: String) async throws(VoiceTrouble) {
        do {
            // `env` finds a program by its name as well as by its path. The pipe is written by us and not by an input of the
            // package, which ends the process when a player closes it early (swift-subprocess 1.0.2).
            let result = try await run(
                .name("env"), arguments: Arguments(words),
                environment: .inherit.updating(["LUOT_CALL": call]),
                input: .inputWriter, output: .discarded, error: .string(limit: Self.complaintBytesMax)
            ) { execution in
                do {
                    _ = try await execution.standardInputWriter.write(sound.wave)
                } catch {
                    // The player has ended; how, its status says.
                }
            }
            guard result.terminationStatus.isSuccess else {
                throw VoiceTrouble.noPlayer(command: program, why: complaint(result.standardError))
            }
        } catch let trouble as VoiceTrouble {
            throw trouble
        } catch {
            throw .noPlayer(command: program, why: "cannot be run")
        }
    }
}
