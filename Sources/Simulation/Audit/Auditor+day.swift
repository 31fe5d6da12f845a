import Queueing

/// The day, and who is at the counters.
extension Auditor {
    mutating func open(_ opening: Opening) {
        daysCount += 1
        log.check(.day, !hall.isOpen, [], "the day before is closed", "\(opening.day) opened")
        log.check(
            .watching, opening.callSequence == hall.announcementsCount, [],
            "call \(hall.announcementsCount) as the last one", "\(opening.callSequence)")
        let known = hall.sessions.sorted { $0.key < $1.key }
        log.check(
            .day, opening.sessions.sorted { $0.key < $1.key } == known, [],
            "the sessions of those signed in", "others")
        // A booking that nobody kept is over a whole day after its time.
        let kept = Set(hall.appointmentsKept.map(\.number))
        let appointments = hall.appointments.filter {
            !kept.contains($0.number) && log.now.millisecondsSince($0.at) <= 86_400_000
        }
        let sequence = hall.announcementsCount
        hall = AuditedHall(opening.configuration)
        hall.appointments = appointments
        hall.announcementsCount = sequence
        hall.day = opening.day
        hall.areTicketHoursLifted = opening.byHand
        hall.isOpen = true
        for session in opening.sessions { seat(session) }
    }

    mutating func close() {
        log.check(.day, hall.isOpen, [], "an open day", "its closing")
        let open = hall.tickets.filter { [.waiting, .called, .serving, .parked].contains($0.state) }
        log.check(.day, open.isEmpty, open.map(\.label), "every ticket ended", "a closed day")
        hall.isOpen = false
    }

    mutating func seat(_ session: Session) {
        log.check(
            .day, !hall.sessions.contains { $0.staff == session.staff }, [], "one session an officer",
            "another of \(session.staff)")
        hall.sessions.append(session)
        guard let counter = session.counter else { return }
        let desk = hall.desk(counter)
        log.check(
            .day, hall.desks[desk].session == nil, [], "a counter without an officer",
            "\(session.staff) at counter \(counter)")
        hall.desks[desk].session = session.key
        hall.desks[desk].isPaused = false
    }

    mutating func unseat(_ session: Session) {
        log.check(
            .day, hall.sessions.contains { $0.key == session.key }, [], "a session", "an end without one")
        hall.sessions.removeAll { $0.key == session.key }
        guard let counter = session.counter else { return }
        let desk = hall.desk(counter)
        if hall.desks[desk].session == session.key {
            hall.desks[desk].session = nil
            hall.desks[desk].isPaused = false
        }
    }

    /// A counter that stops serving has nobody left who was sent to it.
    mutating func checkNobodySent(to counter: Int) {
        let left = hall.tickets.filter { $0.state == .waiting && $0.sentTo == counter }.map(\.label)
        log.check(.arrows, left.isEmpty, left, "nobody sent to counter \(counter)", "tickets left there")
    }
}
