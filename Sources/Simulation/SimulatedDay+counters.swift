import QueueInterface
import Queueing

/// What officers do with tickets.
extension SimulatedDay {
    /// The officer presses "next", or calls somebody by label.
    mutating func callNext(at counter: Int) async throws {
        guard officers[counter]?.state == .free(summoned: true), let session = sessions[counter],
            let desk = configuration.counter(counter)
        else { return }
        let waiting = tally.callable(at: desk)
        if chance.happens(Habits.mistypedLabelShare) {
            let wrong = Label(prefix: configuration.services[0].prefix, number: Limits.numberMax)
            let outcome = try await line.attempt(
                Call(session: session, label: wrong.description, reason: Habits.callReasons[0]),
                expecting: ["TicketNotFound"], about: "counter \(counter)")
            if case .done = outcome { tally.complain("\(wrong) was called and never issued") }
        }
        if waiting.count > 1, chance.happens(Habits.callByLabelShare),
            let wanted = chance.one(of: waiting.map(\.label))
        {
            let call = Call(
                session: session, label: wanted.description, reason: chance.one(of: Habits.callReasons))
            let reply = try await line.ask(call, about: "counter \(counter), \(wanted)")
            if reply.ticket.label != wanted {
                tally.complain("counter \(counter) asked for \(wanted) and got \(reply.ticket.label)")
            }
            callsByLabelCount += 1
            return called(reply.ticket, at: desk)
        }
        if let ticket = try await line.ask(CallNext(session: session), about: "counter \(counter)").ticket {
            called(ticket, at: desk)
        } else {
            if let forgotten = waiting.first {
                tally.complain("counter \(counter) was told that nobody waits, and \(forgotten.label) does")
            }
            officers[counter]?.foundNobody()
        }
    }

    private mutating func called(_ ticket: WireTicket, at desk: Counter) {
        let label = ticket.label
        if let known = tally[label], !known.isCallable(at: desk) {
            tally.complain("counter \(desk.number) called \(label), which does not wait for it")
        }
        tally.reached(.called, label, at: desk.number, answered: ticket.state)
        officers[desk.number]?.called(label)
        guard let holder = holders[label] else { return }
        if visits[holder].whenCalled == .comes {
            approach(holder, label, desk.number)
        } else {
            expect(
                .calledInVain(counter: desk.number, label, recalls: 0),
                in: chance.number(in: Habits.patienceSeconds))
        }
    }

    private mutating func approach(_ holder: Int, _ label: Label, _ counter: Int) {
        expect(.visitorReachedCounter(counter, label), in: plan.visitors[holder].walkSeconds)
    }

    /// Nobody came: the officer calls again, and after that marks a no-show.
    mutating func recall(_ label: Label, at counter: Int, recalls: Int) async throws {
        guard officers[counter]?.state == .calling(label, recalls: recalls),
            let session = sessions[counter], let holder = holders[label]
        else { return }
        let about = "counter \(counter), \(label)"
        guard recalls >= Habits.recallsMax else {
            let reply = try await line.ask(Recall(session: session), about: about)
            if reply.ticket.recalls != recalls + 1 {
                tally.complain("\(label) was called again \(recalls + 1) times, not \(reply.ticket.recalls)")
            }
            officers[counter]?.recalled()
            if visits[holder].whenCalled == .comesAfterRecall {
                approach(holder, label, counter)
            } else {
                expect(
                    .calledInVain(counter: counter, label, recalls: recalls + 1),
                    in: chance.number(in: Habits.patienceSeconds))
            }
            return
        }
        let reply = try await line.ask(NoShow(session: session), about: about)
        tally.reached(.noShow, label, at: counter, answered: reply.ticket.state)
        if case .isAway(let seconds?) = visits[holder].whenCalled {
            expect(.visitorCameBack(holder), in: seconds)
        }
        visits[holder].whenCalled = .comes
        try await goOn(counter)
    }

    /// The holder stands at the counter: serving begins.
    mutating func start(_ label: Label, at counter: Int) async throws {
        guard case .calling(label, _) = officers[counter]?.state, let session = sessions[counter],
            let holder = holders[label]
        else { return }
        if !chance.happens(Habits.withoutStartShare) {
            let reply = try await line.ask(Start(session: session), about: "counter \(counter), \(label)")
            tally.reached(.serving, label, at: counter, answered: reply.ticket.state)
            officers[counter]?.started()
            lastFinished[counter] = nil
        }
        let seconds = visits[holder].serviceSeconds
        let isWhole = visits[holder].detour == nil
        expect(.serviceEnded(counter: counter, label), in: isWhole ? seconds : seconds / 2)
    }

    /// The service is done, or goes on later or elsewhere.
    mutating func end(_ label: Label, at counter: Int) async throws {
        guard officers[counter]?.ticket == label, let session = sessions[counter],
            let holder = holders[label], !isForgotten(at: counter)
        else { return }
        if let detour = visits[holder].detour {
            visits[holder].detour = nil
            visits[holder].serviceSeconds /= 2
            try await take(detour, label, holder, at: counter, session)
        } else {
            let reply = try await line.ask(Finish(session: session), about: "counter \(counter), \(label)")
            tally.reached(.finished, label, at: counter, answered: reply.ticket.state)
            lastFinished[counter] = label
            if let answer = plan.visitors[holder].answer {
                expect(.visitorAnswered(holder, counter: counter), in: answer.afterSeconds)
            }
        }
        try await goOn(counter)
    }

    private mutating func take(
        _ detour: Visitor.Detour, _ label: Label, _ holder: Int, at counter: Int, _ session: String
    ) async throws {
        let about = "counter \(counter), \(label)"
        switch detour {
        case .parked(let seconds):
            let park = Park(session: session, reason: chance.one(of: Habits.parkReasons))
            let reply = try await line.ask(park, about: about)
            tally.reached(.parked, label, at: counter, answered: reply.ticket.state)
            if let seconds { expect(.visitorCameBack(holder), in: seconds) }
        case .toService(let service):
            try await transfer(label, to: service, from: counter, session)
        case .toCounter:
            let service = tally[label]?.service ?? ""
            let others = configuration.counters.filter { $0.number != counter && $0.serves(service) }
            guard let target = chance.one(of: others)?.number else {
                return try await transfer(label, to: service, from: counter, session)
            }
            let transfer = Transfer(session: session, counter: target, note: Habits.transferNote)
            let outcome = try await line.attempt(transfer, expecting: ["CounterClosed"], about: about)
            guard case .done(let reply) = outcome else {
                return try await self.transfer(label, to: service, from: counter, session)
            }
            tally.reached(.waiting, label, at: counter, answered: reply.ticket.state)
            tally.sent(label, to: nil, counter: target)
            summonOfficer(for: label)
        }
    }

    private mutating func transfer(
        _ label: Label, to service: String, from counter: Int, _ session: String
    ) async throws {
        let reply = try await line.ask(
            Transfer(session: session, service: service, note: Habits.transferNote),
            about: "counter \(counter), \(label)")
        tally.reached(.waiting, label, at: counter, answered: reply.ticket.state)
        tally.sent(label, to: service, counter: nil)
        summonOfficer(for: label)
    }
}
