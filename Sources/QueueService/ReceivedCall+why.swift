import Ledger
import QueueInterface
import Queueing
import Varlink

/// Why a ticket is called: from the state while it waits, from the journal once it was called.
extension ReceivedCall {
    func whyKiosk() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: WhyKiosk.self)
        return try await answer(language: asked.language, quotingOfficers: false) {
            (hall, _) throws(Refusal) in try asked.finding(in: hall)
        }
    }

    func whyCounter() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: WhyCounter.self)
        return try await answer(language: asked.language, quotingOfficers: true) {
            (hall, context) throws(Refusal) in try asked.finding(in: hall, context: context)
        }
    }

    private func answer(
        language: String?, quotingOfficers: Bool,
        _ finding: (Hall, CallContext) throws(Refusal) -> WhyFinding
    ) async throws(WireRefusal) -> OutgoingReply {
        try reply(
            try await deciding { () throws(Refusal) in
                // The writer only hands out the state; what is found in it is found here.
                let (hall, context) = try await service.look { ($0, $1) }
                let words = service.explanations
                let settings = hall.center.configuration
                switch try finding(hall, context) {
                case .waiting(let explanation):
                    return WhyReply(
                        explanation, in: settings, words: words, language: language,
                        quotingOfficers: quotingOfficers)
                case .nobody(let counter):
                    return WhyReply(nobodyAt: counter, in: settings, words: words, language: language)
                case .past(let label, let day):
                    let past = try await past(of: label, on: day)
                    return WhyReply(
                        past.explanation, in: past.configuration ?? settings, words: words,
                        language: language, quotingOfficers: quotingOfficers)
                }
            })
    }

    /// What the journal tells of a ticket's last call, with the settings that were in force; of a ticket that was never
    /// called there is only what became of it.
    private func past(
        of label: Label, on day: Day
    ) async throws(Refusal) -> (explanation: Explanation, configuration: Configuration?) {
        let found = try await remembering(on: Aside.replays) {
            (ledger) throws(LedgerError) -> (explanation: Explanation, configuration: Configuration?)? in
            guard let state = try ledger.history(of: label, on: day)?.ticket.state else { return nil }
            guard let call = try ledger.lastCall(of: label, on: day),
                let ticket = call.center.ticket(label)
            else { return (Explanation(label: label, standing: .gone(state)), nil) }
            let explanation = call.center.explainCall(
                of: ticket, to: call.counter, reason: call.reason, state: state, now: call.at)
            return (explanation, call.center.configuration)
        }
        guard let found else { throw .ticketNotFound(label: label.description) }
        return found
    }
}
