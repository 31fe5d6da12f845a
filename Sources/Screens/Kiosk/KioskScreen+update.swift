import Queueing

extension KioskScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        let before = state
        let effects = react(to: event, &state)
        if page(before) != page(state) { state.pageSince = state.surroundings.now }
        return effects + speech(from: before, to: state)
    }

    /// A countdown needs seconds, the clock of an idle kiosk minutes.
    public static func ticks(_ state: State) -> Ticks {
        state.countdown == nil ? .everyMinute : .everySecond
    }

    private static func react(to event: Event, _ state: inout State) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            return pressKey(key, &state)
        case .touched(let key):
            return touch(key, &state)
        case .ticked(let now):
            state.countdown?.pass(from: state.surroundings.now, to: now)
            state.surroundings.now = now
            return state.countdown?.isOver == true ? timeOut(&state) : []
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .scanned(let text):
            return readCard(text, &state)
        case .appointmentCodeScanned(let code):
            return takeScannedCode(code, &state)
        case .catalogueArrived(let catalogue, let language, let asOf):
            guard language == state.surroundings.language else { return [] }
            replaceCatalogue(catalogue, asOf: asOf, &state)
        case .matchesArrived(let matches, let query):
            return takeMatches(matches, of: query, &state)
        case .proceduresArrived(let procedures, let service):
            if state.step == .choosingProcedure(service: service) { state.procedures = procedures }
        case .ticketIssued(let issued, let attempt):
            guard case .awaitingTicket(attempt, _) = state.step else { return [] }
            var shown = issued
            shown.procedure = state.procedure?.shortName
            state.procedure = nil
            state.step = .showingTicket(shown)
            state.countdown = Countdown(seconds: stay(ticketSeconds, state))
            return [.forget(attempt: attempt)]
        case .ticketRefused(let sentence, let attempt):
            guard case .awaitingTicket(attempt, _) = state.step else { return [] }
            state.step = .showingRefusal(sentence)
            state.countdown = Countdown(seconds: stay(refusalSeconds, state))
        case .guideCalled(let attempt):
            answerGuideCall(attempt, with: .guideCalled, &state)
        case .guideAbsent(let counters, let attempt):
            answerGuideCall(attempt, with: .guideAbsent(counter: counter(among: counters, state)), &state)
        case .guideNotCalled(let sentence, let attempt):
            answerGuideCall(attempt, with: .guideNotCalled(sentence), &state)
        case .printerChanged(let printer):
            state.printer = printer
        case .voiceFailed:
            guard state.isSpoken else { return [] }
            state.isSpoken = false
            show(.noVoice, &state)
        }
        return []
    }

    /// The mark stays on the same service when the order or number of services changes.
    private static func replaceCatalogue(_ catalogue: Catalogue, asOf: Moment, _ state: inout State) {
        if state.listsServices, let marked = state.service(at: state.selected)?.key {
            state.selected = catalogue.services.firstIndex { $0.key == marked } ?? 0
        }
        state.catalogue = catalogue
        state.catalogueAsOf = asOf
        state.surroundings.isClockInDoubt = catalogue.clockInDoubt
        let wanted = state.chosen + [state.asked].compactMap { $0 }
        switch state.step {
        case .awaitingTicket, .showingTicket, .showingRefusal: return
        default:
            guard wanted.allSatisfy({ state.service(ofKey: $0) != nil }) else { return state.startAgain() }
            if state.step == .choosingPriority {
                state.selected = min(state.selected, catalogue.priorities.count)
            }
        }
    }

    /// Asks what can be chosen in the language shown; the station keeps that fresh by itself.
    static func load(_ state: State) -> [Effect] {
        [.loadCatalogue(language: state.surroundings.language)]
    }

    private static func timeOut(_ state: inout State) -> [Effect] {
        if case .awaitingTicket(let attempt, _) = state.step {
            state.step = .showingRefusal(state.surroundings.words(.kioskNoAnswer))
            state.countdown = Countdown(seconds: stay(refusalSeconds, state))
            return [.abandon(attempt: attempt)]
        }
        if let notice = state.notice, !notice.endsVisit {
            state.notice = nil
            prolong(&state)
            return []
        }
        return leave(&state)
    }

    /// The next citizen finds the first step in the first language, as everybody does.
    static func leave(_ state: inout State) -> [Effect] {
        let wasSpoken = state.isSpoken
        state.startAgain()
        state.selected = 0
        state.isTouched = false
        state.isLarge = false
        state.isSpoken = false
        state.isReadingObstacle = false
        state.card = nil
        state.notice = nil
        state.typed = nil
        state.countdown = nil
        state.surroundings.returnToFirstLanguage()
        return load(state) + (wasSpoken ? [.hush] : [])
    }

    /// Somebody is at the kiosk.
    static func prolong(_ state: inout State) {
        state.countdown = Countdown(seconds: state.isSlow ? slowIdleSeconds : idleSeconds)
    }

    /// How long what is there to be read stays for this citizen.
    static func stay(_ seconds: Int, _ state: State) -> Int {
        state.isSlow ? seconds * slowIdleSeconds / idleSeconds : seconds
    }

    /// Lets a sentence stand over the step.
    static func show(_ notice: Notice, _ state: inout State) {
        state.notice = notice
        state.countdown = Countdown(seconds: stay(refusalSeconds, state))
    }

    /// The second press of a double press must not take away what the first one brought.
    static func isJustShown(_ state: State) -> Bool {
        (0..<shownMillisecondsMin).contains(state.surroundings.now.millisecondsSince(state.pageSince))
    }
}

extension KioskScreen.Notice {
    /// Whether nobody is expected to be there any more when its time is over.
    var endsVisit: Bool { if case .card = self { true } else { false } }
}

extension KioskScreen.State {
    /// Whether this citizen needs more time than others.
    var isSlow: Bool { isLarge || isSpoken }

    /// Key of the service that is asked or told about.
    var asked: String? {
        switch step {
        case .confirming(let service, _), .readingWhyClosed(let service): service
        default: nil
        }
    }

    func service(at index: Int) -> Catalogue.Service? {
        guard let services = catalogue?.services, services.indices.contains(index) else { return nil }
        return services[index]
    }

    func service(ofKey key: String) -> Catalogue.Service? {
        catalogue?.services.first { $0.key == key }
    }

    /// Opens a step from which one can come back to this one.
    mutating func open(_ next: KioskScreen.Step, selected index: Int = 0) {
        cameFrom.append(KioskScreen.Place(step: step, selected: selected))
        step = next
        selected = index
    }

    /// Back to where the citizen came from; false where that is nowhere.
    mutating func comeBack() -> Bool {
        guard let place = cameFrom.popLast() else { return false }
        step = place.step
        selected = place.selected
        return true
    }

    /// The first step, with nothing chosen; the mark is on the service chosen before.
    mutating func startAgain() {
        selected = catalogue?.services.firstIndex { $0.key == chosen.first } ?? 0
        chosen = []
        procedure = nil
        procedures = nil
        search = KioskScreen.Search()
        letter = nil
        cameFrom = []
        step = .choosingService
    }
}
