import Queueing

extension Reminder {
    /// Reads one reminder: when, what, and where the rule stands.
    init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard let members = field.members(["at", "text"], optional: ["legalBasis"], &mistakes) else {
            return nil
        }
        let at = members["at"]?.time(&mistakes)
        let text = members["text"].flatMap { LocalizedText($0, &mistakes) }
        let legalBasis = members["legalBasis"]?.text(&mistakes)
        guard let at, let text else { return nil }
        self.init(at: at, text: text, legalBasis: legalBasis)
    }
}
