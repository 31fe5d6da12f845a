public import Queueing

/// Dates as people in Vietnam and spreadsheets write them.
extension Day {
    /// Reads `YYYY-MM-DD` and `dd/MM/yyyy`; nil for any other text and for dates that do not exist.
    public init?(written text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        self.init(parts.count == 3 ? parts.reversed().joined(separator: "-") : text)
    }
}
