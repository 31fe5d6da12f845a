public import Queueing

extension GuideScreen {
    /// Lines of text a guide fills in.
    public typealias Form = Screens.Form<FormPurpose>
    /// A list from which a guide chooses.
    public typealias Menu = Screens.Menu<Choice>

    /// What a form is for.
    public enum FormPurpose: Equatable, Sendable {
        case signIn, show, find, findToPrioritize
        /// What a visitor says, for a number or for one more service of a wish.
        case findService(after: Wish?)
        /// The reason for the class of this key, of a number still to be taken.
        case takeReason(Wish, priority: String)
        /// The same of one that was issued; without a key the class is taken away.
        case priorityReason(Label, String?)
    }

    /// What one entry of a list leads to.
    public enum Choice: Equatable, Sendable {
        /// One more service, after those already wished for; the procedure counts for the first one.
        case service(String, procedure: String? = nil, after: Wish?)
        /// A service is found by what the visitor says.
        case search(after: Wish?)
        /// Further services can be chosen.
        case moreServices(Wish)
        /// The wish with help or without.
        case toggleHelp(Wish)
        case issue(Wish)
        case issueWith(Wish, priority: String)
        case bringBack(Label)
        case ticket(CounterView.Item)
        case onTicket(Action, CounterView.Item)
        case priority(String?, of: Label)
    }

    static func choose(_ choice: Choice, _ state: inout State) -> [Effect] {
        switch choice {
        case .service(let key, let procedure, let wish):
            var wish = wish ?? Wish(services: [], procedure: procedure)
            wish.services.append(key)
            state.step = .choosing(.toIssue(wish, state))
        case .search(let wish): state.step = .writing(.said(after: wish))
        case .moreServices(let wish):
            state.step = Menu.services(after: wish, state).map(Step.choosing) ?? .hall
        case .toggleHelp(var wish):
            wish.needsHelp.toggle()
            state.step = .choosing(.toIssue(wish, state))
        case .issue(let wish): return ask(.take(wish, priority: nil, reason: ""), &state)
        case .issueWith(let wish, let priority):
            state.step = .writing(.reason(.takeReason(wish, priority: priority)))
        case .bringBack(let label): return ask(.return(label), &state)
        case .ticket(let ticket): state.step = .choosing(.actions(on: ticket, state))
        case .onTicket(.show, let ticket): return ask(.show(ticket.label), &state)
        case .onTicket(.bringBack, let ticket): return ask(.return(ticket.label), &state)
        case .onTicket(.why, let ticket): return ask(.why(ticket.label), &state)
        case .onTicket(_, let ticket): state.step = .choosing(.classes(of: ticket, state))
        case .priority(let key, let label): state.step = .writing(.reason(.priorityReason(label, key)))
        }
        return []
    }

    static func send(_ form: Form, _ state: inout State) -> [Effect] {
        let text = form.fields.first?.trimmed ?? ""
        switch form.purpose {
        case .signIn:
            guard state.mayAsk() else { return [] }
            state.pending = Awaited(attempt: state.attempts.next(), request: nil)
            state.message = nil
            state.signInForm = form
            return [.signIn(staff: text, pin: form.fields[1].trimmed)]
        case .show:
            guard let label = Label(text) else {
                state.step = .writing(form)
                state.message = StaffMessage(text: state.surroundings.words(.counterNoLabel), isRefusal: true)
                return []
            }
            return ask(.show(label), &state)
        case .find, .findToPrioritize:
            state.isPrioritizing = form.purpose == .findToPrioritize
            return ask(.find(query: text), &state)
        case .findService(let wish): return ask(.findService(query: text, after: wish), &state)
        case .takeReason(let wish, let priority):
            return ask(.take(wish, priority: priority, reason: text), &state)
        case .priorityReason(let label, let key): return ask(.setPriority(label, key, reason: text), &state)
        }
    }

