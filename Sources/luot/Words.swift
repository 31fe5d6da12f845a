import Foundation
import QueueInterface
import Queueing
import Wording

/// The words of the command line in one language, as they lie in its folder in `assets/languages`.
struct Words {
    /// The words in the language of who runs the program.
    static let ours = Words(ProcessInfo.processInfo.environment)

    /// The folder they lie in.
    static let folder = AssetsFolder.ours(environment: ProcessInfo.processInfo.environment)

    /// A code such as `vi`.
    let language: String
    /// What the center refuses, in words.
    let messages: Messages
    private let texts: [String: String]

    /// The words of who runs a program in this environment.
    ///
    /// The words only the command line has are not compiled in; without the folder they lie in their ids stand for them,
    /// and a sentence says so.
    init(_ environment: [String: String]) {
        let languages = Languages(Self.folder)
        let language = Self.language(environment, among: languages.codes(with: .commands, beginning: ""))
        self.language = language
        messages = Messages(languages)
        texts = languages(.screens)[language].merging(languages(.commands)[language]) { $1 }
        for complaint in languages.complaints { Output.complain(complaint) }
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
    private static func language(_ environment: [String: String], among codes: [String]) -> String {
        if let asked = environment["LUOT_LANGUAGE"], codes.contains(asked) { return asked }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
            !$0.isEmpty
        }
        return locale?.hasPrefix("vi") == true ? "vi" : "en"
    }
}
