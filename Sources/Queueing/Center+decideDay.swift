/// Opening and closing, settings, officers: what managers and administrators ask for.
extension Center {
    /// Days after the last service day that open without confirmation.
    public static let unconfirmedDaysMax = 10

    func openDay(_ day: Day, confirmed: Bool, byHand: Bool, held: Bool) throws(Refusal) -> [Fact] {
        guard let last = serviceDay else {
            return opening(day, byHand: byHand, ending: [])
        }
        if last.isOpen {
            guard byHand else { return [] }
            guard !confirmed || day == last.day else { throw .dayNotConfirmed(day: day, last: last.day) }
            return last.ticketHoursLifted ? [] : [.ticketHoursLifted]
        }
        if day == last.day { return [.dayReopened(byHand: byHand)] }
        guard !held else { throw .dayOver(day: day) }
        guard confirmed || (day > last.day && day.number - last.day.number <= Self.unconfirmedDaysMax) else {
            throw .dayNotConfirmed(day: day, last: last.day)
        }
        // Officers who signed in after the last closing came for this day; the others forgot to sign out.
        let forgotten = sortedSessions.filter { session in last.closedAt.map { session.since <= $0 } ?? false
        }
        return opening(day, byHand: byHand, ending: forgotten)
    }

    private func opening(_ day: Day, byHand: Bool, ending: [Session]) -> [Fact] {
        let opening = Opening(
            day: day, configuration: configuration, byHand: byHand,
            sessions: sortedSessions.filter { !ending.contains($0) }, callSequence: callSequence,
            notice: notice, clockDoubted: clockDoubted)
        return ending.map { .staffSignedOut(session: $0) } + [.dayOpened(opening: opening)]
    }

    private var sortedSessions: [Session] {
        sessions.values.sorted { ($0.since, $0.key) < ($1.since, $1.key) }
    }

    func closeDay() throws(Refusal) -> [Fact] {
        guard isOpen else { throw .dayNotOpen }
        let ends: [Fact] = tickets.compactMap { ticket in
            switch ticket.state {
            case .waiting, .called, .parked:
                .ticketExpired(label: ticket.label)
            case .serving:
                ticket.counter.map { .ticketFinishedByClosing(label: ticket.label, counter: $0) }
            case .finished, .noShow, .cancelled, .expired:
                nil
            }
        }
        return ends + [.dayClosed]
    }

    func reload(_ new: Configuration, at now: Moment) throws(Refusal) -> [Fact] {
        guard new != configuration else { return [] }
        // Once the day is closed nobody needs a service any more, not even those who did not come.
        let active = isOpen ? tickets.filter { ![.finished, .cancelled, .expired].contains($0.state) } : []
        for ticket in active {
            for service in [ticket.service] + ticket.errands where new.service(service) == nil {
                throw .centerFileRejected(
                    problem: "service \(service) is left out while \(ticket.label) still needs it")
            }
        }
        for (number, appointment) in appointments.appointments.sorted(by: { $0.key < $1.key })
        where appointment.at > now && appointments.tickets[number] == nil
            && new.service(appointment.service) == nil
        {
            throw .centerFileRejected(
                problem:
                    "service \(appointment.service) is left out while appointment \(number) is booked for it")
        }
        for (number, desk) in desks.sorted(by: { $0.key < $1.key })
        where (desk.session != nil || desk.current != nil) && new.counter(number) == nil {
            throw .centerFileRejected(problem: "counter \(number) is left out while it is in use")
        }
        return [.centerReloaded(configuration: new)]
    }

    func setServiceOpen(_ service: String, _ open: Bool) throws(Refusal) -> [Fact] {
        guard configuration.service(service) != nil else { throw .unknownService(service: service) }
        if open { return closedServices.contains(service) ? [.serviceOpened(service: service)] : [] }
        return closedServices.contains(service) ? [] : [.serviceClosed(service: service)]
    }

    func setNotice(_ text: String?) throws(Refusal) -> [Fact] {
        try checkLength(text, "text", Limits.commentCharactersMax)
        return text == notice ? [] : [.noticeSet(text: text)]
    }

    func addStaff(_ staff: String, _ name: Erasable, _ pinHash: Erasable) throws(Refusal) -> [Fact] {
        guard staff.contains(where: { !$0.isWhitespace }) else { throw .invalidParameter(parameter: "staff") }
        try checkLength(staff, "staff", Limits.nameCharactersMax)
        try checkLength(name.text, "name", Limits.nameCharactersMax)
        return [.staffAdded(staff: known(staff) ?? staff, name: name, pinHash: pinHash)]
    }

    func removeStaff(_ staff: String) throws(Refusal) -> [Fact] {
        guard let staff = known(staff) else { throw .unknownStaff(staff: staff) }
        let ended = sortedSessions.filter { $0.staff == staff }
        return ended.flatMap { signingOut($0) } + [.staffRemoved(staff: staff)]
    }

    func signIn(_ counter: Int?, _ staff: String, _ key: String, at now: Moment) throws(Refusal) -> [Fact] {
        guard let staff = known(staff) else { throw .wrongPin }
        if let counter {
            guard configuration.counter(counter) != nil else { throw .unknownCounter(counter: counter) }
            if let other = session(at: counter), other.staff != staff {
                throw .counterTaken(staff: other.staff)
            }
        }
        let ended = sortedSessions.filter { $0.staff == staff }
        let session = Session(key: key, staff: staff, counter: counter, since: now)
        // Whoever signs in again at the same counter keeps the tickets sent there.
        return ended.flatMap { $0.counter == counter ? [.staffSignedOut(session: $0)] : signingOut($0) }
            + [.staffSignedIn(session: session)]
    }

    /// An officer's name as it was added: one name can be spelled in several ways in Unicode, which are equal here and
    /// several to the file.
    private func known(_ staff: String) -> String? {
        self.staff.index(forKey: staff).map { self.staff[$0].key }
    }

    func endSession(at counter: Int) throws(Refusal) -> [Fact] {
        guard configuration.counter(counter) != nil else { throw .unknownCounter(counter: counter) }
        guard let session = session(at: counter) else { return [] }
        return signingOut(session)
    }

    /// A session ends; tickets sent to its counter wait for their service again.
    func signingOut(_ session: Session) -> [Fact] {
        (session.counter.map { releases(from: $0) } ?? []) + [.staffSignedOut(session: session)]
    }

    /// What happens to tickets sent to a counter that stops serving.
    func releases(from counter: Int) -> [Fact] {
        guard sentWaiting[counter] != nil else { return [] }
        return tickets.filter { $0.state == .waiting && $0.sentTo == counter }
            .map { .ticketReleased(label: $0.label, counter: counter) }
    }
}
