import QueueInterface
import Queueing

/// What is called for a deed, by what those who do it know.
extension LivedStory {
    /// The call, which with an id can be made again safely; nil when the deed makes no sense now.
    func call(for deed: Deed, id: String?) -> (any InterfaceMethod)? {
        switch deed {
        case .takes(_, let service, let priority, let errands, let card):
            let key = serviceKey(service)
            var further: [String] = []
            for errand in errands.map(serviceKey)
            where errand != key && !further.contains(errand) {
                further.append(errand)
            }
            return TakeTicket(
                service: key,
                priority: self.priority(priority, selfDeclared: priority ?? 0 < Deed.hiddenClass),
                card: card.map { "07909000000\($0)||Nguyen Van A|01011990|Nam|Ha Noi|01012022" },
                errands: further.isEmpty ? nil : further, requestId: id)
        case .books(_, let service, let halfHour, let isTomorrow):
            let day = Day(number: hall.hall.today.number + (isTomorrow ? 1 : 0))
            let at = day.start(utcOffsetSeconds: story.configuration.utcOffsetSeconds)
                .adding(seconds: halfHour * Appointment.slotMinutes * 60)
            let wish = AddAppointments.Wish(service: serviceKey(service), at: hall.hall.time(at))
            return AddAppointments(appointments: [wish], requestId: id)
        case .checksIn(let visitor): return bookings[visitor].map { CheckIn(code: $0, requestId: id) }
        case .givesUp(let person, let knowsCode):
            guard let visit = visit(of: person) else { return nil }
            return CancelTicket(
                label: visit.label.description, code: knowsCode ? visit.code : "000000", requestId: id)
        case .rates(let person):
            guard let label = visit(of: person)?.label, let counter = hall.center.ticket(label)?.counter
            else {
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
            return OpenDay(day: isNamed ? hall.hall.today : nil, requestId: id)
        case .closesDay: return CloseDay(requestId: id)
        case .closesService(let service):
            return SetServiceOpen(service: serviceKey(service), open: false, requestId: id)
        case .opensService(let service):
            return SetServiceOpen(service: serviceKey(service), open: true, requestId: id)
        case .reloads: return Reload(requestId: id)
        case .works(let counter, let choice):
            return atDesk(counter) { works(counter, choice, $0, id) }
        case .presses(let counter, let key): return atDesk(counter) { press(key, $0, id) }
        case .calls(let counter, let person, let hasReason):
            return about(person, counter) {
                Call(session: $1, label: $0, reason: hasReason ? Habits.callReasons[0] : nil, requestId: id)
            }
        case .takesBack(let person, let counter):
            return about(person, counter ?? 0) { Return(session: $1, label: $0, requestId: id) }
        case .cancels(let person, let counter):
            return about(person, counter) {
                Cancel(session: $1, label: $0, reason: Habits.callReasons[0], requestId: id)
            }
        case .changesClass(let person, let counter, let priority):
            let key =
                priority == Deed.hiddenClass
                ? PriorityClass.appointmentKey : self.priority(priority, selfDeclared: false)
            return about(person, counter) {
                SetPriority(
                    session: $1, label: $0, priority: key, reason: Habits.callReasons[0], requestId: id)
            }
        case .undoes(let counter): return atDesk(counter) { Undo(session: $0, requestId: id) }
        case .confirmsClock: return ConfirmClock(requestId: id)
        case .clockJumps, .killsHall: return nil
        }
    }

    private func serviceKey(_ number: Int) -> String {
        let services = story.configuration.services
        return services[number % services.count].key
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
        _ person: Deed.Person, _ counter: Int,
        _ call: (_ label: String, _ secret: String) -> any InterfaceMethod
    ) -> (any InterfaceMethod)? {
        guard let label = visit(of: person)?.label else { return nil }
        return atDesk(counter) { call(label.description, $0) }
    }

    /// What somebody holds; nil when nobody is meant.
    private func visit(of person: Deed.Person) -> Visit? {
        let tickets: [Ticket]
        let number: Int
        switch person {
        case .visitor(let visitor): return visits[visitor]
        case .somebody(let state, let somebody):
            tickets = hall.center.tickets.filter { $0.state == state }
            number = somebody
        case .sentOn:
            tickets = hall.center.tickets.filter { $0.sentTo != nil }
            number = 0
        }
        guard !tickets.isEmpty else { return nil }
        let ticket = tickets[tickets.count - 1 - number % tickets.count]
        return Visit(label: ticket.label, code: ticket.code.text)
    }

    /// The next sensible thing at a counter.
    private func works(
        _ counter: Int, _ choice: Int, _ secret: String, _ id: String?
    ) -> (any InterfaceMethod)? {
        guard hall.center.isServing(counter) else {
            return choice < 70
                ? Resume(session: secret, requestId: id) : CallNext(session: secret, requestId: id)
        }
        guard let ticket = hall.center.current(at: counter) else {
            // They leave often when somebody was sent to them.
            let isAwaited = hall.center.tickets.contains { $0.sentTo == counter }
            return switch choice {
            case (isAwaited ? 65 : 96)..<(isAwaited ? 80 : 97): SignOut(session: secret, requestId: id)
            case (isAwaited ? 80 : 97)...:
                Pause(session: secret, reason: Habits.restReasons[0], requestId: id)
            default: CallNext(session: secret, requestId: id)
            }
        }
        switch (ticket.state, choice) {
        case (.called, ..<64): return Start(session: secret, requestId: id)
        case (.called, 64..<70): return Recall(session: secret, requestId: id)
        case (.called, 70..<82): return NoShow(session: secret, requestId: id)
        case (_, 92..<95):
            return Transfer(session: secret, service: serviceKey(choice), requestId: id)
        case (_, 95...):
            return Transfer(
                session: secret, counter: story.configuration.counterSentTo(choice), requestId: id)
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
        case (let reply as AddAppointments.Reply, .books(let visitor, _, _, _)):
            bookings[visitor] = reply.appointments.first?.code
        case (let reply as TakeTicket.Reply, .takes(let visitor, _, _, _, _)),
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
