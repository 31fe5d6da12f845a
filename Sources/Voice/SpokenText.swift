/// A sentence on its way to sound: its words, and where the speaker draws breath.
package struct SpokenText: Equatable {
    /// One word without its punctuation.
    package struct Word: Equatable {
        package let text: String
        package let pause: Pause
    }

    /// What comes after a word.
    package enum Pause: Int, Equatable {
        case none = 0
        /// After a comma.
        case short = 150
        /// After a sentence.
        case long = 400

        var milliseconds: Int { rawValue }
    }

    package let words: [Word]

    /// The words of a sentence.
    package init(_ sentence: String) {
        words = sentence.split(separator: " ").compactMap { part in
            let text = part.filter { !",;.:?!".contains($0) }
            guard !text.isEmpty else { return nil }
            let pause: Pause =
                switch part.last {
                case ",", ";": .short
                case ".", ":", "?", "!": .long
                default: .none
                }
            return Word(text: text, pause: pause)
        }
    }
}
