import CenterFile
import FoundationEssentials
import Queueing
import Varlink

/// A center file and what reading it led to.
struct CheckedCenterFile {
    private enum Finding {
        case contents(CenterFile.Contents)
        case mistakes(CenterFileMistakes)
        case unreadable(String)
    }

    private let file: String
    private let finding: Finding

    /// Reads a file.
    init(_ file: String, at now: Moment) {
        self.file = file
        do {
            let bytes = try Data(contentsOf: URL(filePath: file))
            guard let text = String(validating: bytes, as: UTF8.self) else {
                finding = .unreadable(Words.ours(.centerNotUTF8))
                return
            }
            finding = .contents(try CenterFile.contents(of: text, named: file, at: now))
        } catch let mistakes as CenterFileMistakes {
            finding = .mistakes(mistakes)
        } catch {
            finding = .unreadable(Words.ours(.centerUnreadable))
        }
    }

    /// How many mistakes there are; a file that cannot be read counts as one.
    var mistakesCount: Int {
        switch finding {
        case .contents: 0
        case .mistakes(let found): found.mistakes.count
        case .unreadable: 1
        }
    }

    /// One line a mistake, or one line that there is none.
    func lines(in words: Words) -> [String] {
        switch finding {
        case .contents(let contents):
            [
                words(
                    .centerFaultless,
                    [
                        "file": file, "center": contents.configuration.name.text(in: words.language),
                        "services": "\(contents.configuration.services.count)",
                        "counters": "\(contents.configuration.counters.count)",
                        "procedures": "\(contents.procedures.procedures.count)",
                    ])
            ]
        case .mistakes(let found): found.description.split(separator: "\n").map(String.init)
        case .unreadable(let reason): ["\(file): \(reason)"]
        }
    }

    /// The same for scripts.
    var json: JSONValue {
        switch finding {
        case .contents(let contents):
            [
                "file": .string(file), "center": .string(contents.configuration.name.text(in: nil)),
                "services": .int(contents.configuration.services.count),
                "counters": .int(contents.configuration.counters.count),
                "procedures": .int(contents.procedures.procedures.count), "mistakes": [],
            ]
        case .mistakes(let found):
            [
                "file": .string(file),
                "mistakes": .array(
                    found.mistakes.map {
                        ["line": .int($0.line), "column": .int($0.column), "text": .string($0.text)]
                    }),
            ]
        case .unreadable(let reason):
            ["file": .string(file), "mistakes": [["text": .string(reason)]]]
        }
    }
}
