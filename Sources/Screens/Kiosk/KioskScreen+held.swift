import Queueing

/// A key that is held down: someone old leans on it, or it is stuck.
extension KioskScreen {
    /// Takes a key of a keyboard or number pad.
    ///
    /// While it is held it goes on marking, turning pages and writing, until it led to another page. Whatever else it does
    /// it does once: its repetitions choose nothing, take no number and put none away, and are no sign of life.
    static func pressKey(_ key: Key, _ state: inout State) -> [Effect] {
        let now = state.surroundings.now
        state.stepGuard.press(key, at: now)
        let key = meaning(of: key, &state)
        if goesOn(key, state) {
            guard !state.stepGuard.isHeldSinceStep else { return [] }
        } else {
            guard state.stepGuard.mayStep else { return [] }
            // In a word the same letter may follow at once.
            if let effects = typeWord(key, &state) { return effects }
            state.stepGuard.step(at: now)
        }
        return press(key, &state)
    }

    /// Whether a key does a little of the same each time, as one that is held is meant to.
    private static func goesOn(_ key: Key, _ state: State) -> Bool {
        guard state.isWaitingForCitizen else { return false }
        switch (state.step, key) {
        case (.searching, .character), (.searching, .backspace), (.typingCode, .backspace): return true
        case (.typingCode, .character): return key.digit != nil
        // A letter that was led to is written, by Enter as by another key.
        case (.searching, .enter): return ![nil, .done, .leave].contains(markedKey(state))
        default: break
        }
        switch keys.action(for: key) {
        case .moveUp, .moveDown, .moveLeft, .moveRight: return true
        // Who listens hears the page again.
        case .pageBack, .pageOn: return !state.isSpoken
        default: return state.listsServices && key.digit.map { $0 > 0 } == true
        }
    }
}
