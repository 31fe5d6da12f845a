import QueueInterface
import Queueing

/// What is called for a deed, by what those who do it know.
extension LivedStory {
    /// The call, which with an id can be made again safely; nil when the deed makes no sense now.
    func call(for deed: Deed, id: String?) -> (any InterfaceMethod)? {
        let services = story.configuration.services
        switch deed {
        case .takes(_, let service, let priority, let errand):
            let key = services[service % services.count].key
            let further = errand.map { services[$0 % services.count].key }
            return TakeTicket(
                service: key, priority: self.priority(priority, selfDeclared: true),
                errands: further.flatMap { $0 == key ? nil : [$0] }, requestId: id)
        case .books(_, let service, let halfHour):
            let offset = story.configuration.utcOffsetSeconds
            let midnight = Day(of: hall.now, utcOffsetSeconds: offset).start(utcOffsetSeconds: offset)
            let at = midnight.adding(seconds: halfHour * Appointment.slotMinutes * 60)
            let wish = AddAppointments.Wish(
                service: services[service % services.count].key, at: WireTime(at, utcOffsetSeconds: offset))
            return AddAppointments(appointments: [wish], requestId: id)
        case .checksIn(let visitor): return bookings[visitor].map { CheckIn(code: $0, requestId: id) }
        case .givesUp(let visitor, let knowsCode):
            guard let visit = visits[visitor] else { return nil }
            return CancelTicket(
                label: visit.label.description, code: knowsCode ? visit.code : "000000", requestId: id)
        case .rates(let visitor):
            guard let label = visits[visitor]?.label, let counter = hall.center.ticket(label)?.counter else {
                return nil
            }
            return Rate(counter: counter, label: label.description, level: "tot", requestId: id)
        case .ratesAt(let counter):
            let served = hall.center.tickets.filter { $0.counter == counter && $0.finishedAt != nil }
            guard let last = served.max(by: { ($0.finishedAt ?? hall.now) < ($1.finishedAt ?? hall.now) })
            else {
                return nil
            }
            return Rate(counter: counter, label: last.label.description, level: "vua", requestId: id)
        case .signsIn(let officer, let counter):
            return SignIn(counter: counter, staff: "o\(officer)", pin: Habits.pin)
        case .endsSession(let counter): return EndSession(counter: counter, requestId: id)
        case .opensDay(let isNamed):
            return OpenDay(day: isNamed ? Day(of: hall.now, utcOffsetSeconds: 7 * 3600) : nil, requestId: id)
        case .closesDay: return CloseDay(requestId: id)
        case .closesService(let service):
            return SetServiceOpen(service: services[service % services.count].key, open: false, requestId: id)
        case .opensService(let service):
            return SetServiceOpen(service: services[service % services.count].key, open: true, requestId: id)
        case .reloads: return Reload(requestId: id)
        case .works(let counter, let choice):
            return atDesk(counter) { works(counter, choice, $0, id) }
        case .presses(let counter, let key): return atDesk(counter) { press(key, $0, id) }
        case .calls(let counter, let visitor, let hasReason):
            return about(visitor, counter) {
                Call(session: $1, label: $0, reason: hasReason ? Habits.callReasons[0] : nil, requestId: id)
            }
        case .takesBack(let visitor, let counter):
            return about(visitor, counter ?? 0) { Return(session: $1, label: $0, requestId: id) }
        case .cancels(let visitor, let counter):
            return about(visitor, counter) {
                Cancel(session: $1, label: $0, reason: Habits.callReasons[0], requestId: id)
            }
        case .changesClass(let visitor, let counter, let priority):
            let key = self.priority(priority, selfDeclared: false)
            return about(visitor, counter) {
                SetPriority(
                    session: $1, label: $0, priority: key, reason: Habits.callReasons[0], requestId: id)
            }
        case .undoes(let counter): return atDesk(counter) { Undo(session: $0, requestId: id) }
        case .confirmsClock: return ConfirmClock(requestId: id)
        case .clockJumps, .killsHall: return nil
        }
    }

    private func priority(_ number: Int?, selfDeclared: Bool) -> String? {
        let classes = story.configuration.priorities.filter { $0.selfDeclared || !selfDeclared }
        return number.flatMap { classes.isEmpty ? nil : classes[$0 % classes.count].key }
    }

