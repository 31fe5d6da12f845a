public import Queueing
public import Wording

/// Why a ticket is, was or is not yet called, in words.
public struct WhyReply: Codable, Equatable, Sendable {
    /// Another ticket in the matter.
    public struct Reason: Codable, Equatable, Sendable {
        public var label: Label
        /// Why the one that comes first does so.
        public var sentence: String

        /// A ticket and a sentence.
        public init(label: Label, sentence: String) {
            self.label = label
            self.sentence = sentence
        }
    }

    public var sentence: String
    /// At most `Limits.explainedMax`.
    public var before: [Reason]
    /// How many there are in all.
    public var beforeCount: Int
    /// Whether it is the ticket's turn, or was: then those in `before` had waited, and are passed by it.
    public var passed: Bool

    /// A reply of these contents.
    public init(sentence: String, before: [Reason] = [], beforeCount: Int = 0, passed: Bool = false) {
        self.sentence = sentence
        self.before = before
        self.beforeCount = beforeCount
        self.passed = passed
    }

    /// An explanation in words, with the names of the center and the time of its clocks.
    ///
    /// The reason an officer gave for a call out of order is quoted only to officers.
    public init(
        _ explanation: Explanation, in configuration: Configuration, words: WordTable, language: String?,
        quotingOfficers: Bool
    ) {
        let wording = ExplanationWording(words, language: language, configuration: configuration)
        self.init(
            sentence: wording.sentence(for: explanation, quotingOfficers: quotingOfficers),
            before: explanation.others.map {
                Reason(label: $0.label, sentence: wording.sentence(for: $0, in: explanation))
            },
            beforeCount: explanation.othersCount, passed: explanation.passesOthers)
    }

    /// That nobody waits for a counter.
    public init(
        nobodyAt counter: Int, in configuration: Configuration, words: WordTable, language: String?
    ) {
        let wording = ExplanationWording(words, language: language, configuration: configuration)
        self.init(sentence: wording.nobody(at: counter))
    }
}

/// What the present state says about the question why.
public enum WhyFinding: Equatable, Sendable {
    /// The ticket waits, and this is its matter.
    case waiting(Explanation)
    /// Nobody waits for the counter of this number.
    case nobody(counter: Int)
    /// The ticket does not wait, or is of another day: only the journal of that day tells of its last call.
    case past(Label, Day)
}

extension Hall {
    /// Why a ticket of a day waits, at a counter of choice where that can call it.
    func why(_ label: Label, on day: Day? = nil, at counter: Int?) throws(Refusal) -> WhyFinding {
        guard let today = center.serviceDay?.day else {
            throw .ticketNotFound(label: label.description)
        }
        guard (day ?? today) == today else { return .past(label, day ?? today) }
        guard let ticket = center.ticket(label) else { throw .ticketNotFound(label: label.description) }
        guard ticket.state == .waiting else { return .past(label, today) }
        return .waiting(center.explain(ticket, preferring: counter, now: now))
    }
}
