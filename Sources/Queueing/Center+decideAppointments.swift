/// What booking and keeping appointments leads to.
extension Center {
    /// Books all wishes, or none and names every one that cannot be.
    ///
    /// A wish whose reference is booked already for the same half hour is fulfilled, so a list can be given again.
    func book(_ wishes: [AppointmentWish], at now: Moment) throws(Refusal) -> [Fact] {
        guard wishes.count <= Limits.appointmentsPerCallMax else {
            throw .tooLong(field: "appointments", limit: Limits.appointmentsPerCallMax)
        }
        var booked = appointments
        var facts: [Fact] = []
        var problems: [AppointmentProblem] = []
        for (position, wish) in wishes.enumerated() {
            try checkLength(wish.reference, "reference", Limits.nameCharactersMax)
            if let reference = wish.reference, let known = booked.appointment(reference: reference),
                known.service == wish.service, known.at == wish.at
            {
                continue
            }
            if let kind = problem(with: wish, in: booked, at: now) {
                problems.append(AppointmentProblem(row: position + 1, kind: kind))
                continue
            }
            guard booked.appointments.count < Limits.appointmentsMax else {
                throw .tooManyAppointments(limit: Limits.appointmentsMax)
            }
            guard booked.appointment(code: wish.code.text) == nil else {
                throw .overloaded(retrySeconds: 1)
            }
            let appointment = Appointment(
                number: booked.lastNumber + 1, service: wish.service, at: wish.at, code: wish.code,
                reference: wish.reference)
            booked.book(appointment)
            facts.append(.appointmentBooked(appointment: appointment))
        }
        guard problems.isEmpty else { throw .appointmentsRejected(problems: problems) }
        return facts
    }

    private func problem(
        with wish: AppointmentWish, in book: AppointmentBook, at now: Moment
    ) -> AppointmentProblem.Kind? {
        guard let service = configuration.service(wish.service) else { return .unknownService }
        guard let slots = service.appointmentsPerHalfHour else { return .notBookable }
        guard configuration.isSlot(wish.at) else { return .notASlot }
        guard wish.at > now else { return .past }
        if let reference = wish.reference, book.appointment(reference: reference) != nil {
            return .referenceTaken
        }
        return book.count(at: .init(service: wish.service, at: wish.at)) < slots ? nil : .slotTaken
    }

    func cancelAppointment(_ number: Int) throws(Refusal) -> [Fact] {
        guard appointments.appointments[number] != nil else { throw .unknownAppointment(number: number) }
        guard appointments.tickets[number] == nil else { throw .appointmentKept }
        return [.appointmentCancelled(number: number)]
    }

    /// The booking becomes a ticket; one that has become a ticket before leads to nothing more.
    func checkIn(
        _ code: String, _ language: String?, _ ticketCode: Erasable, _ needsHelp: Bool, at now: Moment
    ) throws(Refusal) -> [Fact] {
        guard let appointment = appointments.appointment(code: code) else { throw .wrongCode }
        guard appointments.tickets[appointment.number] == nil else { return [] }
        guard let serviceDay, serviceDay.isOpen else { throw .dayNotOpen }
        guard configuration.day(of: appointment.at) == serviceDay.day else {
            throw .appointmentNotToday(at: appointment.at)
        }
        guard let service = configuration.service(appointment.service) else {
            throw .unknownService(service: appointment.service)
        }
        guard !closedServices.contains(service.key) else {
            throw .serviceClosed(service: service.key, opensAt: nil)
        }
        try checkLength(language, "language", Limits.nameCharactersMax)
        let lateFrom = appointment.at.adding(seconds: configuration.rules.appointmentLateMinutes * 60)
        let isLate = now > lateFrom
        let label = try nextLabel(of: service)
        return [
            .ticketIssued(
                label: label, service: service.key,
                priority: isLate ? nil : PriorityClass.appointmentKey, procedure: nil, language: language,
                code: ticketCode),
            .appointmentKept(
                number: appointment.number, label: label, place: isLate ? now : max(now, appointment.at)),
        ] + (needsHelp ? [.ticketHelpAsked(label: label)] : [])
    }

    /// The ticket a code has checked in as; nil before check-in.
    public func ticket(checkedInWith code: String) -> Ticket? {
        appointments.appointment(code: code).flatMap { appointments.tickets[$0.number] }
            .flatMap { ticket($0) }
    }
}

extension Configuration {
    /// Whether a half hour that can be booked begins at a moment: on the half hour, and whole within the counter hours.
    public func isSlot(_ moment: Moment) -> Bool {
        let day = day(of: moment)
        let seconds = moment.millisecondsSince(day.start(utcOffsetSeconds: utcOffsetSeconds)) / 1000
        let slotSeconds = Appointment.slotMinutes * 60
        let isOnTheHalfHour =
            seconds % Int64(slotSeconds) == 0 && moment.milliseconds % 1000 == 0
        return isOnTheHalfHour
            && counterSpans(on: day).contains {
                $0.lowerBound <= moment && moment.adding(seconds: slotSeconds) <= $0.upperBound
            }
    }
}
