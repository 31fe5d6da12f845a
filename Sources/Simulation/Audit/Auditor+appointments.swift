import Queueing

/// Booked times: no half hour is booked too often, nobody checks in twice, and the place is as the rule says.
extension Auditor {
    mutating func book(_ appointment: Appointment) {
        let others = hall.appointments.count {
            $0.service == appointment.service && $0.at == appointment.at
        }
        let most = hall.configuration.services.first { $0.key == appointment.service }?
            .appointmentsPerHalfHour
        log.check(
            .appointments, others < most ?? 0, [], "at most \(most ?? 0) in a half hour", "\(others + 1)")
        log.check(
            .appointments, !hall.appointments.contains { $0.number == appointment.number }, [],
            "a new number", "\(appointment.number)")
        hall.appointments.append(appointment)
    }

    mutating func cancelAppointment(_ number: Int) {
        log.check(
            .appointments,
            hall.appointments.contains { $0.number == number }
                && !hall.appointmentsKept.contains { $0.number == number }, [],
            "an appointment that was not kept", "\(number)")
        hall.appointments.removeAll { $0.number == number }
    }

    /// A booking has become the ticket that was issued just before.
    mutating func keep(_ number: Int, _ label: Label, _ place: Moment) {
        log.check(
            .appointments, !hall.appointmentsKept.contains { $0.number == number }, [label],
            "one check-in of \(number)", "another")
        hall.appointmentsKept.append((number, label))
        guard let appointment = hall.appointments.first(where: { $0.number == number }),
            let ticket = hall.ticket(label)
        else {
            return log.check(.appointments, false, [label], "a booking and its ticket", "neither")
        }
        let date = Day(of: appointment.at, utcOffsetSeconds: hall.configuration.utcOffsetSeconds)
        log.check(
            .appointments, date == hall.day, [label], "an appointment of the day", "one of \(date)")
        let lateFrom = appointment.at.adding(seconds: hall.configuration.rules.appointmentLateMinutes * 60)
        let isLate = log.now > lateFrom
        log.check(
            .appointments,
            ticket.service == appointment.service && ticket.joinedAt == log.eventsCount - 1, [label],
            "a new ticket of \(appointment.service)", "one of \(ticket.service)")
        log.check(
            .appointments, ticket.priority == (isLate ? nil : PriorityClass.appointmentKey), [label],
            isLate ? "an ordinary ticket" : "an appointment", ticket.priority ?? "an ordinary ticket")
        let rightful = isLate ? log.now : max(log.now, appointment.at)
        log.check(
            .appointments, place == rightful, [label], "place \(rightful.milliseconds)",
            "\(place.milliseconds)")
        change(label) { $0.place = place }
    }
}
