import Queueing

/// Looking for words with nothing but a number pad, whose digits lead a mark over the keys on the glass.
extension KioskScreen {
    /// What the keys of a number pad do while words are looked for.
    ///
    /// The arrows do the same as 8, 2, 4 and 6, Enter the same as 5. The minus sign leads back and the star makes letters
    /// large, as everywhere.
    private static let pad: [Key: Key] = [
        "8": .up, "2": .down, "4": .left, "6": .right, "5": .enter, "0": .tab, ".": .backspace,
        ",": .backspace,
        "-": .escape, "*": .function(4), "1": stay, "3": stay, "7": stay, "9": stay, "+": stay, "/": stay,
    ].reduce(into: [:]) { $0[.character($1.key)] = $1.value }

    /// What a key of a keyboard means: that of a number pad, unless letters show that there is more than that.
    static func meaning(of key: Key, _ state: inout State) -> Key {
        guard state.step == .searching, state.notice == nil, !state.search.hasLetters else { return key }
        if case .character(let character) = key, character.isLetter {
            state.search.hasLetters = true
            state.search.mark = nil
        }
        return pad[key] ?? key
    }

    /// The marked key on the glass, if it is shown there.
    static func markedKey(_ state: State) -> KeyCap? {
        guard let mark = state.search.mark else { return nil }
        return keyRows(state).contains { $0.contains(mark) } ? mark : nil
    }

    private static func keyRows(_ state: State) -> [[KeyCap]] {
        let height = searchAreas(state.surroundings.frame).keyboard?.height ?? 0
        return height > 0 ? state.search.keyboard.rows(in: height) : []
    }

    /// Leads the mark: what was found lies above the keys, and Tab goes from there to the keys and back.
    static func lead(_ key: Key, _ state: inout State) {
        let count = state.search.matches.count
        let rows = keyRows(state)
        guard let marked = markedKey(state) else {
            if key == .up, count > 0 {
                state.selected = max(0, state.selected - 1)
            } else if key == .down, state.selected + 1 < count {
                state.selected += 1
            } else {
                state.search.mark = OnScreenKeyboard.middle(of: rows)
            }
            return
        }
        switch key {
        case .up:
            state.search.mark = OnScreenKeyboard.key(.up, of: marked, in: rows) ?? (count > 0 ? nil : marked)
        case .down: state.search.mark = OnScreenKeyboard.key(.down, of: marked, in: rows) ?? marked
        case .left: state.search.mark = OnScreenKeyboard.key(.left, of: marked, in: rows)
        case .right: state.search.mark = OnScreenKeyboard.key(.right, of: marked, in: rows)
        default: if count > 0 { state.search.mark = nil }
        }
    }
}
