import FoundationEssentials
public import Queueing
public import Varlink

/// One event of the journal, on the wire: the type `Event`.
public struct WireEvent: Codable, Equatable, Sendable {
    /// Rises by one with every event of the center.
    public var sequence: Int
    public var at: WireTime
    /// The service day it belongs to.
    public var day: Day
    /// The name of the fact, such as `ticketCalled`.
    public var kind: String
    /// The particulars of the fact.
    public var payload: JSONValue

    /// An event of these particulars, which carry no erasable words.
    public init(sequence: Int, at: WireTime, day: Day, kind: String, payload: JSONValue) {
        self.sequence = sequence
        self.at = at
        self.day = day
        self.kind = kind
        self.payload = payload
    }

    /// An event as the ledger has written it: particulars as a JSON object, erasable words as digests.
    ///
    /// Throws what `JSONDecoder` throws when the text is no JSON, which only a damaged ledger can hold.
    public init(sequence: Int, at: WireTime, day: Day, kind: String, payloadText: String) throws {
        let payload = try JSONDecoder().decode(JSONValue.self, from: Data(payloadText.utf8))
        self.init(sequence: sequence, at: at, day: day, kind: kind, payload: payload)
    }

    /// An event as managers may see it: words by or about a person, codes and PIN hashes are empty.
    public init(sequence: Int, event: Event, day: Day, utcOffsetSeconds: Int) {
        let (kind, payload) = Self.particulars(of: event.fact)
        self.init(
            sequence: sequence, at: WireTime(event.at, utcOffsetSeconds: utcOffsetSeconds), day: day,
            kind: kind, payload: payload)
    }

    /// A fact is an object of one member, named for its kind.
    private static func particulars(of fact: Fact) -> (kind: String, payload: JSONValue) {
        let encoder = JSONEncoder()
        if let vault = Erasable.vault { encoder.userInfo[vault] = WithheldWords() }
        do {
            let written = try encoder.encode(fact)
            if case .object(let members) = try JSONDecoder().decode(JSONValue.self, from: written),
                let (kind, payload) = members.first
            {
                return (kind, payload)
            }
        } catch {
            preconditionFailure("a fact can be written as JSON: \(error)")
        }
        preconditionFailure("a fact is an object of one member")
    }
}

/// Keeps nothing: what is erasable is not shown at all.
private final class WithheldWords: ErasableVault, Sendable {
    func digest(keeping text: String) -> String { "" }
    func text(of digest: String) -> String { "" }
}
