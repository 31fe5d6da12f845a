import Queueing

/// What to bring: the procedures of a service, and the papers of one.
extension KioskScreen {
    /// The procedures of the service that a number is about to be taken for.
    static func listProcedures(_ state: inout State) -> [Effect] {
        guard let service = state.chosen.first, !state.surroundings.isAway else { return [] }
        state.procedures = nil
        state.open(.choosingProcedure(service: service))
        return [.loadProcedures(service: service, language: state.surroundings.language)]
    }

    /// A key while the papers are read: Enter takes a number for them, the arrows turn the page.
    static func pressPapers(_ action: Action?, _ procedure: Procedure, _ state: inout State) -> [Effect] {
        switch action {
        case .choose, .goOn: return takeNumber(for: procedure, &state)
        case .goBack: goBack(&state)
        case .moveDown, .moveRight, .pageOn:
            let pages = papersPages(state)
            state.selected =
                action == .pageOn && state.selected + 1 >= pages ? 0 : min(state.selected + 1, pages - 1)
        case .moveUp, .moveLeft, .pageBack: state.selected = max(0, state.selected - 1)
        default: break
        }
        return []
    }

    /// Goes on to the page where the number is taken; one who came from there goes back to it.
    private static func takeNumber(for procedure: Procedure, _ state: inout State) -> [Effect] {
        guard !state.surroundings.isAway, let service = state.service(ofKey: procedure.service) else {
            return []
        }
        if service.open { state.procedure = procedure.key.isEmpty ? nil : procedure }
        if let place = state.cameFrom.lastIndex(where: { $0.step == .choosingPriority }) {
            state.step = .choosingPriority
            state.selected = state.cameFrom[place].selected
            state.cameFrom.removeSubrange(place...)
            return []
        }
        state.cameFrom.append(Place(step: state.step, selected: state.selected))
        let effects = choose(service: service, &state)
        if case .readingWhyClosed = state.step { state.cameFrom.removeLast() }
        return effects
    }
}
