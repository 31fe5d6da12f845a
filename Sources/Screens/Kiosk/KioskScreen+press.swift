import Queueing

/// What a key or a touch does.
extension KioskScreen {
    /// A touch may be the second tap of another one, a key is not.
    public static func touched(_ key: Key) -> Event { .touched(key) }

    /// A touch right after the page became another one is the second tap of the one that did it: it only shows that
    /// somebody is there.
    static func touch(_ key: Key, _ state: inout State) -> [Effect] {
        let now = state.surroundings.now
        let isTooSoon = { (since: Moment?) in
            since.map { (0..<touchGuardMilliseconds).contains(now.millisecondsSince($0)) } ?? false
        }
        var isResult = false
        if case .item(let item) = key, item < LanguageBar.firstItem, state.step == .searching {
            isResult = true
        }
        guard !isTooSoon(state.pageSince), !(isResult && isTooSoon(state.search.changedAt)) else {
            if state.isWaitingForCitizen { prolong(&state) }
            return []
        }
        state.search.mark = nil
        state.letter = nil
        return press(key, &state)
    }

    /// Words and codes are typed with quick fingers.
    public static func isTypedOn(_ state: State) -> Bool {
        guard state.notice == nil else { return false }
        if case .typingCode = state.step { return true }
        return state.step == .searching
    }

    static func press(_ key: Key, _ state: inout State) -> [Effect] {
        let isText = state.step == .searching && state.notice == nil
        var action = keys.action(for: key)
        if let help = action?.help, !state.helps.contains(help) { action = nil }
        if isText, case .character = key { action = nil }
        let wasObstructed = state.notice == nil && obstacle(state) != nil
        let language = state.surroundings.languageIndex(touched: key)
        if state.notice == nil {
            state.isReadingObstacle = wasObstructed && (language != nil || readsOn(action))
        }
        if let index = language, state.mayTranslate {
            if state.isWaitingForCitizen { prolong(&state) }
            return switchLanguage(to: index, &state)
        }
        if state.notice != nil {
            if action == .switchLanguage { return switchLanguage(&state) }
            dismissNotice(&state)
            return []
        }
        switch state.step {
        case .awaitingTicket: return []
        case .showingTicket, .showingRefusal: return pressShown(action, &state)
        default: prolong(&state)
        }
        if let effects = pressAnywhere(action, &state) { return effects }
        if wasObstructed, action == .choose, state.step == .choosingService {
            // Leads on to the services, of which none was chosen yet.
            state.isTouched = true
            return []
        }
        if state.isSpoken, action == .pageOn || action == .pageBack {
            state.repeats += 1
            return []
        }
        switch state.step {
        case .typingCode(let code): return type(key, after: code, &state)
        case .searching: return typeQuery(key, &state)
        case .confirming(let service, let several):
            return answer(action, doubted: service, several: several, &state)
        case .readingPapers(let procedure): return pressPapers(action, procedure, &state)
        case .readingWhyClosed:
            if action == .choose || action == .goBack { goBack(&state) }
            return []
        default: return pressList(key, action, &state)
        }
    }

    /// A number or a refusal is pressed away by Enter, a key that leads back, or a touch: who types on loses neither.
    private static func pressShown(_ action: Action?, _ state: inout State) -> [Effect] {
        switch action {
        case .switchLanguage where state.mayTranslate: return switchLanguage(&state)
        case .enlarge, .speak, .callGuide: return pressAnywhere(action, &state) ?? []
        case .choose, .goBack: return isJustShown(state) ? [] : leave(&state)
        // Who listens uses the other keys to hear it again.
        default:
            if state.isSpoken, action != nil { state.repeats += 1 }
            return []
        }
    }

    /// Whether a key only changes how a page is read, or calls somebody to it.
    private static func readsOn(_ action: Action?) -> Bool {
        switch action {
        case .switchLanguage, .enlarge, .speak, .callGuide: true
        default: false
        }
    }

    /// What a key does whatever is shown; nil for a key of the step.
    private static func pressAnywhere(_ action: Action?, _ state: inout State) -> [Effect]? {
        switch action {
        case .switchLanguage: return switchLanguage(&state)
        case .enlarge:
            state.isLarge.toggle()
            renewCountdown(&state)
            return []
        case .speak:
            state.isSpoken.toggle()
            state.isTouched = true
            renewCountdown(&state)
            return state.isSpoken ? [] : [.hush]
        case .callGuide: return callGuide(&state)
        default: return nil
        }
    }

    /// Who turns a help on has the time that comes with it from then on.
    private static func renewCountdown(_ state: inout State) {
        switch state.step {
        case .showingTicket: state.countdown = Countdown(seconds: stay(ticketSeconds, state))
        case .showingRefusal: state.countdown = Countdown(seconds: stay(refusalSeconds, state))
        default: prolong(&state)
        }
    }

    /// A press while a sentence stands over the step: it leads back to the step and does nothing else.
    private static func dismissNotice(_ state: inout State) {
        guard !isJustShown(state) else { return }
        state.notice = nil
        renewCountdown(&state)
    }

    /// Shows the next language, or the one of a place among those on offer.
    static func switchLanguage(to index: Int? = nil, _ state: inout State) -> [Effect] {
        if let index {
            state.surroundings.showLanguage(at: index)
        } else {
            state.surroundings.switchLanguage()
        }
        var effects = load(state)
        if state.step == .searching { effects += askAnew(&state) }
        if case .choosingProcedure(let service) = state.step {
            effects.append(.loadProcedures(service: service, language: state.surroundings.language))
        }
        return effects
    }

