import Queueing

/// Who is given a number: in ticket hours, for open services, within the quotas and the limits of a card.
extension Auditor {
    /// Looks at a ticket that was issued just now; one for an appointment may come at any hour and past every quota,
    /// which the next event tells.
    mutating func admit(_ label: Label, _ service: String, _ priority: String?) {
        log.check(
            .admission, !hall.closedServices.contains(service), [label], "a ticket of an open service",
            "one of \(service)")
        if let priority, priority != PriorityClass.appointmentKey {
            let known = hall.configuration.priorities.first { $0.key == priority }
            log.check(
                .admission, known?.selfDeclared == true, [label], "a class that citizens declare", priority)
        }
        if priority == PriorityClass.appointmentKey {
            objections.append(([label], "an appointment that is kept", "its class without one"))
        }
        if !hall.areTicketHoursLifted, !hall.isTicketHour(log.now) {
            objections.append(([label], "a ticket in ticket hours", "one at another hour"))
        }
        if let quota = hall.brokenQuota(of: service) {
            objections.append(([label], quota, "one more of \(service)"))
        }
    }

    /// Further services are within their quotas too, and open.
    mutating func list(_ errands: [String], _ label: Label) {
        change(label) {
            $0.errands = errands
            $0.admittedFor += errands
        }
        for service in errands {
            log.check(
                .admission, !hall.closedServices.contains(service), [label], "errands of open services",
                service)
            let quota = hall.brokenQuota(of: service)
            log.check(.admission, quota == nil, [label], quota ?? "", "one more errand of \(service)")
        }
    }

    /// A card was scanned for a ticket.
    mutating func show(_ card: String, _ label: Label) {
        guard let ticket = hall.ticket(label) else { return }
        let open = hall.tickets.filter {
            $0.card == card && [.waiting, .called, .serving, .parked].contains($0.state)
        }
        let limits = hall.configuration.hoarding
        for service in [ticket.service] + ticket.errands {
            let ofService = open.count { $0.service == service || $0.errands.contains(service) }
            log.check(
                .admission, ofService < limits.openTicketsPerCardAndService ?? .max, [label],
                "no further open ticket of \(service) for a card", "number \(ofService + 1)")
        }
        log.check(
            .admission, open.count < limits.openTicketsPerCard ?? .max, [label],
            "no further open ticket for a card", "number \(open.count + 1)")
        change(label) { $0.card = card }
    }

    /// What the events so far have promised of the next one; nil when all have been seen.
    mutating func settle(before fact: Fact?) {
        if case .appointmentKept? = fact { objections = [] }
        for objection in objections {
            log.check(.admission, false, objection.tickets, objection.expected, objection.seen)
        }
        objections = []
        guard let due = hall.strikeDue else { return }
        hall.strikeDue = nil
        var isCancelled = false
        if case .ticketCancelled(let label, _, _)? = fact { isCancelled = label == due }
        log.check(
            .arrows, isCancelled, [due], "its cancellation after the last no-show it may have",
            "something else")
    }

    /// A class is one of the center; that of appointments is for those who have one.
    mutating func checkMayHave(_ label: Label, _ priority: String?) {
        guard let priority else { return }
        let isKnown =
            priority == PriorityClass.appointmentKey
            ? hall.appointmentsKept.contains { $0.label == label }
            : hall.configuration.priorities.contains { $0.key == priority }
        log.check(.admission, isKnown, [label], "a class it may have", priority)
    }
}

extension AuditedHall {
    /// The stretches of ticket hours on the date of a moment.
    private func stretches(of moment: Moment) -> [Range<Moment>] {
        configuration.ticketSpans(on: Day(of: moment, utcOffsetSeconds: configuration.utcOffsetSeconds))
    }

    fileprivate func isTicketHour(_ moment: Moment) -> Bool {
        stretches(of: moment).contains { $0.lowerBound <= moment && moment < $0.upperBound }
    }

    /// When the latest stretch of ticket hours of the date began; nil before the first.
    func stretch(at moment: Moment) -> Moment? {
        stretches(of: moment).last { $0.lowerBound <= moment }?.lowerBound
    }

    /// The quota of a service that the ticket issued last has broken.
    fileprivate func brokenQuota(of service: String) -> String? {
        guard let quota = configuration.services.first(where: { $0.key == service })?.quota else {
            return nil
        }
        let ofDay = tickets.count { $0.admittedFor.contains(service) }
        if let most = quota.day, ofDay > most { return "at most \(most) tickets of \(service) on a day" }
        let latest = tickets.last?.stretch
        let ofStretch = tickets.count { $0.admittedFor.contains(service) && $0.stretch == latest }
        if let most = quota.session, ofStretch > most {
            return "at most \(most) tickets of \(service) in a stretch of ticket hours"
        }
        return nil
    }
}