    /// What an officer calls; the first time it is to sign in.
    private func atDesk(
        _ counter: Int, _ call: (_ secret: String) -> (any InterfaceMethod)?
    ) -> (any InterfaceMethod)? {
        guard let secret = secrets[counter] else {
            return SignIn(counter: counter == 0 ? nil : counter, staff: "o\(counter)", pin: Habits.pin)
        }
        return call(secret)
    }

    private func about(
        _ visitor: Int, _ counter: Int, _ call: (_ label: String, _ secret: String) -> any InterfaceMethod
    ) -> (any InterfaceMethod)? {
        guard let label = visits[visitor]?.label else { return nil }
        return atDesk(counter) { call(label.description, $0) }
    }

    /// The next sensible thing at a counter.
    private func works(
        _ counter: Int, _ choice: Int, _ secret: String, _ id: String?
    ) -> (any InterfaceMethod)? {
        guard hall.center.isServing(counter) else { return Resume(session: secret, requestId: id) }
        guard let ticket = hall.center.current(at: counter) else {
            return choice == 99
                ? Pause(session: secret, reason: Habits.restReasons[0], requestId: id)
                : CallNext(session: secret, requestId: id)
        }
        switch (ticket.state, choice) {
        case (.called, ..<64): return Start(session: secret, requestId: id)
        case (.called, 64..<70): return Recall(session: secret, requestId: id)
        case (.called, 70..<82): return NoShow(session: secret, requestId: id)
        case (_, 92..<97):
            let services = story.configuration.services
            return Transfer(
                session: secret, service: services[choice % services.count].key, requestId: id)
        case (_, 97...):
            return Transfer(
                session: secret, counter: 1 + choice % story.configuration.counters.count, requestId: id)
        case (_, 88..<92): return Park(session: secret, reason: Habits.parkReasons[0], requestId: id)
        default: return Finish(session: secret, requestId: id)
        }
    }

    private func press(_ key: Deed.Key, _ secret: String, _ id: String?) -> any InterfaceMethod {
        switch key {
        case .next: CallNext(session: secret, requestId: id)
        case .recall: Recall(session: secret, requestId: id)
        case .start: Start(session: secret, requestId: id)
        case .finish: Finish(session: secret, requestId: id)
        case .noShow: NoShow(session: secret, requestId: id)
        case .park: Park(session: secret, requestId: id)
        case .pause: Pause(session: secret, reason: Habits.restReasons[0], requestId: id)
        case .resume: Resume(session: secret, requestId: id)
        case .signOut: SignOut(session: secret, requestId: id)
        }
    }

    /// What somebody knows from now on.
    mutating func learn(from reply: any Sendable, _ deed: Deed) {
        switch (reply, deed) {
        case (let reply as AddAppointments.Reply, .books(let visitor, _, _)):
            bookings[visitor] = reply.appointments.first?.code
        case (let reply as TakeTicket.Reply, .takes(let visitor, _, _, _)),
            (let reply as TakeTicket.Reply, .checksIn(let visitor)):
            visits[visitor] = Visit(label: reply.ticket.label, code: reply.code)
        case (let reply as SignIn.Reply, _):
            if let counter = deed.counter { secrets[counter] = reply.session }
        default: return
        }
    }

    /// The session has ended; the officer signs in when there is something to do.
    mutating func forgetSecret(_ deed: Deed) {
        if let counter = deed.counter { secrets[counter] = nil }
    }
}

extension Deed {
    /// The counter at which it is done, 0 for the guide of the hall; nil when it is done at none.
    fileprivate var counter: Int? {
        switch self {
        case .works(let counter, _), .presses(let counter, _), .calls(let counter, _, _),
            .cancels(_, let counter), .changesClass(_, let counter, _), .undoes(let counter):
            counter
        case .takesBack(_, let counter), .signsIn(_, let counter): counter ?? 0
        case .takes, .books, .checksIn, .confirmsClock, .givesUp, .rates, .ratesAt, .endsSession, .opensDay,
            .closesDay,
            .closesService, .opensService,
            .reloads, .clockJumps, .killsHall:
            nil
        }
    }
}
