import Queueing

/// What is done now and then: looked up in one list, each with a key of its own for those who know it.
extension CounterScreen {
    /// What the list of other actions offers, in this order, after what a narrow key bar has no room for.
    static let otherActions: [Action] = [
        .find, .note, .dossier, .priority, .callByNumber, .cancelTicket, .why, .signOut, .switchLanguage,
    ]

    /// Opens the form or list of one of these actions, about the current ticket where there is one.
    static func open(_ action: Action, _ state: inout State) {
        let current = state.view?.current
        switch action {
        case .note: state.step = .writing(current.map { .note($0) } ?? .find(for: .note))
        case .dossier: state.step = .writing(current.map { .dossier($0) } ?? .find(for: .dossier))
        case .priority:
            state.step = Menu.toPrioritize(state).map(Step.choosing) ?? .writing(.find(for: .priority))
        case .callByNumber: state.step = .writing(.call())
        case .cancelTicket: state.step = .writing(.cancel(current?.label))
        default: state.step = .writing(.find())
        }
    }

    /// Does something with a ticket chosen from a list.
    static func open(
        _ action: Action, on ticket: CounterView.Item, _ state: inout State
    ) -> [Effect] {
        switch action {
        case .bringBack: return state.mayAsk() ? ask(.return(ticket.label), &state) : []
        case .callByNumber: state.step = .writing(.call(ticket.label))
        case .cancelTicket: state.step = .writing(.cancel(ticket.label))
        case .note: state.step = .writing(.note(ticket))
        case .dossier: state.step = .writing(.dossier(ticket))
        case .priority: state.step = .choosing(.classes(of: ticket, state))
        case .why: return state.mayAsk() ? ask(.why(ticket.label), &state) : []
        default: break
        }
        return []
    }

    /// Shows what was found, the names in place of the keys; where that is nothing, other words can be tried, so that Enter
    /// pressed once more is no step of the desk.
    static func show(
        found tickets: [CounterView.Item], for request: Request?, _ state: inout State
    ) {
        guard state.step == .desk, case .find(let query, let action)? = request else { return }
        guard !tickets.isEmpty else {
            state.step = .writing(.find(query, for: action))
            state.message = Message(text: state.surroundings.words(.counterNothingFound), isRefusal: false)
            return
        }
        let named = tickets.map { ticket in
            var ticket = ticket
            ticket.service =
                state.view?.services.first { $0.key == ticket.service }?.name ?? ticket.service
            ticket.priority = ticket.priority.map { key in
                state.view?.priorities.first { $0.key == key }?.name ?? key
            }
            return ticket
        }
        if let action, named.count == 1, actions(on: named[0], state).contains(action) {
            _ = open(action, on: named[0], &state)
        } else {
            state.step = .choosing(.found(named, for: action, state))
        }
    }

    /// What can be done with a ticket in its state, as far as the desk knows; the server has the last word.
    ///
    /// Never empty: of every ticket of the day it can be said why it was called when it was, or why not.
    static func actions(on ticket: CounterView.Item, _ state: State) -> [Action] {
        let isCurrent = ticket.label == state.view?.current?.label
        return [Action.callByNumber, .bringBack, .note, .dossier, .priority, .cancelTicket, .why].filter {
            switch $0 {
            case .why: true
            case .callByNumber: ticket.state == .waiting && state.canDo(.callByNumber)
            case .bringBack:
                [.parked, .noShow, .expired].contains(ticket.state) || (isCurrent && ticket.state == .called)
            case .note: ![.finished, .cancelled, .expired].contains(ticket.state)
            case .dossier: ![.cancelled, .expired].contains(ticket.state)
            case .priority:
                [.waiting, .called, .parked, .noShow].contains(ticket.state)
                    && state.view?.priorities.isEmpty == false
            default: [.waiting, .parked].contains(ticket.state) || (isCurrent && ticket.state == .called)
            }
        }
    }
}

extension CounterScreen.Menu {
    /// The actions that are not in the key bar, each with its key.
    static func others(_ state: CounterScreen.State) -> Self? {
        let words = state.surroundings.words
        let hidden = CounterScreen.hiddenActions(state)
        let entries = (hidden + CounterScreen.otherActions.filter(state.canDo)).compactMap { action in
            entry(action, choice: .perform(action), words)
        }
        return entries.isEmpty ? nil : Self(title: .counterKeyOthers, entries: entries)
    }