    /// Shows what was found, the names in place of the keys; a single ticket that is to be given priority at once.
    ///
    /// Where nothing was, other words can be tried.
    static func show(
        found tickets: [CounterView.Item], for request: Request?, _ state: inout State
    ) {
        guard state.step == .hall, case .find(let query)? = request else { return }
        let named = tickets.map { ticket in
            var ticket = ticket
            ticket.service = state.serviceName(ticket.service)
            ticket.priority = ticket.priority.map { key in
                state.view?.priorities.first { $0.key == key }?.name ?? key
            }
            return ticket
        }
        guard let first = named.first else {
            state.step = .writing(.find(state.isPrioritizing ? .findToPrioritize : .find, query))
            state.message = StaffMessage(
                text: state.surroundings.words(.counterNothingFound), isRefusal: false)
            return
        }
        if state.isPrioritizing, named.count == 1, actions(on: first, state).contains(.priority) {
            state.step = .choosing(.classes(of: first, state))
        } else {
            let entries = named.map { ticket in
                Menu.Entry(text: ticket.found(state.surroundings), choice: .ticket(ticket))
            }
            state.step = .choosing(Menu(title: .counterFoundTitle, entries: entries))
        }
    }

    /// Shows what fits what a visitor said, the best marked; where nothing does, other words can be tried.
    static func show(
        _ matches: [KioskScreen.Match], of query: String, after wish: Wish?, _ state: inout State
    ) {
        if let menu = Menu.matches(matches, after: wish, state) {
            state.step = .choosing(menu)
        } else {
            state.step = .writing(.said(query, after: wish))
            state.message = StaffMessage(text: state.surroundings.words(.guideNoMatch), isRefusal: false)
        }
    }

    /// What a guide can do with a ticket in its state; never empty.
    static func actions(on ticket: CounterView.Item, _ state: State) -> [Action] {
        [Action.show, .bringBack, .priority, .why].filter {
            switch $0 {
            case .bringBack: [.parked, .noShow, .expired].contains(ticket.state)
            case .priority:
                [.waiting, .called, .parked, .noShow].contains(ticket.state)
                    && state.view?.priorities.isEmpty == false
            default: true
            }
        }
    }
}

extension GuideScreen.State {
    /// The services that take numbers and are not wished for yet.
    func services(after wish: GuideScreen.Wish?) -> [HallView.Line] {
        (view?.services ?? []).filter { $0.isOpen && wish?.services.contains($0.key) != true }
    }

    /// The name of a service by its key.
    func serviceName(_ key: String) -> String {
        view?.services.first { $0.key == key }?.name ?? key
    }
}

extension GuideScreen.Form {
    static func number() -> Self {
        Self(purpose: .show, fields: [FormField(.counterNumber, charactersMax: 12)])
    }

    static func find(_ purpose: GuideScreen.FormPurpose, _ query: String = "") -> Self {
        Self(purpose: purpose, fields: [FormField(.counterFindField, text: query)])
    }

    static func said(_ text: String = "", after wish: GuideScreen.Wish?) -> Self {
        let said = FormField(
            .guideSaid, text: text, charactersMax: KioskScreen.Search.queryCharactersMax)
        return Self(purpose: .findService(after: wish), fields: [said])
    }

    static func reason(_ purpose: GuideScreen.FormPurpose) -> Self {
        Self(purpose: purpose, fields: [FormField(.counterReason)])
    }

    /// The heading of the form.
    func title(_ words: Words) -> String {
        switch purpose {
        case .signIn: words(.guideSignInTitle)
        case .show: words(.guideNumberTitle)
        case .find: words(.counterFindTitle)
        case .findToPrioritize: words(.counterPriorityTitle)
        case .findService: words(.kioskSearch)
        case .takeReason(_, let priority): words(.guideReasonTitle, ["label": priority])
        case .priorityReason(let label, let key):
            words(key == nil ? .counterWithdrawTitle : .counterGrantTitle, ["label": label.description])
        }
    }

    /// What Enter does once everything is written.
    var deed: Word {
        switch purpose {
        case .signIn: .counterSignIn
        case .show: .guideKeyShow
        case .find, .findToPrioritize: .counterKeyFind
        case .findService: .kioskSearch
        case .takeReason: .guideKeyTake
        case .priorityReason(_, let key): key == nil ? .counterNoPriority : .counterKeyPriority
        }
    }
}

