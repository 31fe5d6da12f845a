import Foundation

/// A sound card made of a script: what a display plays is heard by it, and written down call by call.
///
/// Only the hardware is made up: the display runs it as it runs `aplay`. It takes no longer to play than its sound takes to
/// come; with ``hold(_:)`` it stops in the middle of a call until it is let go.
final class Loudspeaker {
    /// What it has done, in order.
    struct Sound: Equatable {
        enum Kind: String { case begun, heard, cut }

        let kind: Kind
        /// Sequence, label and counter, such as `12 A015 5`.
        let call: String
        /// The process that played it.
        let process: Int32
    }

    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "luot-sound-\(UUID().uuidString.prefix(8))").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Self.script.write(toFile: folder + "/play", atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/play")
    }

    /// The option of a display that plays here.
    var options: [String] { ["--player", "'\(folder)/play'"] }

    /// A WAV file says in bytes 40 to 43 how long its sound is; fewer come when the display is killed.
    private static let script = #"""
        #!/bin/bash
        cd "$(dirname "$0")"
        note() { echo "$1 $PPID $LUOT_CALL" >>log; }
        note begun
        length=$(head -c 44 | tail -c 4 | od -An -tu4)
        head -c 1000 >/dev/null
        hold="hold-${LUOT_CALL%% *}"
        if [ -e "$hold" ]; then
            touch "held-${LUOT_CALL%% *}"
            while [ -e "$hold" ]; do sleep 0.02; done
        fi
        if [ "$(wc -c)" = $((length - 1000)) ]; then note heard; else note cut; fi
        """#

    /// Makes it stop in the middle of the call of this sequence.
    func hold(_ sequence: Int) {
        _ = FileManager.default.createFile(atPath: "\(folder)/hold-\(sequence)", contents: nil)
    }

    /// Waits until it stopped there.
    func awaitHold(_ sequence: Int) async throws {
        try await until { FileManager.default.fileExists(atPath: "\(folder)/held-\(sequence)") }
    }

    /// Lets it go on.
    func release(_ sequence: Int) throws {
        try FileManager.default.removeItem(atPath: "\(folder)/hold-\(sequence)")
    }

    /// What it has done so far.
    func sounds() throws -> [Sound] {
        guard FileManager.default.fileExists(atPath: folder + "/log") else { return [] }
        return try String(contentsOfFile: folder + "/log", encoding: .utf8).split(separator: "\n").compactMap
        {
            let words = $0.split(separator: " ", maxSplits: 2).map { String($0) }
            guard words.count == 3, let kind = Sound.Kind(rawValue: words[0]), let process = Int32(words[1])
            else { return nil }
            return Sound(kind: kind, call: words[2], process: process)
        }
    }

    /// The calls that were heard to their end, in order.
    func heard() throws -> [String] {
        try sounds().filter { $0.kind == .heard }.map(\.call)
    }

    /// Waits until so many calls were heard.
    func awaitHeard(_ count: Int) async throws {
        try await until { try self.heard().count >= count }
    }

    private func until(_ isSo: () throws -> Bool) async throws {
        for _ in 1...1200 {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotHeard(sounds: try sounds())
    }

    /// What was waited for was not heard within a minute.
    struct NotHeard: Error, CustomStringConvertible {
        let sounds: [Sound]
        var description: String {
            "heard was only:\n" + sounds.map { "\($0.kind) \($0.call)" }.joined(separator: "\n")
        }
    }

    deinit {
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: folder)
    }
}
