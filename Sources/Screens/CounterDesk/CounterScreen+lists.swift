import Queueing

extension CounterScreen {
    static func pressInMenu(_ key: Key, _ menu: Menu, _ state: inout State) -> [Effect] {
        var menu = menu
        switch menu.press(key, on: state.surroundings.size) {
        case .isChosen(let choice): return choose(choice, &state)
        case .isLeft: state.step = .desk
        case .switchesLanguage: state.surroundings.switchLanguage()
        case .goesOn: state.step = .choosing(menu)
        }
        return []
    }

    private static func choose(_ choice: Choice, _ state: inout State) -> [Effect] {
        switch choice {
        case .bringBack(let label): return state.mayAsk() ? ask(.return(label), &state) : []
        case .pause(let reason): return state.mayAsk() ? ask(.pause(reason: reason), &state) : []
        case .transfer(let target): state.step = .writing(.transferNote(target))
        case .pauseForOtherReason: state.step = .writing(.pause())
        case .find(let action): state.step = .writing(.find(for: action))
        case .perform(let action): return perform(action, &state)
        case .onTicket(let action, let ticket): return open(action, on: ticket, &state)
        case .priority(let key, let label): state.step = .writing(.priority(key, of: label))
        case .ticket(let ticket): state.step = .choosing(.actions(on: ticket, state))
        }
        return []
    }

    static func pressInForm(_ key: Key, _ form: Form, _ state: inout State) -> [Effect] {
        var form = form
        if form.purpose == .signIn, keys.action(for: key) == .leave {
            state.isOver = true
            return []
        }
        switch form.press(key) {
        case .isComplete: return send(form, &state)
        case .isLeft:
            guard form.purpose == .signIn else {
                state.step = .desk
                return []
            }
            form = .signIn()
        case .switchesLanguage: state.surroundings.switchLanguage()
        case .goesOn: break
        }
        keep(form, &state)
        return []
    }

    private static func keep(_ form: Form, _ state: inout State) {
        if form.purpose == .signIn {
            if state.pending == nil { state.signInForm = form }
        } else {
            state.step = .writing(form)
        }
    }

    private static func send(_ form: Form, _ state: inout State) -> [Effect] {
        guard state.mayAsk() else { return [] }
        let texts = form.fields.map(\.trimmed)
        switch form.purpose {
        case .signIn:
            state.pending = Pending(attempt: state.attempts.next(), request: nil)
            state.message = nil
            state.signInForm = form
            return [.signIn(staff: texts[0], pin: texts[1])]
        case .park: return ask(.park(reason: texts[0].isEmpty ? nil : texts[0]), &state)
        case .pause: return ask(.pause(reason: texts[0]), &state)
        case .transferNote(let target):
            return ask(.transfer(to: target, note: texts[0].isEmpty ? nil : texts[0]), &state)
        case .find(let action): return ask(.find(query: texts[0], for: action), &state)
        case .note(let label): return ask(.note(label, text: texts[0]), &state)
        case .dossier(let label): return ask(.setDossier(label, code: texts[0].uppercased()), &state)
        case .priority(let key, let label):
            return ask(.setPriority(label, key, reason: texts[0]), &state)
        case .call, .cancel:
            guard let label = Label(texts[0]) else {
                var form = form
                form.focus = 0
                state.step = .writing(form)
                state.message = Message(text: state.surroundings.words(.counterNoLabel), isRefusal: true)
                return []
            }
            return ask(
                form.purpose == .call ? .call(label, reason: texts[1]) : .cancel(label, reason: texts[1]),
                &state)
        }
    }
}

extension CounterScreen.State {
    /// The number that the counter holds; empty where there is none.
    var currentLabel: String { view?.current?.label.description ?? "" }
}

extension CounterScreen.Form {
    static func park() -> Self {
        Self(purpose: .park, fields: [FormField(.counterReasonOptional, isOptional: true)])
    }

    static func pause() -> Self {
        Self(purpose: .pause, fields: [FormField(.counterPauseReason)])
    }

    static func call(_ label: Label? = nil) -> Self {
        let number = FormField(.counterNumber, text: label?.description ?? "", charactersMax: 12)
        return Self(purpose: .call, fields: [number, FormField(.counterReason)], focus: label == nil ? 0 : 1)
    }

    /// Cancelling the current ticket is the usual case, so its number is already there.
    static func cancel(_ current: Label?) -> Self {
        let number = FormField(.counterNumber, text: current?.description ?? "", charactersMax: 12)
        return Self(
            purpose: .cancel, fields: [number, FormField(.counterReason)], focus: current == nil ? 0 : 1)
    }

    static func transferNote(_ target: CounterScreen.Target) -> Self {
        let note = FormField(
            .counterDoneSoFar, isOptional: true, charactersMax: Limits.commentCharactersMax)
        return Self(purpose: .transferNote(target), fields: [note])
    }
}

extension CounterScreen.Menu {
    /// What can be put back into the queue: the called ticket, then parked ones, then no-shows.
    static func toBringBack(_ state: CounterScreen.State) -> Self? {
        guard let view = state.view else { return nil }
        let words = state.surroundings.words
        let called = view.current.map { $0.state == .called ? [$0] : [] } ?? []
        let entries = (called + view.parked + view.noShows).map { item in
            Entry(
                text: "\(item.label)  \(words(.forState(item.state))) – \(item.service)",
                choice: .bringBack(item.label))
        }
        return entries.isEmpty ? nil : Self(title: .counterReturnTitle, entries: entries)
    }

    /// The services, then the counters that serve now.
    static func toTransfer(_ state: CounterScreen.State) -> Self? {
        guard let view = state.view else { return nil }
        let words = state.surroundings.words
        let services = view.services.map {
            Entry(text: $0.name, choice: .transfer(.service($0.key)))
        }
        let counters = view.neighbours.filter { $0.state == .open }.map { neighbour in
            let number = words(.commonCounter, ["counter": String(neighbour.counter)])
            let name = neighbour.name == number ? "" : ": \(neighbour.name)"
            return Entry(text: number + name, choice: .transfer(.counter(neighbour.counter)))
        }
        let entries = services + counters
        return entries.isEmpty
            ? nil : Self(title: .counterTransferTitle, subject: state.currentLabel, entries: entries)
    }

    static func toPause(_ words: Words) -> Self {
        let reasons: [Word] = [
            .counterPauseLunch, .counterPauseBreak, .counterPauseMeeting, .counterPauseTechnical,
        ]
        let usual = reasons.map { Entry(text: words($0), choice: .pause(reason: words($0))) }
        let other = Entry(text: words(.counterPauseOther), choice: .pauseForOtherReason)
        return Self(title: .counterPauseReason, entries: usual + [other])
    }
}

extension Word {
    /// The name of a ticket's state.
    static func forState(_ state: TicketState) -> Word {
        switch state {
        case .waiting: .commonWaiting
        case .called: .commonCalled
        case .serving: .commonServing
        case .finished: .commonFinished
        case .noShow: .commonNoShow
        case .parked: .commonParked
        case .cancelled: .commonCancelled
        case .expired: .commonExpired
        }
    }
}
