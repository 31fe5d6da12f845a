import Foundation
import Queueing

extension Field {
    /// A text of one line, at most `charactersMax` characters, in Unicode's normal form C.
    ///
    /// Screens and printers count on one cell for one Vietnamese letter, which holds in form C only.
    func text(
        _ mistakes: inout Mistakes, charactersMax: Int = CenterFile.textCharactersMax
    ) -> String? {
        guard let text = word?.precomposedStringWithCanonicalMapping,
            text.contains(where: { !$0.isWhitespace })
        else {
            mustBe("a text", &mistakes)
            return nil
        }
        let breaking: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
        guard !text.unicodeScalars.contains(where: { breaking.contains($0.properties.generalCategory) })
        else {
            mistakes.add("\(name) must be one line, without tabs and control characters", at: place)
            return nil
        }
        guard text.count <= charactersMax else {
            mistakes.add(
                "\(name) has \(text.count) characters; at most \(charactersMax) fit", at: place
            )
            return nil
        }
        return text
    }

    /// A list of texts, each of which is called `each` and its number.
    func texts(_ each: String, _ count: ClosedRange<Int>, _ mistakes: inout Mistakes) -> [String] {
        items(each, count, &mistakes).compactMap { $0.text(&mistakes) }
    }

    /// A name for the wire and for reports: lowercase ASCII letters, digits and `_`.
    func key(_ mistakes: inout Mistakes) -> String? {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
        guard let word, (1...CenterFile.keyCharactersMax) ~= word.count, word.allSatisfy(allowed.contains)
        else {
            mustBe("1 to \(CenterFile.keyCharactersMax) of the characters a-z, 0-9 and _", &mistakes)
            return nil
        }
        return word
    }

    /// A whole number in a range, written in plain digits.
    func number(_ range: ClosedRange<Int>, _ mistakes: inout Mistakes) -> Int? {
        guard isPlain, let word, let number = Int(word), String(number) == word, range.contains(number) else {
            mustBe("a whole number from \(range.lowerBound) to \(range.upperBound) without quotes", &mistakes)
            return nil
        }
        return number
    }

    /// `true` or `false`.
    func flag(_ mistakes: inout Mistakes) -> Bool? {
        guard isPlain, let word, let flag = Bool(word) else {
            mustBe("true or false without quotes", &mistakes)
            return nil
        }
        return flag
    }

    /// A time of the day.
    func time(_ mistakes: inout Mistakes) -> TimeOfDay? {
        guard let word, let time = TimeOfDay(word) else {
            mustBe("a time HH:MM from 00:00 to 24:00", &mistakes)
            return nil
        }
        return time
    }

    /// A date.
    func day(_ mistakes: inout Mistakes) -> Day? {
        guard let word, let day = Day(word) else {
            let isWritten = word?.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
            mustBe(isWritten ? "a date that exists" : "a date YYYY-MM-DD", &mistakes)
            return nil
        }
        return day
    }

    /// One of the keys that another part of the file defines; `sentence` says in what way it is meant.
    func reference(
        to known: [String], _ sentence: (String) -> String, _ mistakes: inout Mistakes
    ) -> String? {
        guard let word else {
            mustBe("one key", &mistakes)
            return nil
        }
        guard known.contains(word) else {
            mistakes.add("\(sentence(quoted)); \(suggestion(for: word, among: known))", at: place)
            return nil
        }
        return word
    }
}
