/// A waiting ticket as one counter sees it at one moment: what it is compared by, and what made it so.
struct Standpoint {
    let ticket: Ticket
    let rank: Turns.Rank
    let headStartSeconds: Int
    let handicapSeconds: Int
    /// The booked time; nil unless it waits as one who came by appointment.
    let appointment: Moment?
    /// Its place before any absence: when it was issued, or the booked time where that is later, also of a ticket that has
    /// been given another class since.
    let firstPlace: Moment

    /// Key of its priority class; only asked for where its class has put it ahead.
    private var priority: String { ticket.priority ?? "" }

    /// Where it would stand without head starts and handicaps.
    var entry: WaitingLine.Entry { WaitingLine.Entry(ticket) }

    /// How much later its place is than it was at first, rounded up to minutes.
    var absenceMinutes: Int {
        Int((ticket.place.millisecondsSince(firstPlace) + 59_999) / 60_000)
    }

    /// Whether its place, its class or its effective arrival might have let it come before another.
    func mightPrecede(_ other: Standpoint) -> Bool {
        entry < other.entry || rank < other.rank || rank.effectiveArrival < other.rank.effectiveArrival
    }
}

extension Standpoint {
    /// Why this ticket comes before another at the same counter, where so many priority calls in a row are the bound.
    func precedence(over other: Standpoint, bound: Int) -> Explanation.Precedence {
        // What the ranks do not explain can only be the bound.
        guard rank < other.rank else { return .advantage(.bound(calls: bound)) }
        if let precedence = tierPrecedence(over: other) { return precedence }
        if let appointment { return .advantage(.appointment(at: appointment)) }
        return entry < other.entry ? placePrecedence(over: other) : shiftPrecedence(over: other)
    }

    private func tierPrecedence(over other: Standpoint) -> Explanation.Precedence? {
        guard rank.tier < other.rank.tier else { return nil }
        switch rank.tier {
        case Turns.standing(of: .urgent).tier: return .advantage(.urgent(priority: priority))
        case Turns.standing(of: .first).tier: return .advantage(.first(priority: priority))
        default: return .otherIsNotDue(at: other.appointment ?? other.ticket.place)
        }
    }

    /// Its place is earlier, and so is its effective arrival.
    private func placePrecedence(over other: Standpoint) -> Explanation.Precedence {
        if ticket.ordinal < other.ticket.ordinal {
            return ticket.transferredFrom == nil
                ? .earlier(issuedAt: ticket.issuedAt) : .transferred(issuedAt: ticket.issuedAt)
        }
        // A ticket that counts from a later time without an absence came early for an appointment.
        if let appointment = other.appointment ?? (other.absenceMinutes == 0 ? other.firstPlace : nil) {
            return .otherCountsFrom(other.rank.effectiveArrival, appointment: appointment)
        }
        return .otherWasAbsent(minutes: other.absenceMinutes)
    }

    /// Its place is later and its effective arrival earlier: by a head start, a handicap of the other, or both.
    private func shiftPrecedence(over other: Standpoint) -> Explanation.Precedence {
        let gap = ticket.place.millisecondsSince(other.ticket.place)
        let headStart = headStartSeconds - other.headStartSeconds
        guard Int64(headStart) * 1000 > gap || other.handicapSeconds <= handicapSeconds else {
            return .otherIsHelped(service: other.ticket.service, minutes: other.handicapSeconds / 60)
        }
        return .advantage(.headStart(priority: priority, minutes: headStartSeconds / 60))
    }
}

extension Standpoint {
    /// What gives this ticket its turn at a counter, where those who are passed come after it for these reasons.
    func cause(at counter: Int, passing reasons: [Explanation.Precedence]) -> Explanation.Cause {
        for case .advantage(let own) in reasons { return .advantage(own) }
        if let appointment {
            return rank.tier == Turns.notYetTier
                ? .beforeAppointment(at: appointment) : .advantage(.appointment(at: appointment))
        }
        if handicapSeconds > 0 { return .helped(service: ticket.service, minutes: handicapSeconds / 60) }
        if absenceMinutes > 0 { return .returned(minutes: absenceMinutes) }
        if ticket.sentTo == counter { return .sentHere(issuedAt: ticket.issuedAt) }
        return ticket.transferredFrom == nil
            ? .order(issuedAt: ticket.issuedAt) : .transferred(issuedAt: ticket.issuedAt)
    }
}

extension Standpoint {
    /// What makes its place at a counter other than the order of the numbers; nil for nothing.
    func orderReason(at counter: Int) -> CounterView.OrderReason? {
        switch rank.tier {
        case Turns.standing(of: .urgent).tier: return .urgent
        case Turns.standing(of: .first).tier: return .first
        default: break
        }
        if let appointment {
            return rank.tier == Turns.notYetTier
                ? .beforeAppointment(at: appointment) : .appointment(at: appointment)
        }
        if headStartSeconds > 0 { return .headStart(minutes: headStartSeconds / 60) }
        if ticket.sentTo == counter { return .sentHere }
        if absenceMinutes > 0 { return .returned(minutes: absenceMinutes) }
        if handicapSeconds > 0 { return .backup(minutes: handicapSeconds / 60) }
        return ticket.transferredFrom == nil ? nil : .transferred
    }
}
