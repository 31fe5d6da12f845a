import Foundation

/// A program run to its end.
///
/// Foundation's `Process` takes a program for running as long as any descendant lives, and the tmux server is a
/// descendant of the first tmux client that needs it; so this waits for the very child.
enum Child {
    /// What it said and how it ended.
    struct Outcome {
        let output: String
        let status: Int32
    }

    /// The program could not be started.
    struct NotStarted: Error {
        let program: String
        let code: Int32
    }

    /// Closes what the child has inherited beyond its three streams, then becomes the program.
    private static let closingOthers = #"""
        for file in /proc/$$/fd/*; do [ "${file##*/}" -gt 2 ] && eval "exec ${file##*/}>&-"; done
        exec "$@"
        """#

    /// Runs a program found on the path, with its output in a file and nothing else of ours in its hands.
    ///
    /// The threads of tests block signals, and a child would go on blocking them: a tmux server would never hear that it
    /// should end.
    static func run(_ words: [String], environment: [String: String]) throws -> Outcome {
        let file = FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString)").path
        defer { unlink(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = ["bash", "-c", Self.closingOthers, "bash"] + words
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw NotStarted(program: words[0], code: code) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return Outcome(output: try String(contentsOfFile: file, encoding: .utf8), status: status)
    }
}
