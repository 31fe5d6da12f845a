import QueueInterface
import Queueing

/// What visitors do.
extension SimulatedDay {
    /// A visitor asks the kiosk for a ticket; outside ticket hours that is refused.
    mutating func takeTicket(_ number: Int, isEarly: Bool) async throws {
        let visitor = plan.visitors[number]
        guard visits[number].label == nil else { return }
        let isOutside = isEarly || visitor.isLate
        let request = TakeTicket(
            service: visitor.service, priority: visitor.priority, language: visitor.language,
            requestId: "visitor-\(number)-\(isEarly ? "early" : "ticket")")
        let outcome = try await line.attempt(
            request, expecting: isOutside ? ["CenterClosed", "DayNotOpen"] : [], about: "visitor \(number)")
        guard case .done(let reply) = outcome else {
            if visitor.isLate { turnedAwayCount += 1 }
            return
        }
        let label = reply.ticket.label
        tally.issued(label, for: visitor.service)
        visits[number].label = label
        visits[number].code = reply.code
        holders[label] = number
        if let seconds = visitor.patienceSeconds { expect(.visitorLostPatience(number), in: seconds) }
        if visitor.asksTwice {
            let again = try await line.ask(request, about: "visitor \(number), asking twice")
            if again != reply { tally.complain("the repeated request of \(label) got another answer") }
        }
        summonOfficer(for: label)
    }

    /// A visitor who still waits gives the ticket up.
    mutating func giveUp(_ number: Int) async throws {
        guard let label = visits[number].label, tally[label]?.state == .waiting else { return }
        if plan.visitors[number].mistypesCode {
            let outcome = try await line.attempt(
                CancelTicket(label: label.description, code: "000000"), expecting: ["WrongCode"],
                about: "\(label)")
            if case .done = outcome { tally.complain("\(label) was cancelled with a wrong code") }
        }
        let reply = try await line.ask(
            CancelTicket(label: label.description, code: visits[number].code), about: "\(label)")
        tally.reached(.cancelled, label, answered: reply.ticket.state)
    }

    /// A visitor who was away, or had to bring something, is back and asks an officer to wait again.
    mutating func comeBack(_ number: Int) async throws {
        guard let label = visits[number].label, let ticket = tally[label],
            ticket.state == .parked || ticket.state == .noShow,
            let session = ticket.counter.flatMap({ sessions[$0] }) ?? guideSession
        else { return }
        let outcome = try await line.attempt(
            Return(session: session, label: label.description),
            expecting: ticket.state == .noShow ? ["ReturnWindowOver"] : [],
            about: "\(label), \(ticket.state.rawValue)")
        guard case .done(let reply) = outcome else { return }
        tally.reached(.waiting, label, answered: reply.ticket.state)
        summonOfficer(for: label)
    }

    /// A visitor answers the rating terminal; too late when the counter serves somebody else.
    mutating func rate(_ number: Int, at counter: Int) async throws {
        guard let label = visits[number].label, let answer = plan.visitors[number].answer else { return }
        let rate = Rate(
            counter: counter, label: label.description, level: answer.level,
            reasons: answer.reasons.isEmpty ? nil : answer.reasons, comment: answer.comment)
        let isLatest = lastFinished[counter] == label
        let outcome = try await line.attempt(
            rate, expecting: isLatest ? [] : ["NothingToRate"], about: "\(label) at counter \(counter)")
        guard case .done = outcome else { return }
        tally.rated(label, answer.level)
        guard answer.twice else { return }
        let again = try await line.attempt(
            rate, expecting: ["AlreadyRated"], about: "\(label), rated again")
        if case .done = again { tally.complain("\(label) took a second rating") }
    }
}
