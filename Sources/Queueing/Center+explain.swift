/// Why tickets are called when they are, told by the same rule that calls them.
extension Center {
    /// Why a waiting ticket is next or waits, at a counter of choice where that can call it, else at the one that gets
    /// to it first.
    ///
    /// Costs about as much as calling everyone who comes before it.
    public func explain(_ ticket: Ticket, preferring preferred: Int? = nil, now: Moment) -> Explanation {
        precondition(ticket.state == .waiting, "a ticket that does not wait has no turn to come")
        guard let (counter, isServed) = counter(for: ticket, preferring: preferred, now: now) else {
            return Explanation(label: ticket.label, standing: .unserved(service: ticket.service))
        }
        let order = CounterOrder(at: counter, in: self, now: now)
        let earlier = order.turns(before: ticket)
        if earlier.isEmpty, isServed {
            let passed = order.passed(by: ticket)
            return Explanation(
                of: ticket,
                .next(counter: counter.number, cause: order.cause(of: ticket, passing: passed)), passed
            ) { order.precedence(of: ticket, over: $0) }
        }
        return Explanation(
            of: ticket, .waiting(counter: counter.number, ahead: earlier.count, isServed: isServed), earlier
        ) { order.precedence(of: $0, over: ticket) }
    }

    /// Why a ticket is called to a counter now, and who is passed by that: the center is as it was just before the call.
    ///
    /// `reason` is what an officer gave who called it out of order; `state` is what has become of the ticket.
    public func explainCall(
        of ticket: Ticket, to number: Int, reason: String?, state: TicketState, now: Moment
    ) -> Explanation {
        guard let counter = configuration.counter(number) else {
            preconditionFailure("a call is made at a counter of the center")
        }
        let order = CounterOrder(at: counter, in: self, now: now)
        if let reason {
            return Explanation(
                of: ticket, .calledOutOfOrder(counter: number, at: now, reason: reason, state: state),
                order.turns(before: ticket)
            ) { _ in .outOfOrder }
        }
        let passed = order.passed(by: ticket)
        let cause = order.cause(of: ticket, passing: passed)
        return Explanation(
            of: ticket, .called(counter: number, at: now, cause: cause, state: state), passed
        ) { order.precedence(of: ticket, over: $0) }
    }

    /// The counter to look from: of those that serve now, or else of those that could, the one with the fewest ahead;
    /// among equals one that does not merely help.
    private func counter(
        for ticket: Ticket, preferring preferred: Int?, now: Moment
    ) -> (counter: Counter, isServed: Bool)? {
        let able = configuration.counters.filter { $0.calls(ticket.service, sentTo: ticket.sentTo) }
        let serving = able.filter { isServing($0.number) }
        if let known = able.first(where: { $0.number == preferred }) { return (known, !serving.isEmpty) }
        let best = (serving.isEmpty ? able : serving).map { counter in
            let turns = Turns(at: [counter], in: self)
            let ahead = turns.ahead(of: ticket, at: counter.number, now: now) ?? .max
            let onlyHelps = !counter.services.contains(ticket.service) && ticket.sentTo == nil
            return (counter: counter, rank: (ahead, onlyHelps ? 1 : 0))
        }.min { $0.rank < $1.rank }
        return best.map { ($0.counter, !serving.isEmpty) }
    }
}

extension Explanation {
    /// The first of the others in the matter are listed with their reasons, all are counted.
    fileprivate init(
        of ticket: Ticket, _ standing: Standing, _ others: [Ticket], reason: (Ticket) -> Precedence
    ) {
        self.init(
            label: ticket.label, standing: standing,
            others: others.prefix(Limits.explainedMax).map {
                Other(label: $0.label, precedence: reason($0))
            },
            othersCount: others.count)
    }
}