extension GuideScreen.Menu {
    /// The search by what a visitor says, and the services that can be chosen, each with its letter; nil where there is
    /// none.
    static func services(after wish: GuideScreen.Wish?, _ state: GuideScreen.State) -> Self? {
        let words = state.surroundings.words
        let search = Entry(
            text: words(.kioskSearch) + " (/)", choice: .search(after: wish), key: .character("/"))
        let entries = state.services(after: wish).map { service in
            let waiting = words(.counterWaitingTotal, ["count": String(service.waiting)])
            let letter = service.prefix.lowercased()
            return Entry(
                text: "[\(service.prefix)] \(service.name) · \(waiting)",
                choice: .service(service.key, after: wish),
                key: letter.count == 1 ? letter.first.map(Key.character) : nil)
        }
        return entries.isEmpty ? nil : Self(title: .guideTakeTitle, entries: [search] + entries)
    }

    /// What was found, as far as it can be chosen; nil where nothing was.
    static func matches(
        _ matches: [KioskScreen.Match], after wish: GuideScreen.Wish?, _ state: GuideScreen.State
    ) -> Self? {
        let entries = matches.compactMap { match in
            state.services(after: wish).first { $0.key == match.service }.map { service in
                let name = [match.procedure?.shortName, service.name].compactMap { $0 }
                return Entry(
                    text: "[\(service.prefix)] " + name.joined(separator: " · "),
                    choice: .service(service.key, procedure: match.procedure?.key, after: wish))
            }
        }
        return entries.isEmpty ? nil : Self(title: .kioskSearch, entries: entries)
    }

    /// How a number is issued: at once, with a priority class and a reason, for one more service.
    static func toIssue(_ wish: GuideScreen.Wish, _ state: GuideScreen.State) -> Self {
        let words = state.surroundings.words
        let classes = (state.view?.priorities ?? []).map {
            Entry(
                text: words(.guideIssueWith, ["priority": $0.name]),
                choice: .issueWith(wish, priority: $0.key))
        }
        let more = [
            Entry(
                text: words(wish.needsHelp ? .guideHelpOn : .guideHelpOff), choice: .toggleHelp(wish)),
            wish.services.count < Limits.errandsMax
                ? Entry(
                    text: words(.guideAddErrand), choice: .moreServices(wish), key: .character("+")) : nil,
        ]
        return Self(
            title: .guideTakeFor,
            subject: wish.services.map(state.serviceName).joined(separator: " → "),
            entries: [Entry(text: words(.guideIssue), choice: .issue(wish))] + more.compactMap { $0 }
                + classes)
    }

    /// Those who did not come when called; nil where there is none.
    static func noShows(_ state: GuideScreen.State) -> Self? {
        let entries = (state.view?.noShows ?? []).map { item in
            Entry(text: item.found(state.surroundings), choice: .bringBack(item.label))
        }
        return entries.isEmpty ? nil : Self(title: .counterReturnTitle, entries: entries)
    }

    static func actions(on ticket: CounterView.Item, _ state: GuideScreen.State) -> Self {
        let words = state.surroundings.words
        let entries = GuideScreen.actions(on: ticket, state).compactMap { action in
            GuideScreen.keys.entry(action, words).map {
                Entry(
                    text: "\($0.text) (\($0.name))", choice: .onTicket(action, ticket), key: $0.key)
            }
        }
        return Self(title: .counterTicketTitle, subject: ticket.label.description, entries: entries)
    }

    /// The classes a ticket can be given, and none.
    static func classes(of ticket: CounterView.Item, _ state: GuideScreen.State) -> Self {
        let classes = (state.view?.priorities ?? []).filter { $0.name != ticket.priority }.map {
            Entry(text: $0.name, choice: .priority($0.key, of: ticket.label))
        }
        let none = Entry(
            text: state.surroundings.words(.counterNoPriority), choice: .priority(nil, of: ticket.label))
        return Self(
            title: .counterClassTitle, subject: ticket.label.description,
            entries: (ticket.priority == nil ? [] : [none]) + classes)
    }
}
