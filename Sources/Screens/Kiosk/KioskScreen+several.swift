import Queueing

/// From the service that was chosen to the ticket, with further services where a visitor needs several.
extension KioskScreen {
    /// A service was chosen: in the list of several it is added or taken away again, else it leads on.
    static func choose(service: Catalogue.Service, _ state: inout State) -> [Effect] {
        let several = state.step == .choosingSeveral
        if several, let place = state.chosen.firstIndex(of: service.key) {
            state.chosen.remove(at: place)
            return []
        }
        guard service.open else {
            if !several { state.open(.readingWhyClosed(service: service.key), selected: state.selected) }
            return []
        }
        guard state.chosen.count < Limits.errandsMax else { return [] }
        guard service.served, !service.notToday else {
            state.step = .confirming(service: service.key, several: several)
            return []
        }
        return add(service.key, several: several, &state)
    }

    /// A key while it is asked whether a number is wanted although it may not lead to a counter.
    static func answer(
        _ action: Action?, doubted service: String, several: Bool, _ state: inout State
    ) -> [Effect] {
        switch action {
        case .choose where !state.surroundings.isAway: return add(service, several: several, &state)
        case .goBack where several: state.step = .choosingSeveral
        case .goBack: if !state.comeBack() { state.step = .choosingService }
        default: break
        }
        return []
    }

    private static func add(_ service: String, several: Bool, _ state: inout State) -> [Effect] {
        state.chosen.append(service)
        guard several else { return goOn(&state) }
        state.step = .choosingSeveral
        return []
    }

    /// The list in which several services are chosen, from the first step or from that of the priorities.
    static func chooseSeveral(_ state: inout State) {
        guard offersSeveral(state) else { return }
        state.selected = 0
        state.step = .choosingSeveral
    }

    /// Nobody with one errand has to pass it: where there are priorities it is offered beside them.
    static func offersSeveral(_ state: State) -> Bool {
        guard let catalogue = state.catalogue, catalogue.services.count > 1 else { return false }
        switch state.step {
        case .choosingPriority: return true
        case .choosingService, .choosingOther: return catalogue.priorities.isEmpty
        default: return false
        }
    }

    /// With the services chosen: to the priorities, or where there are none to the ticket.
    static func goOn(_ state: inout State) -> [Effect] {
        guard !state.chosen.isEmpty else { return [] }
        guard state.catalogue?.priorities.isEmpty == false else { return take(priority: nil, &state) }
        askPriority(&state)
        return []
    }

    /// The page on which a number is taken, with the question whether its holder has priority.
    static func askPriority(_ state: inout State) {
        state.step = .choosingPriority
        state.selected = 0
        markPriorityOfAge(&state)
    }

    /// Leaves the list of several: nothing is taken by going back.
    static func leaveSeveral(_ state: inout State) {
        guard !state.chosen.isEmpty, state.catalogue?.priorities.isEmpty == false else {
            return state.startAgain()
        }
        askPriority(&state)
    }

    static func take(priority: String?, _ state: inout State) -> [Effect] {
        guard let service = state.chosen.first, !state.surroundings.isAway else { return [] }
        let attempt = state.attempts.next()
        state.step = .awaitingTicket(attempt: attempt, service: service)
        state.countdown = Countdown(seconds: answerSeconds)
        defer {
            state.card = nil
            state.chosen = []
            state.cameFrom = []
        }
        return [
            .takeTicket(
                service: service, priority: priority, procedure: state.procedure?.key,
                language: state.surroundings.language, card: state.card?.text,
                errands: Array(state.chosen.dropFirst()), needsHelp: state.isSlow, attempt: attempt)
        ]
    }

    /// The class that the age on a card gives is marked, so that Enter takes it; another may still be chosen.
    static func markPriorityOfAge(_ state: inout State) {
        guard let priority = state.priorityOfAge,
            let index = state.catalogue?.priorities.firstIndex(of: priority)
        else { return }
        state.selected = index + 1
        state.isTouched = true
    }

    /// The services chosen, in order, as long as there is room.
    static func chosenServices(_ state: State, width: Int) -> String {
        let services = state.chosen.compactMap { state.service(ofKey: $0) }
        let long = services.map { "\($0.prefix)  \($0.name)" }.joined(separator: " → ")
        guard services.count > 1, long.cells > width else { return long.fitted(to: width) }
        return services.map(\.prefix).joined(separator: " → ").fitted(to: width)
    }
}

extension KioskScreen.State {
    /// The class that the age on the scanned card gives; nil without a card and below every age.
    var priorityOfAge: Catalogue.Priority? {
        guard let age = card?.age else { return nil }
        return catalogue?.priorities.filter { $0.minimumAge.map { $0 <= age } ?? false }
            .max { ($0.minimumAge ?? 0) < ($1.minimumAge ?? 0) }
    }
}
