import Assets
import Foundation
import QueueInterface
import Queueing

/// The words of the command line in one language, as they lie in `assets/messages` and `assets/commands`.
struct Words {
    /// The words in the language of who runs the program.
    static let ours = Words(language: language(ProcessInfo.processInfo.environment))

    /// `vi` or `en`.
    let language: String
    private let texts: [String: String]

    /// The words of a language.
    init(language: String) {
        self.language = language
        texts = Self.read(Assets.messages(language)).merging(Self.commands(in: language)) { $1 }
    }

    /// The text of a word with its values put in; the id itself when the language lacks it.
    func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String> = [:]) -> String {
        var text = texts[word.rawValue] ?? word.rawValue
        for (name, value) in values { text.replace("{\(name)}", with: value) }
        return text
    }

    /// The state of a ticket, in the words of the screens.
    func callAsFunction(_ state: TicketState) -> String {
        texts["common.\(state.rawValue)"] ?? state.rawValue
    }

    /// The state of a counter.
    func callAsFunction(_ state: CounterView.DeskState) -> String {
        switch state {
        case .closed: self(.deskClosed)
        case .open: self(.deskOpen)
        case .paused: self(.deskPaused)
        }
    }

    /// `$LUOT_LANGUAGE` where we have words in it; else the language of the locale.
    private static func language(_ environment: [String: String]) -> String {
        if let asked = environment["LUOT_LANGUAGE"], Messages.languages.contains(asked) { return asked }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
            !$0.isEmpty
        }
        return locale?.hasPrefix("vi") == true ? "vi" : "en"
    }

    /// The words only the command line has; without the folder they lie in their ids stand for them.
    private static func commands(in language: String) -> [String: String] {
        let path = AssetsFolder.path + "/commands/\(language).json"
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Output.complain(
                "\(path) cannot be read: install the folder assets as \(AssetsFolder.installed), or name it in LUOT_ASSETS."
            )
            return [:]
        }
        return read(Array(bytes))
    }

    private static func read(_ bytes: [UInt8]?) -> [String: String] {
        do {
            return try bytes.map { try JSONDecoder().decode([String: String].self, from: Data($0)) } ?? [:]
        } catch {
            preconditionFailure("a file of words is an object of texts: \(error)")
        }
    }
}
