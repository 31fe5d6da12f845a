import Dispatch
import Foundation
import Testing

/// A named pipe that a script writes lines into, and what it wrote so far.
///
/// A test waits for a line and for nothing else; the time limit of its suite ends a wait for one that does not come.
final class Doorbell {
    let path: String
    let rung = EventLog<String>()
    private let source: any DispatchSourceRead

    /// A pipe in a folder.
    init(in folder: String) throws {
        path = folder + "/bell"
        try #require(mkfifo(path, 0o600) == 0)
        // Open for writing too, so that it does not end when a script has written its line.
        let pipe = open(path, O_RDWR | O_NONBLOCK)
        try #require(pipe >= 0)
        source = DispatchSource.makeReadSource(fileDescriptor: pipe)
        source.setEventHandler { [rung] in
            // A line of a script is written at once: it is far shorter than a pipe takes in one piece.
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = read(pipe, &bytes, bytes.count)
            for line in String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n") {
                rung.add(String(line))
            }
        }
        source.setCancelHandler { close(pipe) }
        source.activate()
    }

    /// Waits for the next line; fails where the test is ended before it comes.
    @discardableResult
    func wait(for line: String? = nil) async throws -> String {
        try #require(await rung.wait { line == nil || $0 == line })
    }

    /// Waits for the next lines, so many of them.
    func wait(lines count: Int) async throws -> [String] {
        var lines: [String] = []
        for _ in 1...count { lines.append(try await wait()) }
        return lines
    }

    deinit { source.cancel() }
}
