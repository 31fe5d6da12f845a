import Foundation
import QueueInterface
import Testing
import VarlinkSocket

/// The colours of a station as a real terminal is told them.
struct `the look of a station` {
    private func rating(
        _ options: [String] = [], _ environment: String..., server: ServerProcess
    ) async throws -> Window {
        let usual = ["-u", "COLORTERM", "-u", "NO_COLOR", "-u", "XTERM_VERSION"]
        return try Window(
            "luot-rating", ["--counter", "8"] + options, server: server, environment: usual + environment)
    }

    private func openServer() async throws -> ServerProcess {
        let server = try ServerProcess()
        try server.start()
        _ = try await server.connect().ask(OpenDay())
        return server
    }

    /// The ground and the text of the title bar, and of running text, in all colours, in 256, in 16 and in 8.
    @Test(arguments: [
        (
            "TERM=tmux-256color COLORTERM=truecolor",
            ["38;2;255;241;204", "48;2;122;15;23", "48;2;251;247;238"]
        ),
        ("TERM=tmux-256color", ["38;5;230", "48;5;88", "48;5;231"]),
        ("TERM=xterm-16color", ["1", "97", "44", "107"]),
        ("TERM=screen", ["37", "40", "30", "47"]),
    ])
    func `uses the colours that its terminal has`(terminal: String, codes: [String]) async throws {
        let server = try await openServer()
        let window = try await rating([], terminal, server: server)
        try await window.await("Quầy số 8")
        let screen = try window.coloredScreen()
        for code in codes {
            let isThere = screen.contains("\u{1B}[\(code)m") || screen.contains(";\(code)m")
            #expect(isThere || screen.contains("[\(code);"), "\(code) in \(screen.debugDescription)")
        }
    }

    @Test func `has no colours where none are wanted, and its title is still a bar`() async throws {
        let server = try await openServer()
        let window = try await rating([], "TERM=tmux-256color NO_COLOR=1", server: server)
        try await window.await("Quầy số 8")
        let screen = try window.coloredScreen()
        #expect(screen.contains("\u{1B}[1m\u{1B}[7m") || screen.contains("\u{1B}[1;7m"))
        #expect(screen.firstMatch(of: /\u{1B}\[(\d+;)*[349][0-8]/) == nil)
    }

    @Test func `is plain on the bare console, and where it is asked to be`() async throws {
        let server = try await openServer()
        for (options, terminal) in [([], "TERM=linux"), (["--plain"], "TERM=tmux-256color")] {
            let window = try await rating(options, terminal, server: server)
            let screen = try await window.await("Quay so 8")
            #expect(screen.allSatisfy { $0.isASCII })
        }
    }

    @Test func `follows a theme file, and keeps its own colours where that is refused`() async throws {
        let server = try await openServer()
        let file = FileManager.default.temporaryDirectory.appending(path: "theme-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }  // A file that is gone needs no removal.
        for (ground, shown) in [("#003366", "48;2;0;51;102"), ("#DDDDDD", "48;2;122;15;23")] {
            try Data(#"{"usual": {"title": "bold #FFFFFF on \#(ground)"}}"#.utf8).write(to: file)
            let window = try await rating(
                ["--theme", file.path], "TERM=tmux-256color COLORTERM=truecolor", server: server)
            try await window.await("Quầy số 8")
            #expect(try window.coloredScreen().contains(shown))
        }
    }
}
