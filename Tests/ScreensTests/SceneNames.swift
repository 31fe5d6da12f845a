/// The scenes of every screen, for the golden files and for every other test that is to hold of all of them.
extension Scene {
    /// Pages of the kiosk.
    static let kioskNames = [
        "choose", "marked", "priority", "awaiting", "ticket", "refused", "away", "doubt", "connecting",
        "card", "card-priority", "not-read", "insurance", "unserved", "code", "several", "errands",
        "full", "other-day", "ticket-errands", "ticket-late", "ticket-appointment", "not-today",
        "other", "goodbye", "guide", "guide-absent", "printer", "printer-priority", "search",
        "search-empty", "search-none", "papers", "papers-long", "procedures", "large", "large-priority",
        "large-search", "large-ticket", "large-guide", "large-papers", "several-closed",
    ]

    /// What a counter shows.
    static let counterNames = [
        "sign-in", "taken", "idle", "empty", "called", "serving", "transfer", "note", "return",
        "paused", "refused", "help", "why", "why-called", "not-found", "away", "not-done", "doubt",
        "undo", "particulars", "others", "found", "ticket", "dossier", "help-needed", "reminder",
        "reminder-noted", "sent-on",
    ]

    /// What the guide of the hall sees.
    static let guideNames = [
        "sign-in", "hall", "quiet", "services", "said", "matches", "issue", "reason", "shown",
        "noshows", "found", "away", "help",
    ]

    /// What the hall sees; those that begin with `desk` stand above a counter.
    static let displayNames = [
        "calls", "one", "burst", "steady", "quiet", "away", "doubt", "closing", "closing-many",
        "closed", "not-open", "desk-called", "desk-serving", "desk-free", "desk-paused", "desk-closed",
        "desk-over",
    ]

    /// What the rating terminal shows.
    static let ratingNames = [
        "idle", "prompt", "three", "five", "marked", "officer", "reasons", "writing", "capitals",
        "signs", "thanks", "refused", "away", "doubt",
    ]
}
