import Queueing

extension GuideScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key): return press(key, &state)
        case .ticked(let now): passTime(to: now, &state)
        case .surroundingsChanged(let change): state.surroundings.take(change)
        case .signedIn(let staff):
            state.staff = staff
            state.pending = nil
            state.message = nil
            state.signInForm = .signIn(.signIn)
            if case .signingIn = state.step { state.step = .hall }
        case .signInRefused(let sentence):
            state.pending = nil
            state.message = StaffMessage(text: sentence, isRefusal: true)
            state.signInForm = .signIn(.signIn, staff: state.signInForm.fields[0].text)
        case .viewArrived(let view): take(view, &state)
        case .answered(let answer, let attempt): take(answer, attempt, &state)
        case .signedOut(let sentence):
            state.signInForm = .signIn(.signIn, staff: sentence == nil ? "" : state.staff)
            state.view = nil
            state.pending = nil
            state.untilRing = nil
            state.step = .signingIn
            state.message = sentence.map { StaffMessage(text: $0, isRefusal: true) }
        }
        return []
    }

    /// The turns at the counters run by the second.
    public static func ticks(_ state: State) -> Ticks {
        let runs = state.pending != nil || state.untilRing != nil
        return runs || state.view?.counters.contains { $0.current != nil } == true
            ? .everySecond : .everyMinute
    }

    /// A kiosk that calls rings at once, and again until somebody answers it.
    private static func take(_ view: HallView, _ state: inout State) {
        let last = state.view?.calls.last?.number ?? 0
        state.view = view
        state.surroundings.isClockInDoubt = view.clockInDoubt
        if view.calls.isEmpty {
            state.untilRing = nil
        } else if state.untilRing == nil || view.calls.contains(where: { $0.number > last }) {
            ring(&state)
        }
    }

    private static func ring(_ state: inout State) {
        state.rings += 1
        state.untilRing = Countdown(seconds: ringSeconds)
    }

    private static func passTime(to now: Moment, _ state: inout State) {
        let earlier = state.surroundings.now
        state.surroundings.now = now
        state.untilRing?.pass(from: earlier, to: now)
        if state.untilRing?.isOver == true { ring(&state) }
        state.pending?.countdown.pass(from: earlier, to: now)
        guard state.pending?.countdown.isOver == true else { return }
        state.pending = nil
        state.message = StaffMessage(text: state.surroundings.words(.counterNoAnswer), isRefusal: true)
    }

    private static func take(_ answer: Answer, _ attempt: String, _ state: inout State) {
        guard let pending = state.pending, pending.attempt == attempt else { return }
        state.pending = nil
        switch answer {
        case .done: state.message = nil
        case .shown(let shown, let trouble):
            state.message = trouble.map { StaffMessage(text: $0, isRefusal: true) }
            state.step = .showing(shown)
            state.showsAnswer()
        case .found(let tickets): show(found: tickets, for: pending.request, &state)
        case .matches(let matches):
            guard case .findService(let query, let wish)? = pending.request else { return }
            show(matches, of: query, after: wish, &state)
        case .explained(let why):
            state.step = .readingWhy(why)
            state.showsAnswer()
        case .refused(let sentence): state.message = StaffMessage(text: sentence, isRefusal: true)
        }
    }

    /// Whether a key goes on with what it does as long as it is held.
    private static func repeats(_ key: Key, in step: Step) -> Bool {
        switch step {
        case .signingIn, .writing: FormKeys.repeats(key)
        case .choosing, .readingHelp: MenuKeys.repeats(key)
        case .hall, .showing, .readingWhy: false
        }
    }

    private static func press(_ key: Key, _ state: inout State) -> [Effect] {
        guard state.takes(key, repeating: repeats(key, in: state.step)) else { return [] }
        switch state.step {
        case .signingIn: return press(key, in: state.signInForm, &state)
        case .writing(let form): return press(key, in: form, &state)
        case .choosing(var menu):
            switch menu.press(key, on: state.surroundings.size) {
            case .isChosen(let choice): return choose(choice, &state)
            case .isLeft: state.step = .hall
            case .switchesLanguage: state.surroundings.switchLanguage()
            case .goesOn: state.step = .choosing(menu)
            }
            return []
        case .showing where keys.action(for: key) == .switchLanguage:
            state.surroundings.switchLanguage()
            return []
        case .showing, .readingWhy:
            state.step = .hall
            state.message = nil
            return []
        case .readingHelp(let page):
            if keys.action(for: key) == .switchLanguage {
                state.surroundings.switchLanguage()
                state.step = .readingHelp(page: 0)
            } else {
                let next = KeyList(keys, state.surroundings).page(from: page, pressing: key)
                state.step = next.map(Step.readingHelp(page:)) ?? .hall
            }
            return []
        case .hall: return keys.action(for: key).map { perform($0, &state) } ?? []
        }
    }

    private static func press(_ key: Key, in form: Form, _ state: inout State) -> [Effect] {
        var form = form
        let isSignIn = form.purpose == .signIn
        if isSignIn, keys.action(for: key) == .leave {
            state.isOver = true
            return []
        }
        switch form.press(key) {
        case .isComplete: return send(form, &state)
        case .isLeft:
            guard isSignIn else {
                state.step = .hall
                return []
            }
            form = .signIn(.signIn)
        case .switchesLanguage: state.surroundings.switchLanguage()
        case .goesOn: break
        }
        if !isSignIn {
            state.step = .writing(form)
        } else if state.pending == nil {
            state.signInForm = form
        }
        return []
    }

    private static func perform(_ action: Action, _ state: inout State) -> [Effect] {
        if action == .switchLanguage {
            state.surroundings.switchLanguage()
            return []
        }
        if action == .help {
            state.step = .readingHelp(page: 0)
            return []
        }
        guard state.canDo(action), state.mayAsk() else { return [] }
        state.message = nil
        switch action {
        case .take: state.step = Menu.services(after: nil, state).map(Step.choosing) ?? .hall
        case .answerCall: return state.view?.calls.first.map { ask(.answerCall($0.number), &state) } ?? []
        case .bringBack: state.step = Menu.noShows(state).map(Step.choosing) ?? .hall
        case .priority: state.step = .writing(.find(.findToPrioritize))
        case .show: state.step = .writing(.number())
        case .find: state.step = .writing(.find(.find))
        case .signOut: return ask(.signOut, &state)
        case .why, .help, .switchLanguage, .leave: break
        }
        return []
    }

    static func ask(_ request: Request, _ state: inout State) -> [Effect] {
        guard state.mayAsk() else { return [] }
        let attempt = state.attempts.next()
        state.step = .hall
        state.message = nil
        state.pending = Awaited(attempt: attempt, request: request)
        return [.ask(request, attempt: attempt)]
    }
}

extension GuideScreen.State {
    /// Whether an action makes sense as the hall stands; the key bar shows exactly these.
    func canDo(_ action: GuideScreen.Action) -> Bool {
        guard let view else { return action == .help }
        switch action {
        case .take: return view.services.contains(where: \.isOpen)
        case .answerCall: return !view.calls.isEmpty
        case .bringBack: return !view.noShows.isEmpty
        case .priority: return view.dayOpen && !view.priorities.isEmpty
        case .show, .find: return view.dayOpen
        case .signOut, .help, .switchLanguage: return true
        case .why, .leave: return false
        }
    }
}
