import CenterFile
import Foundation
import QueueService
import Queueing

/// Reads the center file at the start, and again when an administrator asks.
struct CenterFileReader: Sendable {
    let path: String

    /// The settings, or every mistake of the file, or why it cannot be read.
    func read(at now: Moment) throws -> CenterFile.Contents {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw UnreadableFile(path: path)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw UnreadableFile(path: path, problem: "it is not UTF-8 text; save it as UTF-8")
        }
        return try CenterFile.contents(of: text, named: path, at: now)
    }

    /// The settings, or a refusal with all that is wrong.
    func readAgain() throws(Refusal) -> CenterFile.Contents {
        do {
            return try read(at: CenterClock.machineNow())
        } catch {
            throw .centerFileRejected(problem: "\(error)")
        }
    }

    /// A file that is missing or no text.
    struct UnreadableFile: Error, CustomStringConvertible {
        let path: String
        var problem = "it is missing or may not be read"

        var description: String { "The center file \(path) cannot be read: \(problem)." }
    }
}
