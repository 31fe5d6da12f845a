/// What the stations see, as values of one moment; the kiosk's is in `Center+catalogue.swift`.
extension Center {
    /// What a display shows of the hall, or of one zone: calls to its counters, and who waits for what they serve.
    public func board(at now: Moment, zone: String? = nil) -> Board {
        let counters = configuration.counters.filter { zone == nil || $0.zone == zone }
        let closing = closing(at: now)
        return Board(
            center: configuration.name.text(in: nil), asOf: now,
            calls: calls(at: now, zone: zone),
            waiting: configuration.services.compactMap { service in
                guard zone == nil || counters.contains(where: { $0.serves(service.key) }) else { return nil }
                let count = waiting(for: service.key)
                return count > 0 ? Board.Waiting(service: service.key, count: count) : nil
            },
            notices: notice.map { [$0] } ?? [], clockInDoubt: isClockInDoubt, closing: closing,
            desks: counters.map { desk($0.number) }, closed: closing == nil ? closed(at: now) : nil)
    }

    private func desk(_ counter: Int) -> Board.Desk {
        let ticket = current(at: counter)
        return Board.Desk(
            counter: counter, state: deskState(counter), label: ticket?.label,
            isServing: ticket?.state == .serving, pauseReason: desks[counter]?.pauseReason,
            officer: configuration.display.showsOfficer ? name(of: session(at: counter)?.staff) : nil)
    }

    /// Whether the hall is out of hours, as before the day, after it and in a break without any counter that serves.
    private func closed(at now: Moment) -> Board.Closed? {
        guard DaySchedule.isOutOfHours(self, at: now) else { return nil }
        return Board.Closed(opensAt: nextTicketHours(after: now))
    }

    /// The calls of the last five minutes to the counters of a zone, or to all, oldest first.
    public func calls(at now: Moment, zone: String? = nil) -> [Board.Call] {
        let young = calls.filter { now.millisecondsSince($0.calledAt) <= Limits.boardCallSeconds * 1000 }
        guard let zone else { return young }
        let numbers = Set(configuration.counters.filter { $0.zone == zone }.map(\.number))
        return young.filter { numbers.contains($0.counter) }
    }

    /// Who is left shortly before the day closes; nothing is looked through before.
    private func closing(at now: Moment) -> Board.Closing? {
        let states: [TicketState] = [.waiting, .called, .parked]
        let open = states.reduce(0) { $0 + count(of: $1) }
        guard isOpen, open > 0, let begins = DaySchedule.closingBegins(for: self), begins <= now else {
            return nil
        }
        let labels = tickets.lazy.filter { states.contains($0.state) }.prefix(Limits.closingLabelsMax)
            .map(\.label)
        return Board.Closing(
            closesAt: DaySchedule.servingEnds(for: self, after: now), labels: Array(labels),
            more: open - labels.count)
    }

    /// What the officer at a counter sees; nil for a counter the center does not have.
    public func view(of number: Int, at now: Moment) -> CounterView? {
        guard let counter = configuration.counter(number) else { return nil }
        let desk = desks[number]
        let order = CounterOrder(at: counter, in: self, now: now)
        let mine = { (ticket: Ticket) in counter.serves(ticket.service) || ticket.counter == number }
        let windowSeconds = configuration.rules.returnWindowMinutes * 60
        let returnable = missed.reversed().lazy.map { tickets[$0] }
            .prefix { now <= ($0.noShowAt ?? now).adding(seconds: windowSeconds) }
            .filter { $0.state == .noShow && mine($0) }
        return CounterView(
            asOf: now, counter: number, name: counter.name.text(in: nil), state: deskState(number),
            dayOpen: isOpen, staff: session(at: number)?.staff, pauseReason: desk?.pauseReason,
            current: current(at: number).map {
                item($0, at: number, noteCharacters: Limits.commentCharactersMax)
            },
            queue: order.sequence(most: Limits.queuePreviewMax).map { ticket, reason in
                var item = item(ticket, at: number)
                item.order = reason
                return item
            },
            waiting: order.count,
            parked: parked.map { tickets[$0] }.filter(mine).suffix(Limits.parkedPreviewMax)
                .map { item($0, at: number) },
            noShows: returnable.prefix(Limits.queuePreviewMax).map { item($0, at: number) },
            services: configuration.services.map {
                Catalogue.Choice(key: $0.key, name: $0.name.text(in: nil))
            },
            neighbours: configuration.counters.filter { $0.number != number }.map {
                CounterView.Neighbour(
                    counter: $0.number, name: $0.name.text(in: nil), state: deskState($0.number))
            }, clockInDoubt: isClockInDoubt, lastAction: lastAction(of: number, at: now),
            priorities: configuration.priorities.map {
                Catalogue.Choice(key: $0.key, name: $0.name.text(in: nil))
            },
            transferred: (transferredWaiting[number] ?? []).suffix(Limits.queuePreviewMax).reversed().map {
                item(tickets[$0], at: number)
            },
            hours: configuration.waitingHours(on: day(at: now)),
            reminders: configuration.reminders)
    }

