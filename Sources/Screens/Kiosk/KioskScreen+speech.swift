import Queueing

/// What is said aloud to one who cannot see the screen.
///
/// It follows from what is shown before and after: a new page says what it is, what is marked and which keys lead on;
/// another mark says only itself. So nothing is on the glass that cannot be heard.
extension KioskScreen {
    /// What an event made to be said; nothing for those who do not listen.
    static func speech(from before: State, to state: State) -> [Effect] {
        guard state.isSpoken, state.helps.contains(.voice) else { return [] }
        guard let text = speechText(from: before, to: state), !text.isEmpty else { return [] }
        return [.say(text, language: state.surroundings.language)]
    }

    private static func speechText(from before: State, to state: State) -> String? {
        let words = state.surroundings.words
        let isOther =
            !before.isSpoken || page(before) != page(state) || before.step.spoken != state.step.spoken
            || before.surroundings.language != state.surroundings.language
            || (before.procedures == nil) != (state.procedures == nil)
        if isOther { return pageText(state) }
        if let written = writtenText(from: before, to: state) { return written }
        if isAnswerDue(before, state) { return matchesText(state) }
        if before.repeats != state.repeats {
            return state.step.isList ? markedText(state) : pageText(state)
        }
        let isMarkMoved = before.selected != state.selected && before.search.matches == state.search.matches
        if isMarkMoved || before.search.mark != state.search.mark { return markedText(state) }
        if let left = state.countdown?.secondsLeft, left == goodbyeSeconds, state.isWaitingForCitizen,
            !state.surroundings.isAway, before.countdown?.secondsLeft != left
        {
            return words(.kioskSayStillThere)
        }
        return nil
    }

    /// What page this is, what is marked on it, and how to go on.
    static func pageText(_ state: State) -> String {
        let words = state.surroundings.words
        switch page(state) {
        case .obstacle(let obstacle): return said(placard(obstacle, state))
        case .notice(let notice): return said(placard(notice, state))
        case .services:
            let count = String(state.catalogue?.services.count ?? 0)
            return words(.kioskSayServices, ["count": count]) + " " + markedText(state)
        case .several:
            return words(.kioskSayList, ["title": words(.kioskSeveral) + "."]) + " " + markedText(state)
        case .other: return words(.kioskSayList, ["title": words(.kioskOtherTitle)]) + " " + markedText(state)
        case .procedures:
            guard state.procedures != nil else { return words(.kioskSearching) }
            return words(.kioskSayList, ["title": words(.kioskChooseProcedure)]) + " " + markedText(state)
        case .priority:
            let service = state.chosen.first.flatMap { state.service(ofKey: $0) }
            let name = service.map { "\($0.name). \(waitSaid($0, state))" } ?? ""
            return words(.kioskSayPriority, ["service": name]) + " " + markedText(state)
        case .doubt:
            return words(.kioskSayQuestion, ["text": said(placard(doubted: state.asked ?? "", state))])
        case .whyClosed: return said(placard(whyClosed: state.asked ?? "", state))
        case .search: return words(.kioskSaySearch)
        case .papers: return papersText(state)
        case .code: return [words(.kioskSayCode), spelled(state.step)].joined(separator: " ")
        case .awaiting: return words(.kioskAwaiting)
        case .ticket: return ticketText(state)
        case .refusal:
            if case .showingRefusal(let sentence) = state.step { return sentence }
            return ""
        }
    }

    /// The marked choice, with how many wait.
    private static func markedText(_ state: State) -> String {
        let words = state.surroundings.words
        switch state.step {
        case .choosingService, .choosingSeveral:
            guard let service = state.service(at: state.selected) else { return "" }
            return "\(service.prefix). \(service.name). \(waitSaid(service, state))"
        case .choosingPriority:
            let names = [words(.kioskNoPriority)] + (state.catalogue?.priorities.map(\.name) ?? [])
            return numbered(names, state.selected)
        case .choosingOther: return numbered(others(state).map(\.text), state.selected)
        case .choosingProcedure: return numbered((state.procedures ?? []).map(\.name), state.selected)
        case .searching:
            let search = state.search
            return markedKey(state)?.said(
                search.keyboard, isTelex: search.text.isTelex, searchLabels, words) ?? matchText(state)
        case .readingPapers: return papersText(state)
        default: return ""
        }
    }

