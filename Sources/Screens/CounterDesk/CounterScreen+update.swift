import Queueing

extension CounterScreen {
    /// Takes notice of an event and returns what is to be done.
    public static func update(_ state: inout State, _ event: Event) -> [Effect] {
        switch event {
        case .keyPressed(let key):
            return press(key, &state)
        case .ticked(let now):
            passTime(to: now, &state)
        case .surroundingsChanged(let change):
            state.surroundings.take(change)
        case .signedIn:
            state.pending = nil
            state.message = nil
            state.signInForm = .signIn()
            if case .signingIn = state.step { state.step = .desk }
        case .signInRefused(let sentence):
            state.pending = nil
            state.message = Message(text: sentence, isRefusal: true)
            state.signInForm = .signIn(staff: state.signInForm.fields[0].text)
        case .viewArrived(let view):
            state.view = view
            state.undo = view.lastAction
                .map { Countdown(milliseconds: $0.until.millisecondsSince(view.asOf)) }
                .flatMap { $0.isOver ? nil : $0 }
            state.surroundings.isClockInDoubt = view.clockInDoubt
            state.pending?.viewArrived = true
            if state.pending?.isAnswered == true { state.pending = nil }
        case .answered(let answer, let attempt):
            take(answer, attempt, &state)
        case .signedOut(let sentence):
            let staff = state.view?.staff ?? ""
            state.view = nil
            state.undo = nil
            state.pending = nil
            state.step = .signingIn
            state.signInForm = .signIn(staff: sentence == nil ? "" : staff)
            state.message = sentence.map { Message(text: $0, isRefusal: true) }
        }
        return []
    }

    /// A running time or an awaited answer needs the seconds, everything else minutes.
    public static func ticks(_ state: State) -> Ticks {
        let isAsking = state.view?.rating?.until.map { state.surroundings.now < $0 } ?? false
        let runs = state.pending != nil || state.undo != nil || state.view?.current != nil || isAsking
        return runs ? .everySecond : .everyMinute
    }

    private static func passTime(to now: Moment, _ state: inout State) {
        let earlier = state.surroundings.now
        state.surroundings.now = now
        state.undo?.pass(from: earlier, to: now)
        if state.undo?.isOver == true { state.undo = nil }
        state.pending?.countdown.pass(from: earlier, to: now)
        guard let pending = state.pending, pending.countdown.isOver else { return }
        state.pending = nil
        if !pending.isAnswered {
            state.message = Message(text: state.surroundings.words(.counterNoAnswer), isRefusal: true)
        }
    }

    private static func take(_ answer: Answer, _ attempt: String, _ state: inout State) {
        guard let pending = state.pending, pending.attempt == attempt, !pending.isAnswered else { return }
        switch answer {
        case .done:
            state.message = nil
            if pending.viewArrived || pending.request == .signOut {
                state.pending = nil
            } else {
                // The next step follows from the view, so keys wait for it, a moment at most.
                state.pending?.isAnswered = true
                state.pending?.countdown = Countdown(seconds: 1)
            }
        case .nobodyWaiting:
            state.pending = nil
            state.message = Message(text: state.surroundings.words(.counterNobodyWaiting), isRefusal: false)
        case .explained(let why):
            state.pending = nil
            state.step = .readingWhy(why)
            state.showsAnswer()
        case .found(let tickets):
            state.pending = nil
            show(found: tickets, for: pending.request, &state)
        case .refused(let sentence):
            state.pending = nil
            state.message = Message(text: sentence, isRefusal: true)
        }
    }

    /// Whether a key goes on with what it does as long as it is held.
    private static func repeats(_ key: Key, in step: Step) -> Bool {
        switch step {
        case .signingIn, .writing: FormKeys.repeats(key)
        case .choosing, .readingHelp: MenuKeys.repeats(key)
        case .desk, .readingWhy: false
        }
    }

