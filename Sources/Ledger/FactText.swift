import Foundation
import Queueing

/// A fact as its two columns: the kind, and the members as a JSON object.
struct FactText {
    let kind: String
    let payload: String

    /// Writes facts, with sorted keys and the erasable words replaced by digests.
    struct Writer {
        private let encoder = JSONEncoder()
        private let vault = WordsKept()

        init() {
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            if let key = Erasable.vault { encoder.userInfo[key] = vault }
        }

        /// The fact and the words it must not carry.
        func write(_ fact: Fact) throws -> (text: FactText, words: [WordsKept.Entry]) {
            // As JSON a fact is one object of one member, {"kind":{…}}, without spaces.
            let json = try encoder.encode(fact)
            let kindEnd = json.dropFirst(2).firstIndex(of: UInt8(ascii: "\"")) ?? json.endIndex
            precondition(json.count > kindEnd + 3, "a fact is written as an object of one member")
            let text = FactText(
                kind: String(decoding: json[2..<kindEnd], as: UTF8.self),
                payload: String(decoding: json[(kindEnd + 2)..<(json.endIndex - 1)], as: UTF8.self))
            return (text, vault.take())
        }
    }

    /// Reads facts and puts their erasable words back.
    struct Reader {
        private let decoder = JSONDecoder()

        init(texts: [String: String]) {
            if let key = Erasable.vault { decoder.userInfo[key] = WordsRead(texts: texts) }
        }

        func read(_ text: FactText) throws -> Fact {
            try decoder.decode(Fact.self, from: Data("{\"\(text.kind)\":\(text.payload)}".utf8))
        }
    }
}