    private static func numbered(_ names: [String], _ index: Int) -> String {
        names.indices.contains(index) ? "\(index + 1). \(names[index])." : ""
    }

    private static func matchText(_ state: State) -> String {
        guard state.search.matches.indices.contains(state.selected) else { return "" }
        let match = state.search.matches[state.selected]
        let service = state.service(ofKey: match.service)
        let facts = service.map { "\($0.name). \(waitSaid($0, state))" } ?? ""
        return [match.procedure?.name, facts].compactMap { $0 }.joined(separator: ". ")
    }

    private static func matchesText(_ state: State) -> String {
        let words = state.surroundings.words
        guard !state.search.matches.isEmpty else {
            return state.search.answered == nil
                ? "" : words(state.search.hasFailed ? .kioskNoSearch : .kioskNoMatch)
        }
        let count = String(state.search.matches.count)
        return words(.kioskSayMatches, ["count": count, "name": matchText(state)])
    }

    private static func papersText(_ state: State) -> String {
        guard case .readingPapers(let procedure) = state.step else { return "" }
        let words = state.surroundings.words
        let papers = procedure.papers.map {
            $0.text + ($0.ifNotOnRecord ? ", " + words(.kioskIfNotOnRecord) : "") + "."
        }
        let note = mayNeedFewer(procedure) ? [words(.kioskSomeOnRecord)] : []
        let list =
            papers.isEmpty
            ? words(.kioskNoPapers) : words(.kioskPapers) + ": " + (papers + note).joined(separator: " ")
        return words(.kioskSayPapers, ["name": procedure.name, "papers": list])
    }

    /// The number, sign by sign and twice, and what to know about it.
    private static func ticketText(_ state: State) -> String {
        guard case .showingTicket(let issued) = state.step else { return "" }
        let words = state.surroundings.words
        var facts = [issued.service + ".", words(.kioskAhead, ["count": String(issued.ahead)]) + "."]
        if let minutes = issued.waitMinutes {
            facts.append(minutesSaid(minutes, words) + ".")
        }
        facts.append(words(issued.printed ? .kioskTakePaper : .kioskRemember) + ".")
        let label = issued.label.description.map(String.init).joined(separator: " ")
        return words(.kioskSayNumber, ["label": label, "facts": facts.joined(separator: " ")])
    }

    private static func waitSaid(_ service: Catalogue.Service, _ state: State) -> String {
        let words = state.surroundings.words
        let note = note(service, state).trimmingMark + "."
        guard service.open, service.served, service.waiting > 0, let minutes = service.waitMinutes else {
            return note
        }
        return note + " " + minutesSaid(minutes, words) + "."
    }

    private static func minutesSaid(_ minutes: ClosedRange<Int>, _ words: Words) -> String {
        words(.kioskSayMinutes, ["low": String(minutes.lowerBound), "high": String(minutes.upperBound)])
    }

    private static func said(_ placard: Placard) -> String {
        ([placard.title] + placard.sentences).map { $0.hasSuffix(".") || $0.hasSuffix("?") ? $0 : $0 + "." }
            .joined(separator: " ")
    }
}

extension KioskScreen.Step {
    /// Whether something is marked there, which is what is heard again.
    fileprivate var isList: Bool {
        switch self {
        case .choosingService, .choosingSeveral, .choosingOther, .choosingProcedure, .choosingPriority,
            .searching:
            true
        default: false
        }
    }

    /// The part of a step that is told by ear when it becomes another one.
    fileprivate var spoken: KioskScreen.Step {
        switch self {
        case .typingCode: .typingCode("")
        default: self
        }
    }
}

extension String {
    /// This text without the mark that stands for the eye only.
    fileprivate var trimmingMark: String { hasPrefix("! ") ? String(dropFirst(2)) : self }
}