    private static func press(_ key: Key, _ state: inout State) -> [Effect] {
        guard state.takes(key, repeating: repeats(key, in: state.step)) else { return [] }
        switch state.step {
        case .signingIn:
            return pressInForm(key, state.signInForm, &state)
        case .writing(let form):
            return pressInForm(key, form, &state)
        case .choosing(let menu):
            return pressInMenu(key, menu, &state)
        case .readingHelp(let page):
            pressInHelp(key, page: page, &state)
            return []
        case .readingWhy:
            return pressInWhy(key, &state)
        case .desk:
            return keys.action(for: key).map { perform($0, &state) } ?? []
        }
    }

    static func perform(_ action: Action, _ state: inout State) -> [Effect] {
        switch action {
        case .switchLanguage:
            state.surroundings.switchLanguage()
            return []
        case .help:
            state.step = .readingHelp(page: 0)
            return []
        case .acknowledge:
            state.acknowledgeReminders()
            return []
        default:
            break
        }
        guard state.canDo(action), state.mayAsk() else { return [] }
        state.message = nil
        switch action {
        case .step: return takeStep(&state)
        case .recall: return ask(.recall, &state)
        case .noShow: return ask(.noShow, &state)
        case .signOut: return ask(.signOut, &state)
        case .why: return ask(.why(state.view?.current?.label), &state)
        case .park: state.step = .writing(.park())
        case .bringBack: state.step = Menu.toBringBack(state).map(Step.choosing) ?? .desk
        case .transfer: state.step = Menu.toTransfer(state).map(Step.choosing) ?? .desk
        case .undo: return ask(.undo, &state)
        case .others: state.step = Menu.others(state).map(Step.choosing) ?? .desk
        case .find, .note, .dossier, .priority, .callByNumber, .cancelTicket: open(action, &state)
        case .pauseOrResume:
            if state.view?.state == .paused { return ask(.resume, &state) }
            state.step = .choosing(.toPause(state.surroundings.words))
        case .help, .switchLanguage, .acknowledge, .leave: break
        }
        return []
    }

    private static func takeStep(_ state: inout State) -> [Effect] {
        state.nextStep.map { ask($0, &state) } ?? []
    }

    static func ask(_ request: Request, _ state: inout State) -> [Effect] {
        let attempt = state.attempts.next()
        state.step = .desk
        state.message = nil
        state.pending = Pending(attempt: attempt, request: request)
        return [.ask(request, attempt: attempt)]
    }
}

extension CounterScreen.State {
    /// What the step key asks for now; nil when there is no step to take.
    public var nextStep: CounterScreen.Request? {
        guard let view else { return nil }
        if view.state == .paused { return .resume }
        switch view.current?.state {
        case .called: return .start
        case .serving: return .finish
        case nil: return view.dayOpen ? .callNext : nil
        default: return nil
        }
    }

    /// Whether an action makes sense as the desk stands; the key bar shows exactly these.
    func canDo(_ action: CounterScreen.Action) -> Bool {
        guard let view else { return action == .help || action == .switchLanguage }
        let current = view.current?.state
        let isPaused = view.state == .paused
        switch action {
        case .step: return nextStep != nil
        case .recall, .noShow: return current == .called
        case .park: return current == .called || current == .serving
        case .transfer:
            return (current == .called || current == .serving)
                && !(view.services.isEmpty && view.neighbours.isEmpty)
        case .bringBack:
            return view.dayOpen && (current == .called || !(view.parked.isEmpty && view.noShows.isEmpty))
        case .callByNumber: return view.dayOpen && view.current == nil && !isPaused
        case .signOut, .others: return true
        case .undo: return undo != nil
        case .find, .note, .dossier, .cancelTicket: return view.dayOpen
        case .priority: return view.dayOpen && !view.priorities.isEmpty
        case .pauseOrResume: return isPaused || view.dayOpen && view.current == nil
        case .why: return view.current != nil || !view.queue.isEmpty
        case .acknowledge: return !remindersDue.isEmpty
        case .help, .switchLanguage: return true
        case .leave: return false
        }
    }
}
