import Queueing

/// A word that somebody types where a letter chooses a service.
extension KioskScreen {
    /// Takes a letter of the keyboard that is no choice of its page; nil for any other key.
    ///
    /// One that names no service begins a word, and so does another letter after one that chose a service: both lead to
    /// the search with what was typed so far, however slowly. The same letter again is an impatient press. Where no page
    /// stands between a service and its number, a letter only marks the service.
    static func typeWord(_ key: Key, _ state: inout State) -> [Effect]? {
        guard state.notice == nil, !state.surroundings.isAway else { return nil }
        guard case .character(let letter) = key, letter.isLetter else {
            if state.step == .choosingService { state.letter = nil }
            return nil
        }
        switch state.step {
        case .choosingService:
            guard let catalogue = state.catalogue else { return nil }
            guard let index = state.service(named: letter) else { return look(for: [letter], &state) }
            guard catalogue.priorities.isEmpty else {
                state.letter = letter
                return nil
            }
            prolong(&state)
            state.isTouched = true
            state.selected = index
            return []
        case .choosingPriority, .confirming(_, several: false), .readingWhyClosed:
            guard let first = state.letter, first.lowercased() != letter.lowercased() else { return nil }
            return look(for: [first, letter], &state)
        default: return nil
        }
    }

    /// Opens the search with these letters; nil where nothing can be looked for, or several services are chosen.
    private static func look(for letters: [Character], _ state: inout State) -> [Effect]? {
        guard state.helps.contains(.search), state.chosen.count < 2 else { return nil }
        prolong(&state)
        state.startAgain()
        state.open(.searching)
        state.search.hasLetters = true
        return letters.map { write(.character($0), &state) }.reduce([], +)
    }
}

extension KioskScreen.State {
    /// Index of the service whose prefix is this letter, small or capital.
    func service(named letter: Character) -> Int? {
        catalogue?.services.firstIndex { $0.prefix.lowercased() == letter.lowercased() }
    }
}
