import Queueing

/// What one hears who writes without seeing it: each sign as it is typed, and the answer when the writing pauses.
extension KioskScreen {
    /// Milliseconds after the last letter from which on what was found is told: between two letters only the letter is
    /// of use, and that nothing fits half a word says nothing.
    public static let pauseMilliseconds: Int64 = 1_500

    /// What an event wrote or took away, in the field of the search or as the code of an appointment; nil for nothing.
    static func writtenText(from before: State, to state: State) -> String? {
        let words = state.surroundings.words
        if case .typingCode(let former) = before.step, case .typingCode(let latest) = state.step {
            return written(former, latest, words)
        }
        guard page(before) == .search, page(state) == .search else { return nil }
        return written(before.search.query, state.search.query, words)
    }

    /// Whether what was found is to be told now: the writing has paused, and it was not told yet.
    static func isAnswerDue(_ before: State, _ state: State) -> Bool {
        guard hasPaused(state) else { return false }
        return !hasPaused(before) || before.search.matches != state.search.matches
            || before.search.answered != state.search.answered
    }

    /// The digits of a code typed so far, each by itself.
    static func spelled(_ step: Step) -> String {
        guard case .typingCode(let code) = step else { return "" }
        return code.map(String.init).joined(separator: " ")
    }

    /// Whether what was written last is answered, and nothing was written for a while.
    private static func hasPaused(_ state: State) -> Bool {
        guard page(state) == .search, state.search.isUpToDate else { return false }
        guard let typedAt = state.search.typedAt else { return true }
        return !(0..<pauseMilliseconds).contains(state.surroundings.now.millisecondsSince(typedAt))
    }

    /// What was added, for a space the word that it ends; what was taken away; or the word that a tone changed.
    private static func written(_ former: String, _ latest: String, _ words: Words) -> String? {
        guard former != latest else { return nil }
        if latest.hasPrefix(former) {
            let added = latest.dropFirst(former.count)
            return added.allSatisfy(\.isWhitespace) ? lastWord(of: former) : String(added)
        }
        if former.hasPrefix(latest) {
            return words(.writingErase) + " " + former.dropFirst(latest.count)
        }
        return lastWord(of: latest)
    }

    private static func lastWord(of text: String) -> String? {
        text.split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
}
