import Foundation
import QueueInterface
import VarlinkSocket

/// A terminal of 80×24 with a station in it, in a tmux of the test's own: real keys in, the real screen out.
final class Window {
    private let name: String
    private let socket = FileManager.default.temporaryDirectory
        .appending(path: "luot-window-\(UUID().uuidString.prefix(8))").path

    /// Opens a terminal and starts a program in it; `environment` holds settings such as `TERM=linux`.
    init(
        _ program: String, _ options: [String], server: ServerProcess, size: (Int, Int) = (80, 24),
        environment: [String] = []
    ) throws {
        name = program
        let station = [ServerProcess.program(program).path, "--socket", server.socket] + options
        let command = (["env"] + environment + station).joined(separator: " ")
        try tmux("-f", "/dev/null", "new-session", "-d", "-x", "\(size.0)", "-y", "\(size.1)", command)
    }

    /// Opens the console of counter 8 and signs in an officer who is added for it, `canbo8`.
    static func signedInDesk(of server: ServerProcess, _ client: VarlinkConnection) async throws -> Window {
        _ = try await client.ask(AddStaff(staff: "canbo8", name: "Cán bộ quầy 8", pin: "8642"))
        let desk = try Window("luot-counter", ["--counter", "8"], server: server)
        try await desk.await("Mã cán bộ")
        try desk.press("canbo8", "Tab", "8642", "Enter")
        return desk
    }

    /// Presses keys by their tmux names.
    func press(_ keys: String...) throws {
        for key in keys { try tmux("send-keys", key) }
    }

    /// Types bytes in one go, as a code scanner does; a line feed among them is Enter.
    func paste(_ bytes: some Sequence<UInt8>) throws {
        let file = socket + "-scan"
        try Data(bytes).write(to: URL(filePath: file))
        try tmux("load-buffer", file)
        try FileManager.default.removeItem(atPath: file)
        try tmux("paste-buffer")
    }

    /// Touches a cell, as a touch screen does: a press and a release of the mouse, in the encoding of tmux's terminfo.
    func touch(x: Int, y: Int) throws {
        let place = [x, y].compactMap { UnicodeScalar($0 + 33) }.map { String($0) }.joined()
        try tmux("send-keys", "-l", "\u{1B}[M \(place)\u{1B}[M#\(place)")
    }

    /// What is on the screen.
    func screen() throws -> String {
        try tmux("capture-pane", "-p")
    }

    /// What is on the screen, with the codes of its colours and attributes.
    func coloredScreen() throws -> String {
        try tmux("capture-pane", "-p", "-e")
    }

    /// Waits until the screen shows a text and returns the screen.
    @discardableResult
    func await(_ text: String) async throws -> String {
        var last = ""
        for _ in 1...Self.looksMax {
            last = try screen()
            if last.contains(text) { return last }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotShown(text: text, program: name, screen: last)
    }

    /// Does something until the screen shows a text: a station takes a second press within half a second for a slip of
    /// the finger, and a person then presses again.
    @discardableResult
    func until(_ text: String, _ act: () throws -> Void) async throws -> String {
        for _ in 1...5 {
            try act()
            for _ in 1...60 {
                let now = try screen()
                if now.contains(text) { return now }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        throw NotShown(text: text, program: name, screen: try screen())
    }

    /// Presses a key until the screen shows a text.
    @discardableResult
    func press(_ key: String, until text: String) async throws -> String {
        try await until(text) { try press(key) }
    }

    /// Where a text stands on the screen.
    func position(of text: String) throws -> (x: Int, y: Int)? {
        for (y, line) in try screen().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let range = line.range(of: text) {
                return (line.distance(from: line.startIndex, to: range.lowerBound), y)
            }
        }
        return nil
    }

    /// Half a minute, on a machine however busy.
    private static let looksMax = 600

    /// The screen never came to show what it should.
    struct NotShown: Error, CustomStringConvertible {
        let text: String
        let program: String
        let screen: String
        var description: String { "\(program) never shows “\(text)”, but:\n\(screen)" }
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String {
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        return try Child.run(["tmux", "-u", "-S", socket] + arguments, environment: environment).output
    }

    deinit {
        // A tmux that has already gone needs no ending, and may have left its socket or taken it along.
        _ = try? tmux("kill-server")
        unlink(socket)
    }
}
