import QueueInterface
import Queueing
package import Screens
package import Wording

/// The texts a station shows: those of the languages it offers.
package struct StationTexts: Sendable {
    /// The labels of every language on offer, the one to begin with first.
    package let offered: [Words]
    private let screens: WordTable
    private let messages: Messages
    private let languages: Languages

    /// The language shown at the start and after every citizen.
    var first: String { offered.first?.language ?? Languages.native }

    /// The languages that were wanted, in this order, or else all in which somebody has written labels that begin so,
    /// such as `kiosk.`.
    ///
    /// Where all is plain, only languages of Latin letters are offered, and the native one where nothing is left.
    package init(
        _ languages: Languages, wanted: [String]?, labels prefix: String, isPlain: Bool = false
    ) {
        let codes = wanted ?? languages.codes(with: .screens, beginning: prefix)
        let screens = languages(.screens)
        self.screens = screens
        let all = codes.map { Words(language: $0, texts: screens[$0]) }
        let readable = isPlain ? all.filter(\.isReadablePlain) : all
        let native = Words(language: Languages.native, texts: screens[Languages.native])
        offered = readable.isEmpty ? [native] : readable
        messages = Messages(languages)
        self.languages = languages
    }

    /// What a person is told about a call that gave no reply.
    ///
    /// The center's own sentence for a refusal, else the label `otherwise`. `method` is the full name of the called
    /// method, where its words are its own. Times are those of clocks `utcOffsetSeconds` ahead of UTC.
    func sentence(
        for trouble: CallTrouble, of method: String? = nil, language: String, utcOffsetSeconds: Int,
        otherwise: Word
    ) -> String {
        switch trouble {
        case .refused(let refusal):
            messages.sentence(
                for: refusal, of: method, language: language, utcOffsetSeconds: utcOffsetSeconds)
        case .failed, .unanswered: sentence(otherwise, language: language)
        }
    }

    /// A label in a language, with its values put in.
    func sentence(_ word: Word, _ values: KeyValuePairs<String, String> = [:], language: String) -> String {
        Words(language: language, texts: screens[language])(word, values)
    }

    /// What people have written for a label in this very language; nil where that of Vietnamese stands in for it.
    func own(_ word: Word, language: String) -> String? {
        languages.codes(with: .screens, beginning: word.rawValue).contains(language)
            ? screens[language][word.rawValue] : nil
    }
}
