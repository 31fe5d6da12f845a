import Queueing

/// Looking for a procedure in one's own words.
extension KioskScreen {
    /// The key of the search: among the services it opens it, where a number is taken it leads to the papers.
    static func search(_ state: inout State) -> [Effect] {
        switch state.step {
        case .choosingService, .choosingOther:
            guard state.catalogue != nil, !state.surroundings.isAway else { return [] }
            state.search = Search()
            state.open(.searching)
            return []
        case .choosingPriority: return listProcedures(&state)
        default: return []
        }
    }

    /// A key while words are typed: characters are text, whatever they mean elsewhere.
    static func typeQuery(_ key: Key, _ state: inout State) -> [Effect] {
        switch key {
        case .item(let index) where state.search.matches.indices.contains(index): open(match: index, &state)
        case .enter:
            switch markedKey(state) {
            case nil, .done?: open(match: state.selected, &state)
            case .leave?: goBack(&state)
            case let cap?: return OnScreenKeyboard.key(of: cap).map { write($0, &state) } ?? []
            }
        case .escape: goBack(&state)
        case .up, .down, .left, .right, .tab: move(key, &state)
        default: return write(key, &state)
        }
        return []
    }

    private static func move(_ key: Key, _ state: inout State) {
        guard state.search.hasLetters else { return lead(key, &state) }
        switch key {
        case .down, .tab: state.selected = min(state.selected + 1, max(0, state.search.matches.count - 1))
        case .up: state.selected = max(0, state.selected - 1)
        default: break
        }
    }

    static func write(_ key: Key, _ state: inout State) -> [Effect] {
        let before = state.search.query
        _ = state.search.keyboard.press(key, &state.search.text)
        guard state.search.query != before else { return [] }
        state.search.typedAt = state.surroundings.now
        return askIfAny(&state)
    }

    /// Nothing but spaces is no question.
    private static func askIfAny(_ state: inout State) -> [Effect] {
        guard !state.search.text.isBlank else {
            state.search.matches = []
            state.search.answered = nil
            state.selected = 0
            return []
        }
        return ask(&state)
    }

    /// Asks for what is typed now, unless a question is out: then its answer leads to the next one.
    private static func ask(_ state: inout State) -> [Effect] {
        guard state.search.asked == nil else { return [] }
        state.search.asked = state.search.query
        return [.find(query: state.search.query, language: state.surroundings.language)]
    }

    /// The same question in another language.
    static func askAnew(_ state: inout State) -> [Effect] {
        state.search.answered = nil
        return askIfAny(&state)
    }

    /// The answer to the text asked last; when more was typed meanwhile it is passed over for the next one.
    static func takeMatches(_ matches: [Match]?, of query: String, _ state: inout State) -> [Effect] {
        guard query == state.search.asked else { return [] }
        state.search.asked = nil
        guard state.step == .searching else { return [] }
        guard query == state.search.query else { return askIfAny(&state) }
        let known = (matches ?? []).filter { state.service(ofKey: $0.service) != nil }
        if known != state.search.matches { state.search.changedAt = state.surroundings.now }
        state.search.matches = known
        state.search.answered = query
        state.search.hasFailed = matches == nil
        state.selected = 0
        return []
    }

    /// A procedure leads to its papers, a service that was found by its own name to the page where its number is taken.
    private static func open(match index: Int, _ state: inout State) {
        guard state.search.isUpToDate, state.search.matches.indices.contains(index) else { return }
        let match = state.search.matches[index]
        state.selected = index
        let service = state.service(ofKey: match.service)?.name ?? ""
        let procedure = match.procedure ?? Procedure(key: "", service: match.service, name: service)
        state.open(.readingPapers(procedure), selected: 0)
    }
}
