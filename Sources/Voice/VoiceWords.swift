public import Foundation
public import Queueing

/// What is said in one language, as people have written it in `voice.json` of the language's folder.
///
/// Another language is added by such a file alone. Nothing in it is made by a machine.
public struct VoiceWords: Equatable, Sendable {
    /// The languages whose numbers are read as numbers; others are read digit by digit.
    public enum Numbers: String, Sendable, Decodable {
        case vietnamese = "vi"
        case english = "en"
    }

    /// The voice of the synthesizer; nil: nothing but recordings is heard.
    public let voice: String?
    let numbers: Numbers?
    /// The digits from 0 to 9.
    let digits: [String]
    /// What each letter from A to Z is called.
    let letters: [String: String]
    /// The sentence of a call, with `{label}` and `{counter}` in it.
    let call: String
    /// The sentence of a recall, which says it twice.
    let recall: String

    /// Reads a file of words; throws what is wrong with it.
    public init(_ bytes: Data, file: String) throws(VoiceTrouble) {
        let read: File
        do {
            read = try JSONDecoder().decode(File.self, from: bytes)
        } catch {
            throw .wrongWords(file: file, why: "it is no JSON object with call, recall and letters")
        }
        let digits = read.digits ?? read.numbers.map { $0.digits } ?? []
        guard digits.count == 10 else {
            throw .wrongWords(
                file: file, why: "digits must be the ten words from 0 to 9, or numbers vi or en")
        }
        for (name, sentence) in [("call", read.call), ("recall", read.recall)]
        where !sentence.contains("{label}") || !sentence.contains("{counter}") {
            throw .wrongWords(file: file, why: "\(name) must say {label} and {counter}")
        }
        let missing = Self.alphabet.filter { read.letters[$0] == nil }
        guard missing.isEmpty else {
            throw .wrongWords(file: file, why: "letters lacks \(missing.joined(separator: ", "))")
        }
        voice = read.voice
        numbers = read.numbers
        self.digits = digits
        letters = read.letters
        call = read.call
        recall = read.recall
    }

    private struct File: Decodable {
        var voice: String?
        var numbers: Numbers?
        var digits: [String]?
        var letters: [String: String]
        var call: String
        var recall: String
    }

    static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
}

extension VoiceWords {
    /// The sentence that announces a call or a recall.
    public func sentence(for call: Board.Call, settings: VoiceSettings) -> String {
        (call.recall ? recall : self.call)
            .replacing("{label}", with: words(for: call.label, settings: settings))
            .replacing("{counter}", with: words(for: call.counter, southern: settings.southern))
    }

    /// The name of a ticket: its letters, then its number digit by digit with the zeros that are printed, or as a number.
    package func words(for label: Label, settings: VoiceSettings) -> String {
        let letters = label.prefix.map { self.letters[String($0)] ?? String($0) }
        switch settings.read {
        case .digits:
            let printed = label.description.dropFirst(label.prefix.count)
            return (letters + printed.compactMap { $0.wholeNumberValue.map { digits[$0] } })
                .joined(separator: ", ")
        case .number:
            return (letters + [words(for: label.number, southern: settings.southern)])
                .joined(separator: ", ")
        }
    }

    /// A number in words; digit by digit in a language whose way of counting we do not know.
    package func words(for number: Int, southern: Bool) -> String {
        switch numbers {
        case .vietnamese: VietnameseNumbers.words(number, southern: southern)
        case .english: EnglishNumbers.words(number)
        case nil: String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined(separator: ", ")
        }
    }

    /// Everything that can be heard in this language, each once: the parts of its sentences, then letters and numbers.
    ///
    /// A recording of each makes the synthetic voice unnecessary.
    package func vocabulary(settings: VoiceSettings) -> [String] {
        let parts = [call, recall].flatMap { sentence in
            sentence.replacing(/\{[a-z]+\}/, with: ",").split(whereSeparator: { ",.:;?!".contains($0) })
        }
        // Larger numbers are made of the same words.
        let numbers = (Array(0...999) + (settings.read == .number ? [1000] : [])).flatMap { number in
            words(for: number, southern: settings.southern).split(whereSeparator: { " ,".contains($0) })
        }
        let letters = Self.alphabet.compactMap { self.letters[$0] }
        var seen: Set<String> = []
        return (parts.map { String($0) } + letters + digits + numbers.map { String($0) })
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

extension VoiceWords.Numbers {
    var digits: [String] {
        switch self {
        case .vietnamese: VietnameseNumbers.digits
        case .english: EnglishNumbers.digits
        }
    }
}
