import Queueing
import Wording

/// Explanations as sentences a citizen understands, in one language and with the names of one center.
///
/// The words lie in `assets/languages/<language>/why.json`: one sentence for every standing, with a cause put into it, and
/// one for every precedence. Times are of the center's clocks.
struct ExplanationWording {
    private let words: [String: String]
    private let language: String?
    private let configuration: Configuration

    /// Sentences in a language, in Vietnamese when it is unknown.
    init(_ words: WordTable, language: String?, configuration: Configuration) {
        self.words = words[language]
        self.language = language
        self.configuration = configuration
    }

    /// The sentence about the ticket; what an officer gave as a reason is quoted only for officers, since it may tell of a
    /// person.
    func sentence(for explanation: Explanation, quotingOfficers: Bool) -> String {
        let label = explanation.label.description
        switch explanation.standing {
        case .next(let counter, let cause):
            return text(
                "next", ["label": label, "counter": String(counter), "cause": sentence(for: cause)])
        case .waiting(let counter, let ahead, let isServed):
            return text(
                isServed ? "waiting" : "waiting.notServed",
                ["label": label, "counter": String(counter), "ahead": String(ahead)])
        case .unserved(let service):
            return text("unserved", ["label": label, "service": name(ofService: service)])
        case .called(let counter, let at, let cause, let state):
            return text(
                "called",
                [
                    "label": label, "counter": String(counter), "at": clock(at), "since": since(state),
                    "cause": sentence(for: cause),
                ])
        case .calledOutOfOrder(let counter, let at, let reason, let state):
            return text(
                quotingOfficers ? "calledOutOfOrder.reason" : "calledOutOfOrder",
                [
                    "label": label, "counter": String(counter), "at": clock(at), "since": since(state),
                    "reason": reason,
                ])
        case .gone(let state):
            return text("gone", ["label": label, "state": text("state.\(state.rawValue)")])
        }
    }

    /// The sentence for a counter that nobody waits for.
    func nobody(at counter: Int) -> String {
        text("nobody", ["counter": String(counter)])
    }

    /// Why one of the other tickets comes before this one, or this one before it.
    func sentence(for other: Explanation.Other, in explanation: Explanation) -> String {
        let labels = [explanation.label.description, other.label.description]
        let (first, second) = explanation.passesOthers ? (labels[0], labels[1]) : (labels[1], labels[0])
        let (id, values) = parts(of: other.precedence)
        return text("before.\(id)", ["first": first, "other": second].merging(values) { $1 })
    }

    private func sentence(for cause: Explanation.Cause) -> String {
        switch cause {
        case .alone: text("cause.alone")
        case .order(let issuedAt): text("cause.order", ["at": clock(issuedAt)])
        case .transferred(let issuedAt): text("cause.transferred", ["at": clock(issuedAt)])
        case .sentHere(let issuedAt): text("cause.sentHere", ["at": clock(issuedAt)])
        case .returned(let minutes): text("cause.returned", ["minutes": String(minutes)])
        case .helped(let service, let minutes):
            text("cause.helped", ["service": name(ofService: service), "minutes": String(minutes)])
        case .beforeAppointment(let at): text("cause.beforeAppointment", ["at": clock(at)])
        case .advantage(let advantage):
            text("cause.advantage", ["advantage": sentence(for: advantage)])
        }
    }

    private func parts(of precedence: Explanation.Precedence) -> (id: String, values: [String: String]) {
        switch precedence {
        case .earlier(let issuedAt): ("earlier", ["at": clock(issuedAt)])
        case .transferred(let issuedAt): ("transferred", ["at": clock(issuedAt)])
        case .advantage(let advantage): ("advantage", ["advantage": sentence(for: advantage)])
        case .otherWasAbsent(let minutes): ("otherWasAbsent", ["minutes": String(minutes)])
        case .otherIsNotDue(let at): ("otherIsNotDue", ["at": clock(at)])
        case .otherCountsFrom(let moment, let appointment):
            ("otherCountsFrom", ["from": clock(moment), "at": clock(appointment)])
        case .otherIsHelped(let service, let minutes):
            ("otherIsHelped", ["service": name(ofService: service), "minutes": String(minutes)])
        case .outOfOrder: ("outOfOrder", [:])
        }
    }

    private func sentence(for advantage: Explanation.Advantage) -> String {
        switch advantage {
        case .headStart(let priority, let minutes):
            text(
                "advantage.headStart", ["priority": name(ofClass: priority), "minutes": String(minutes)])
        case .first(let priority): text("advantage.first", ["priority": name(ofClass: priority)])
        case .urgent(let priority): text("advantage.urgent", ["priority": name(ofClass: priority)])
        case .bound(let calls): text("advantage.bound", ["calls": String(calls)])
        case .appointment(let at): text("advantage.appointment", ["at": clock(at)])
        }
    }

    /// What has become of a ticket after its call; empty while nothing came between.
    private func since(_ state: TicketState) -> String {
        switch state {
        case .noShow, .parked, .cancelled, .expired:
            text("since", ["state": text("state.\(state.rawValue)")])
        case .waiting, .called, .serving, .finished: ""
        }
    }

    private func name(ofService key: String) -> String {
        configuration.service(key)?.name.text(in: language) ?? key
    }

    private func name(ofClass key: String) -> String {
        configuration.priority(key)?.name.text(in: language) ?? key
    }

    private func clock(_ moment: Moment) -> String {
        let time = WireTime(moment, utcOffsetSeconds: configuration.utcOffsetSeconds)
        return String(time.description.dropFirst(11).prefix(5))
    }

    /// A text with its values put in; what a value says is not searched for places again.
    private func text(_ id: String, _ values: [String: String] = [:]) -> String {
        var pieces = (words["why.\(id)"] ?? id).split(separator: "{", omittingEmptySubsequences: false)
        var filled = pieces.isEmpty ? "" : String(pieces.removeFirst())
        for piece in pieces {
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            filled += (values[String(parts[0])] ?? "{\(parts[0])}") + (parts.count > 1 ? parts[1] : "")
        }
        return filled
    }
}