    private static func pressList(_ key: Key, _ action: Action?, _ state: inout State) -> [Effect] {
        // The first arrow only shows the mark.
        let wasTouched = state.isTouched
        state.isTouched = true
        if let digit = key.digit, state.listsServices, markNumber(digit, &state) { return [] }
        state.typed = nil
        if let action { return perform(action, wasTouched: wasTouched, &state) }
        return chooseDirectly(key, &state)
    }

    private static func perform(_ action: Action, wasTouched: Bool, _ state: inout State) -> [Effect] {
        let grid = KioskGrid(state)
        // Who listens goes through a list, not over a glass.
        let column = state.isSpoken ? 1 : grid.rows
        switch action {
        case .choose: return wasTouched ? choose(state.selected, &state) : []
        case .moveUp: move(-1, wasTouched, &state)
        case .moveDown: move(1, wasTouched, &state)
        case .moveLeft: move(-column, wasTouched, &state)
        case .moveRight: move(column, wasTouched, &state)
        case .pageBack: turn(to: grid.page - 1, grid, &state)
        case .pageOn: turn(to: grid.page + 1, grid, &state)
        case .goBack: goBack(&state)
        case .checkIn: if offersCheckIn(state) { state.open(.typingCode("")) }
        case .chooseSeveral: chooseSeveral(&state)
        case .goOn:
            if state.step == .choosingSeveral { return goOn(&state) }
            if state.step == .choosingService { state.open(.choosingOther) }
        case .search: return search(&state)
        case .switchLanguage, .callGuide, .enlarge, .speak: break
        }
        return []
    }

    /// One step back; at the first one the card is forgotten.
    static func goBack(_ state: inout State) {
        switch state.step {
        case .choosingSeveral: leaveSeveral(&state)
        case .choosingService: state.card = nil
        case .choosingPriority:
            let isBack = state.comeBack()
            state.chosen = isBack ? [] : state.chosen
            if !isBack { state.startAgain() }
        default: if !state.comeBack() { state.startAgain() }
        }
    }

    private static func move(_ distance: Int, _ wasTouched: Bool, _ state: inout State) {
        if wasTouched { move(to: state.selected + distance, &state) }
    }

    private static func move(to index: Int, _ state: inout State) {
        if (0..<choiceCount(state)).contains(index) { state.selected = index }
    }

    /// Turning on from the last page leads to the first one: a number pad has one key for it.
    private static func turn(to page: Int, _ grid: KioskGrid, _ state: inout State) {
        move(to: (page < grid.pages ? max(0, page) : 0) * grid.perPage, &state)
    }

    /// Marks the service of a number of one or two digits; false when there is none of that number.
    ///
    /// A digit only marks: who types the code of an appointment there must not get a number.
    private static func markNumber(_ digit: Int, _ state: inout State) -> Bool {
        let now = state.surroundings.now
        var number = digit
        if let typed = state.typed, (0...digitMillisecondsMax).contains(now.millisecondsSince(typed.at)),
            typed.digit * 10 + digit <= choiceCount(state)
        {
            number = typed.digit * 10 + digit
        }
        guard number > 0 else { return false }
        state.typed = number < 10 ? TypedDigit(digit: number, at: now) : nil
        move(to: number - 1, &state)
        return true
    }

    /// A letter names a service, a digit the so-many-th choice on the page.
    private static func chooseDirectly(_ key: Key, _ state: inout State) -> [Effect] {
        if case .item(let index) = key { return choose(index, &state) }
        if let digit = key.digit, (1...9).contains(digit) {
            return choose(KioskGrid(state).firstOnPage + digit - 1, &state)
        }
        guard state.listsServices, case .character(let character) = key,
            let index = state.service(named: character)
        else { return [] }
        return choose(index, &state)
    }

    private static func choose(_ index: Int, _ state: inout State) -> [Effect] {
        guard !state.surroundings.isAway, (0..<choiceCount(state)).contains(index) else { return [] }
        state.selected = index
        switch state.step {
        case .choosingPriority:
            return take(priority: index == 0 ? nil : state.catalogue?.priorities[index - 1].key, &state)
        case .choosingOther: return choose(other: others(state)[index], &state)
        case .choosingProcedure:
            if let procedure = state.procedures?[index] { state.open(.readingPapers(procedure)) }
            return []
        default: return state.service(at: index).map { choose(service: $0, &state) } ?? []
        }
    }

    /// Nobody needs the code of an appointment where none can be booked.
    static func offersCheckIn(_ state: State) -> Bool {
        (state.step == .choosingService || state.step == .choosingOther)
            && state.catalogue?.takesAppointments == true
    }

    /// How many things can be chosen at this step.
    static func choiceCount(_ state: State) -> Int {
        switch state.step {
        case .choosingService, .choosingSeveral: state.catalogue?.services.count ?? 0
        case .choosingPriority: state.catalogue.map { $0.priorities.count + 1 } ?? 0
        case .choosingOther: others(state).count
        case .choosingProcedure: state.procedures?.count ?? 0
        case .searching: state.search.matches.count
        default: 0
        }
    }
}

extension KioskScreen.State {
    /// Whether the services are what is chosen from.
    var listsServices: Bool { step == .choosingService || step == .choosingSeveral }

    /// Whether what is shown can be told in another language: a refusal has come in one, and while a ticket is taken
    /// there is nothing to read.
    var mayTranslate: Bool {
        switch step {
        case .awaitingTicket, .showingRefusal: false
        default: true
        }
    }

    /// Whether the kiosk waits for the citizen, rather than the citizen for the kiosk.
    var isWaitingForCitizen: Bool {
        switch step {
        case .awaitingTicket, .showingTicket, .showingRefusal: false
        default: notice == nil
        }
    }
}
