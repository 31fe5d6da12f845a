extension Center {
    /// What a kiosk offers in a language.
    public func catalogue(in language: String?, at now: Moment) -> Catalogue {
        let issuing = issuesTickets(at: now)
        return Catalogue(
            center: configuration.name.text(in: language),
            services: configuration.services.map {
                catalogueService($0, in: language, issuing: issuing, at: now)
            },
            priorities: configuration.priorities.filter(\.selfDeclared).map {
                Catalogue.Priority(
                    key: $0.key, name: $0.name.text(in: language),
                    minimumAge: configuration.ageThatGives($0))
            },
            clockInDoubt: isClockInDoubt,
            takesAppointments: configuration.services.contains { $0.appointmentsPerHalfHour != nil })
    }

    private func catalogueService(
        _ service: Service, in language: String?, issuing: Bool, at now: Moment
    ) -> Catalogue.Service {
        let stopped = closedServices.contains(service.key)
        let isOverForToday = stopped || isDayQuotaReached(of: service)
        // Outside ticket hours a new stretch begins the session's count anew.
        let quotaReached =
            isDayQuotaReached(of: service) || (issuing && quotaLeft(of: service, at: now) == 0)
        let open = issuing && !stopped && !quotaReached
        return Catalogue.Service(
            key: service.key, prefix: service.prefix, name: service.name.text(in: language), open: open,
            waiting: waiting(for: service.key),
            opensAt: open ? nil : isOverForToday ? nextTicketDay(after: now) : nextTicketHours(after: now),
            served: configuration.counters.contains { $0.serves(service.key) && isServing($0.number) },
            quotaReached: quotaReached, stopped: stopped,
            counters: configuration.counters.filter { $0.services.contains(service.key) }.map(\.number))
    }

    private func isDayQuotaReached(of service: Service) -> Bool {
        isOpen && dayQuotaLeft(of: service) == 0
    }

    /// The first ticket hours after the service day.
    func nextTicketDay(after now: Moment) -> Moment? {
        let midnight = Day(number: day(at: now).number + 1).start(
            utcOffsetSeconds: configuration.utcOffsetSeconds)
        return configuration.nextTicketHours(
            after: max(now, Moment(milliseconds: midnight.milliseconds - 1)))
    }
}
