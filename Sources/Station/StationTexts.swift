import Assets
import QueueInterface
import Queueing
import Screens

/// The texts a station shows, from the files that are compiled in.
enum StationTexts {
    /// The labels of every language, the one to begin with first.
    static func languages(first: String) -> [Words] {
        let others = StationOptions.languages.filter { $0 != first }
        return ([first] + others).map(words(in:))
    }

    /// What a person is told about a call that gave no reply.
    ///
    /// The center's own sentence for a refusal, else the label `otherwise`. `method` is the full name of the called
    /// method, where its words are its own. Times are those of clocks `utcOffsetSeconds` ahead of UTC.
    static func sentence(
        for trouble: CallTrouble, of method: String? = nil, language: String, utcOffsetSeconds: Int,
        otherwise: Word
    ) -> String {
        switch trouble {
        case .refused(let refusal):
            Messages.sentence(
                for: refusal, of: method, language: language, utcOffsetSeconds: utcOffsetSeconds)
        case .failed, .unanswered: words(in: language)(otherwise)
        }
    }

    /// A label in a language, with its values put in.
    static func sentence(
        _ word: Word, _ values: KeyValuePairs<String, String> = [:], language: String
    ) -> String {
        words(in: language)(word, values)
    }

    private static func words(in language: String) -> Words {
        Words(language: language, texts: texts[language] ?? [:])
    }

    private static let texts = Messages.texts { Assets.messages($0) }
}
