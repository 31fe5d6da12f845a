import Queueing

extension KioskScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            return press(key, &state)
        case .ticked(let now):
            state.countdown?.pass(from: state.surroundings.now, to: now)
            state.surroundings.now = now
            return state.countdown?.isOver == true ? timeOut(&state) : refresh(&state)
        case .surroundingsChanged(let change):
            let wasAway = state.surroundings.isAway
            state.surroundings.take(change)
            if wasAway, !state.surroundings.isAway { return load(&state) }
        case .scanned(let text):
            return readCard(text, &state)
        case .appointmentCodeScanned(let code):
            return takeScannedCode(code, &state)
        case .catalogueArrived(let catalogue, let language, let asOf):
            guard language == state.surroundings.language else { return [] }
            replaceCatalogue(catalogue, asOf: asOf, &state)
        case .ticketIssued(let issued, let attempt):
            guard case .awaitingTicket(attempt, _) = state.step else { return [] }
            state.step = .showingTicket(issued)
            state.countdown = Countdown(seconds: ticketSeconds)
            return [.forget(attempt: attempt)]
        case .ticketRefused(let sentence, let attempt):
            guard case .awaitingTicket(attempt, _) = state.step else { return [] }
            state.step = .showingRefusal(sentence)
            state.countdown = Countdown(seconds: refusalSeconds)
        }
        return []
    }

    /// A countdown needs seconds, the clock of an idle kiosk minutes.
    public static func ticks(_ state: State) -> Ticks {
        state.countdown == nil ? .everyMinute : .everySecond
    }

    /// The mark stays on the same service when the order or number of services changes.
    private static func replaceCatalogue(_ catalogue: Catalogue, asOf: Moment, _ state: inout State) {
        if state.listsServices, let marked = state.service(at: state.selected)?.key {
            state.selected = catalogue.services.firstIndex { $0.key == marked } ?? 0
        }
        state.catalogue = catalogue
        state.catalogueAsOf = asOf
        state.surroundings.isClockInDoubt = catalogue.clockInDoubt
        switch state.step {
        case .choosingPriority, .choosingSeveral, .confirmingUnserved:
            let wanted = state.chosen + [state.asked].compactMap { $0 }
            guard wanted.allSatisfy({ state.service(ofKey: $0) != nil }) else { return state.startAgain() }
            if !state.listsServices { state.selected = min(state.selected, catalogue.priorities.count) }
        case .choosingService, .typingCode, .awaitingTicket, .showingTicket, .showingRefusal: break
        }
    }

    /// While nobody is at the kiosk the numbers of those who wait are kept fresh.
    private static func refresh(_ state: inout State) -> [Effect] {
        let age = state.surroundings.now.millisecondsSince(state.loadedAt)
        guard state.countdown == nil, !state.surroundings.isAway, age >= Int64(refreshSeconds) * 1000 else {
            return []
        }
        return load(&state)
    }

    private static func load(_ state: inout State) -> [Effect] {
        state.loadedAt = state.surroundings.now
        return [.loadCatalogue(language: state.surroundings.language)]
    }

    private static func timeOut(_ state: inout State) -> [Effect] {
        if case .awaitingTicket(let attempt, _) = state.step {
            state.step = .showingRefusal(state.surroundings.words(.kioskNoAnswer))
            state.countdown = Countdown(seconds: refusalSeconds)
            return [.abandon(attempt: attempt)]
        }
        return leave(&state)
    }

    /// The next citizen finds the first step in the first language.
    static func leave(_ state: inout State) -> [Effect] {
        state.startAgain()
        state.isTouched = false
        state.card = nil
        state.cardTrouble = nil
        state.countdown = nil
        state.surroundings.returnToFirstLanguage()
        return load(&state)
    }

    private static func press(_ key: Key, _ state: inout State) -> [Effect] {
        let action = keys.action(for: key)
        if state.cardTrouble != nil {
            if action == .switchLanguage { return switchLanguage(&state) }
            dismissCardTrouble(&state)
            return []
        }
        switch state.step {
        case .awaitingTicket:
            return []
        case .showingTicket:
            if action == .switchLanguage { return switchLanguage(&state) }
            return isJustShown(state, of: ticketSeconds) ? [] : leave(&state)
        case .showingRefusal:
            return isJustShown(state, of: refusalSeconds) ? [] : leave(&state)
        case .choosingService, .choosingSeveral, .choosingPriority, .confirmingUnserved, .typingCode:
            state.countdown = Countdown(seconds: idleSeconds)
            if action == .switchLanguage { return switchLanguage(&state) }
        }
        if case .typingCode(let code) = state.step { return type(key, after: code, &state) }
        if case .confirmingUnserved(let service, let several) = state.step {
            return answer(action, unserved: service, several: several, &state)
        }
        // The first arrow only shows the mark.
        let wasTouched = state.isTouched
        state.isTouched = true
        if let action {
            return perform(action, wasTouched: wasTouched, &state)
        }
        return chooseDirectly(key, &state)
    }

    /// The second press of a double press must not take away what the first one brought.
    static func isJustShown(_ state: State, of seconds: Int) -> Bool {
        guard let countdown = state.countdown else { return false }
        return countdown.millisecondsLeft > Int64(seconds) * 1000 - shownMillisecondsMin
    }

    private static func switchLanguage(_ state: inout State) -> [Effect] {
        state.surroundings.switchLanguage()
        return load(&state)
    }

    private static func perform(_ action: Action, wasTouched: Bool, _ state: inout State) -> [Effect] {
        let grid = KioskGrid(state)
        switch action {
        case .choose:
            return wasTouched ? choose(state.selected, &state) : []
        case .moveUp: move(-1, wasTouched, &state)
        case .moveDown: move(1, wasTouched, &state)
        case .moveLeft: move(-grid.rows, wasTouched, &state)
        case .moveRight: move(grid.rows, wasTouched, &state)
        case .pageBack: move(to: (grid.page - 1) * grid.perPage, &state)
        case .pageOn: move(to: (grid.page + 1) * grid.perPage, &state)
        case .goBack:
            switch state.step {
            case .choosingSeveral: return leaveSeveral(&state)
            case .choosingPriority: state.startAgain()
            default: state.card = nil
            }
        case .checkIn: if offersCheckIn(state) { state.step = .typingCode("") }
        case .chooseSeveral: chooseSeveral(&state)
        case .goOn: if state.step == .choosingSeveral { return goOn(&state) }
        case .switchLanguage: break
        }
        return []
    }

    private static func move(_ distance: Int, _ wasTouched: Bool, _ state: inout State) {
        if wasTouched { move(to: state.selected + distance, &state) }
    }

    private static func move(to index: Int, _ state: inout State) {
        if (0..<state.choiceCount).contains(index) { state.selected = index }
    }

    /// A letter names a service, a digit the so-many-th choice on the page.
    ///
    /// In the list of services a digit only marks: who types the code of an appointment there must not get a number.
    private static func chooseDirectly(_ key: Key, _ state: inout State) -> [Effect] {
        if case .item(let index) = key { return choose(index, &state) }
        if let digit = key.digit, (1...9).contains(digit) {
            let index = KioskGrid(state).firstOnPage + digit - 1
            guard state.listsServices else { return choose(index, &state) }
            move(to: index, &state)
            return []
        }
        guard state.listsServices, case .character(let character) = key,
            let index = state.catalogue?.services.firstIndex(where: {
                $0.prefix.lowercased() == character.lowercased()
            })
        else { return [] }
        return choose(index, &state)
    }

    private static func choose(_ index: Int, _ state: inout State) -> [Effect] {
        guard !state.surroundings.isAway, (0..<state.choiceCount).contains(index) else { return [] }
        state.selected = index
        if state.step == .choosingPriority {
            return take(priority: index == 0 ? nil : state.catalogue?.priorities[index - 1].key, &state)
        }
        return state.service(at: index).map { choose(service: $0, &state) } ?? []
    }

    /// Nobody needs the code of an appointment where none can be booked.
    static func offersCheckIn(_ state: State) -> Bool {
        state.step == .choosingService && state.catalogue?.takesAppointments == true
    }
}

extension KioskScreen.State {
    /// How many things can be chosen at this step.
    var choiceCount: Int {
        guard let catalogue else { return 0 }
        switch step {
        case .choosingService, .choosingSeveral: return catalogue.services.count
        case .choosingPriority: return catalogue.priorities.count + 1
        case .confirmingUnserved, .typingCode, .awaitingTicket, .showingTicket, .showingRefusal: return 0
        }
    }

    /// Whether the services are what is chosen from.
    var listsServices: Bool { step == .choosingService || step == .choosingSeveral }

    /// Key of the service that no counter serves, while it is asked about.
    var asked: String? {
        if case .confirmingUnserved(let service, _) = step { service } else { nil }
    }

    func service(at index: Int) -> Catalogue.Service? {
        guard let services = catalogue?.services, services.indices.contains(index) else { return nil }
        return services[index]
    }

    func service(ofKey key: String) -> Catalogue.Service? {
        catalogue?.services.first { $0.key == key }
    }

    mutating func startAgain() {
        selected = catalogue?.services.firstIndex { $0.key == chosen.first } ?? 0
        chosen = []
        step = .choosingService
    }
}