    /// Who waits next here; anybody else is searched for.
    static func toPrioritize(_ state: CounterScreen.State) -> Self? {
        guard let view = state.view, !view.queue.isEmpty else { return nil }
        let words = state.surroundings.words
        let waiting = view.queue.map { item in
            Entry(
                text: "\(item.label)  "
                    + [item.priority, item.service].compactMap { $0 }.joined(separator: " · "),
                choice: .onTicket(.priority, item))
        }
        let another = Entry(text: words(.counterFindAnother), choice: .find(for: .priority))
        return Self(title: .counterPriorityTitle, entries: waiting + [another])
    }

    /// The classes a ticket can be given, and none.
    static func classes(of ticket: CounterView.Item, _ state: CounterScreen.State) -> Self {
        let words = state.surroundings.words
        let classes = (state.view?.priorities ?? []).filter { $0.name != ticket.priority }.map {
            Entry(text: $0.name, choice: .priority($0.key, of: ticket.label))
        }
        let none = Entry(text: words(.counterNoPriority), choice: .priority(nil, of: ticket.label))
        return Self(
            title: .counterClassTitle, subject: ticket.label.description,
            entries: (ticket.priority == nil ? [] : [none]) + classes)
    }

    /// The tickets that a search found; what they are wanted for is done at once with those that allow it.
    static func found(
        _ tickets: [CounterView.Item], for action: CounterScreen.Action?, _ state: CounterScreen.State
    ) -> Self {
        let surroundings = state.surroundings
        let entries = tickets.map { ticket in
            let wanted = action.flatMap { CounterScreen.actions(on: ticket, state).contains($0) ? $0 : nil }
            return Entry(
                text: ticket.found(surroundings),
                choice: wanted.map { .onTicket($0, ticket) } ?? .ticket(ticket))
        }
        return Self(title: .counterFoundTitle, entries: entries)
    }

    /// What can be done with one ticket, each with its key.
    static func actions(on ticket: CounterView.Item, _ state: CounterScreen.State) -> Self {
        let words = state.surroundings.words
        let entries = CounterScreen.actions(on: ticket, state).compactMap { action in
            entry(action, choice: .onTicket(action, ticket), words)
        }
        return Self(title: .counterTicketTitle, subject: ticket.label.description, entries: entries)
    }

    /// An action by its name, with its key.
    private static func entry(_ action: CounterScreen.Action, choice: Choice, _ words: Words) -> Entry? {
        CounterScreen.keys.entry(action, words).map {
            Entry(text: "\($0.text) (\($0.name))", choice: choice, key: $0.key)
        }
    }
}

extension CounterView.Item {
    /// The ticket as a search lists it: its state, when it was issued, called and finished, where and by whom, and
    /// what for.
    func found(_ surroundings: Surroundings) -> String {
        let words = surroundings.words
        let times = [issuedAt, calledAt, finishedAt].compactMap { $0.map(surroundings.clock) }
        let place = counter.map {
            [words(.commonCounter, ["counter": String($0)]), staff].compactMap { $0 }.joined(separator: " ")
        }
        let parts: [String?] = [
            "\(label)  \(words(.forState(state)))", times.joined(separator: "→"), place, dossier, priority,
            service,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}

extension CounterScreen.Form {
    /// The former note stands there, to be added to.
    static func note(_ ticket: CounterView.Item) -> Self {
        let note = FormField(
            .counterNote, text: ticket.note ?? "", isOptional: true,
            charactersMax: Limits.commentCharactersMax)
        return Self(purpose: .note(ticket.label), fields: [note])
    }

    static func dossier(_ ticket: CounterView.Item) -> Self {
        let code = FormField(
            .counterDossierField, text: ticket.dossier ?? "", isOptional: true,
            charactersMax: Limits.dossierCharactersMax)
        return Self(purpose: .dossier(ticket.label), fields: [code])
    }

    static func find(_ query: String = "", for action: CounterScreen.Action? = nil) -> Self {
        Self(purpose: .find(for: action), fields: [FormField(.counterFindField, text: query)])
    }

    static func priority(_ key: String?, of label: Label) -> Self {
        Self(purpose: .priority(key, of: label), fields: [FormField(.counterReason)])
    }

    /// A gentle word about what is written; it hinders nobody.
    var remark: Word? {
        guard case .dossier = purpose, let code = fields.first?.trimmed, !code.isEmpty else { return nil }
        return DossierCode.isUsual(code.uppercased()) ? nil : .counterDossierUnusual
    }
}
