import Foundation
import Subprocess

/// The synthetic voice: `espeak-ng`, which runs without a network.
public struct Synthesizer: Sendable {
    /// Words of a minute: slower than its usual 175, for a hall.
    private static let wordsPerMinute = 160
    /// Bytes it may make of one sentence; a long one has half a megabyte.
    private static let bytesMax = 16 * 1024 * 1024

    /// How `env` ends where there is no such program.
    private static let notFoundStatus: Int32 = 127

    private let program: String

    /// The program of this name on the path, or of this path.
    public init(program: String = "espeak-ng") {
        self.program = program
    }

    /// Speaks a text with a voice of its own, such as `vi`.
    public func sound(of text: String, voice: String) async throws(VoiceTrouble) -> Sound {
        let bytes: [UInt8]
        do {
            // `env` finds a program by its name as well as by its path.
            let result = try await run(
                .name("env"),
                arguments: [program, "-v", voice, "-s", "\(Self.wordsPerMinute)", "--stdout", text],
                output: .bytes(limit: Self.bytesMax), error: .string(limit: 65_536))
            if result.terminationStatus == .exited(Self.notFoundStatus) {
                throw VoiceTrouble.noSynthesizer(why: "cannot be run; install the package espeak-ng")
            }
            guard result.terminationStatus.isSuccess else {
                throw VoiceTrouble.noSynthesizer(why: complaint(result.standardError))
            }
            bytes = result.standardOutput
        } catch let trouble as VoiceTrouble {
            throw trouble
        } catch {
            throw .noSynthesizer(why: "cannot be run")
        }
        do throws(Sound.NotUsable) {
            return try Sound(wave: bytes)
        } catch {
            throw .noSynthesizer(why: "gives no sound: \(error.why)")
        }
    }
}

/// What a program complains of, on one line: libraries have had their say before its own.
func complaint(_ text: String) -> String {
    guard let last = text.split(whereSeparator: \.isNewline).last else { return "fails without a word" }
    return "says “\(last.trimmingCharacters(in: .whitespaces))”"
}
