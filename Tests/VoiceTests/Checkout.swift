import Foundation
import Queueing
import Testing
import Voice

/// What lies in the assets of the checkout, and calls for tests.
enum Checkout {
    static let languages = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../assets/languages").standardized.path

    static func words(_ language: String) throws -> VoiceWords {
        let file = "\(languages)/\(language)/voice.json"
        return try VoiceWords(Data(contentsOf: URL(filePath: file)), file: file)
    }

    static func call(_ label: String, _ counter: Int, recall: Bool = false) throws -> Board.Call {
        Board.Call(
            sequence: 1, label: try #require(Label(label)), counter: counter,
            calledAt: Moment(milliseconds: 0), recall: recall)
    }
}

/// A folder of a test's own.
struct TemporaryFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func remove() {
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: path)
    }
}