    /// What a rating terminal of a counter does at a moment, if there is one; never what somebody has answered.
    ///
    /// It asks for as long as the question may stand, whenever the answer comes: who is content answers at once, who is not
    /// goes on to reasons and a comment, and the difference would tell.
    public func rating(at counter: Int, now: Moment) -> CounterView.Rating {
        guard let finished = desks[counter]?.lastFinished, let finishedAt = tickets[finished].finishedAt
        else {
            return CounterView.Rating(stage: .idle)
        }
        let until = finishedAt.adding(seconds: configuration.ratingScale.seconds)
        return now < until
            ? CounterView.Rating(stage: .asking, until: until) : CounterView.Rating(stage: .done)
    }

    /// What the rating terminal of a counter asks now, in a language; nil when there is nothing to rate.
    public func prompt(at counter: Int, in language: String?, at now: Moment) -> RatingPrompt? {
        guard let desk = desks[counter], let ordinal = desk.lastFinished,
            let finishedAt = tickets[ordinal].finishedAt, !tickets[ordinal].isRated
        else { return nil }
        let scale = configuration.ratingScale
        let secondsLeft = scale.seconds - Int(now.millisecondsSince(finishedAt) / 1000)
        guard secondsLeft > 0 else { return nil }
        let choice = { (choice: RatingScale.Choice) in
            Catalogue.Choice(key: choice.key, name: choice.text.text(in: language))
        }
        return RatingPrompt(
            label: tickets[ordinal].label, levels: scale.levels.map(choice),
            reasons: scale.reasons.map(choice), lowLevels: scale.lowLevels, seconds: secondsLeft,
            language: tickets[ordinal].language, officer: scale.showsOfficer ? officer(of: desk) : nil)
    }

    /// The ticket whose rating a counter's terminal may still give, also after the time to answer: the one finished
    /// last, until the next service begins; nil once it is rated.
    public func rateable(at counter: Int) -> Label? {
        guard let ordinal = desks[counter]?.lastFinished, !tickets[ordinal].isRated else { return nil }
        return tickets[ordinal].label
    }

    /// The name of the officer who finished a counter's last service; nil when it is not known or was erased.
    private func officer(of desk: Desk) -> String? {
        name(of: desk.lastOfficer)
    }

    private func name(of staff: String?) -> String? {
        staff.flatMap { self.staff[$0]?.text }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a counter serves.
    public func deskState(_ counter: Int) -> CounterView.DeskState {
        guard let desk = desks[counter], desk.session != nil else { return .closed }
        return desk.pauseReason == nil ? .open : .paused
    }

    /// In a list a note is shortened; the current ticket has all of it.
    func item(
        _ ticket: Ticket, at counter: Int?, noteCharacters: Int = Limits.nameCharactersMax
    ) -> CounterView.Item {
        CounterView.Item(
            label: ticket.label,
            service: configuration.service(ticket.service)?.name.text(in: nil) ?? ticket.service,
            state: ticket.state,
            priority: ticket.priority.map { configuration.priority($0)?.name.text(in: nil) ?? $0 },
            issuedAt: ticket.issuedAt, calledAt: ticket.calledAt, startedAt: ticket.startedAt,
            recalls: ticket.recalls, language: ticket.language,
            note: ticket.note.map { String($0.text.unicodeScalars.prefix(noteCharacters)) },
            sentHere: counter != nil && ticket.sentTo == counter,
            dossier: ticket.dossier.flatMap { $0.text.isEmpty ? nil : $0.text },
            errands: ticket.errands.map { configuration.service($0)?.name.text(in: nil) ?? $0 },
            noShows: ticket.noShows,
            recallsMissing: ticket.state == .called
                ? max(0, configuration.rules.recallsBeforeNoShow - ticket.recalls) : 0,
            appointmentAt: appointments.appointment(of: ticket.label)?.at, needsHelp: ticket.needsHelp,
            procedure: ticket.procedure, sentTo: ticket.sentTo)
    }

    /// What a counter can take back now.
    private func lastAction(of counter: Int, at now: Moment) -> CounterView.LastAction? {
        guard let desk = desks[counter], let last = undoable(at: counter, now: now),
            last.session == desk.session, desk.pauseReason == nil || !last.heldItsTicket
        else { return nil }
        return CounterView.LastAction(
            verb: last.verb, label: last.former.label, until: last.at.adding(seconds: Self.undoSeconds))
    }
}
