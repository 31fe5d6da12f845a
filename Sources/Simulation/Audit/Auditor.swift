public import Queueing

/// Follows a hall event by event with a small model of its own and reports every promise that is broken.
///
/// It is told the events in the order of the journal, and between them what callers were answered. After a finding its
/// model and the hall may differ for ever; the first finding is the one to look at.
public struct Auditor: Sendable {
    /// Calls seen, recalls aside.
    public internal(set) var callsCount = 0
    /// Service days that were opened.
    public internal(set) var daysCount = 0

    var log = AuditLog()
    var hall: AuditedHall
    /// What speaks against the ticket issued last, unless it turns out to be for an appointment.
    var objections: [(tickets: [Label], expected: String, seen: String)] = []
    /// The moment of the last board a watcher saw, and the calls on all boards so far.
    var boardSeen: (asOf: Moment, sequences: Set<Int>, latest: Int)?

    /// An auditor of a center before its first day.
    public init(_ configuration: Configuration) {
        hall = AuditedHall(configuration)
    }

    /// What was found, in the order of the journal.
    public var findings: [Finding] { log.findings }
    /// Events seen.
    public var eventsCount: Int { log.eventsCount }
    /// Promises looked at.
    public var checksCount: Int { log.checksCount }

    /// Takes in the next event of the journal.
    public mutating func see(_ event: Event) {
        settle(before: event.fact)
        log.eventsCount += 1
        log.check(
            .day, event.at >= log.now, [], "moments that never run backwards", "an event before the last")
        log.now = max(log.now, event.at)
        let action = AuditedHall.action(event.fact)
        if let action { prepareUndo(action.verb, action.label, at: action.counter) }
        follow(event.fact)
        if let action { completeUndo(action.label, at: action.counter) }
    }

    private mutating func follow(_ fact: Fact) {
        switch fact {
        case .dayOpened(let opening): open(opening)
        case .dayReopened(let byHand):
            log.check(.day, !hall.isOpen && hall.day != nil, [], "a closed day", "a reopening")
            hall.isOpen = true
            if byHand { hall.areTicketHoursLifted = true }
        case .ticketHoursLifted: hall.areTicketHoursLifted = true
        case .serviceClosed(let service): hall.closedServices.append(service)
        case .serviceOpened(let service): hall.closedServices.removeAll { $0 == service }
        case .noticeSet, .staffAdded, .staffRemoved, .clockDoubted, .clockAgreed, .clockConfirmed,
            .ticketDossierSet, .ticketHelpAsked:
            break
        case .cardShown(let label, let card): show(card.text, label)
        case .dayClosed: close()
        case .centerReloaded(let configuration): hall.configuration = configuration
        case .staffSignedIn(let session): seat(session)
        case .staffSignedOut(let session): unseat(session)
        case .counterPaused(let counter, _):
            log.check(
                .oneTicketPerCounter, hall.held(by: counter) == nil, [], "a counter without a ticket",
                "counter \(counter) pauses")
            checkNobodySent(to: counter)
            hall.desks[hall.desk(counter)].isPaused = true
        case .counterResumed(let counter): hall.desks[hall.desk(counter)].isPaused = false
        case .ticketIssued(let label, let service, let priority, _, _, _): issue(label, service, priority)
        case .ticketCalled(let label, let counter, let reason):
            call(label, to: counter, isByRule: reason == nil)
        case .ticketRecalled(let label, let counter):
            act(on: label, from: [.called], to: .called, at: counter)
            change(label) { $0.recallsCount += 1 }
            announce(label, counter, isRecall: true)
        case .ticketStarted(let label, let counter):
            act(on: label, from: [.called], to: .serving, at: counter)
            hall.desks[hall.desk(counter)].finishedLast = nil
        case .ticketFinished(let label, let counter):
            let left = hall.ticket(label)?.errands ?? []
            log.check(.arrows, left.isEmpty, [label], "the next of its errands \(left)", "its end")
            act(on: label, from: [.serving], to: .finished, at: counter)
            hall.desks[hall.desk(counter)].finishedLast = hall.position(of: label)
        case .ticketMissed(let label, let counter):
            miss(label, at: counter)
        case .ticketParked(let label, let counter, _):
            act(on: label, from: [.called, .serving], to: .parked, at: counter)
        case .ticketReturned(let label, let counter): takeBack(label, at: counter)
        case .ticketTransferred(let label, let counter, let service, let toCounter, _):
            transfer(label, from: counter, to: service, toCounter)
        case .ticketReleased(let label, let counter):
            log.check(
                .arrows, hall.ticket(label)?.sentTo == counter, [label],
                "a ticket sent to counter \(counter)",
                "its release")
            move(label, from: [.waiting], to: .waiting)
        case .ticketCancelled(let label, let counter, _):
            cancel(label, at: counter)
        case .ticketPriorityChanged(let label, let priority, _, _):
            check(from: [.waiting, .called, .parked, .noShow], label, "a change of its class")
            checkMayHave(label, priority)
            change(label) { [event = log.eventsCount] in
                $0.priority = priority
                $0.joinedAt = event
            }
        case .ticketNoted(let label, _, _):
            check(from: [.waiting, .called, .serving, .parked, .noShow], label, "a note")
        case .ticketExpired(let label): move(label, from: [.waiting, .called, .parked], to: .expired)
        case .ticketFinishedByClosing(let label, let counter):
            checkHolds(counter, label)
            move(label, from: [.serving], to: .finished)
            change(label) { $0.isFinishedByClosing = true }
        case .ticketRated(let label, let counter, _, _, _): rate(label, at: counter)
        case .ticketErrandsListed(let label, let services): list(services, label)
        case .ticketContinued(let label, let counter, let service): goOn(label, to: service, from: counter)
        case .actionUndone(let label, let counter, let verb): undo(verb, label, at: counter)
        case .appointmentBooked(let appointment): book(appointment)
        case .appointmentCancelled(let number): cancelAppointment(number)
        case .appointmentKept(let number, let label, let place): keep(number, label, place)
        }
    }
}
