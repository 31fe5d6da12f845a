public import Queueing

/// Times as people in Vietnam and spreadsheets write them.
extension TimeOfDay {
    /// Reads `HH:MM`, `H:MM` and the same with an h: `08:30`, `8:30`, `08h30`, `8h30`; nil for any other text.
    public init?(written text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { ":hH".contains($0) }
        guard parts.count == 2 else { return nil }
        self.init((parts[0].count == 1 ? "0" : "") + parts.joined(separator: ":"))
    }
}
