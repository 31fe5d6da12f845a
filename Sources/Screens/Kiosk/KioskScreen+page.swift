extension KioskScreen {
    /// What a citizen takes for one page of the screen, however much changes on it.
    enum Page: Equatable {
        case services, several, other, doubt, whyClosed, search, procedures, papers, code, priority
        case awaiting, ticket, refusal
        case notice(Notice)
        case obstacle(Obstacle)
    }

    /// The page that is shown.
    static func page(_ state: State) -> Page {
        if let notice = state.notice { return .notice(notice) }
        if let obstacle = obstacle(state) { return .obstacle(obstacle) }
        return switch state.step {
        case .choosingService: .services
        case .choosingSeveral: .several
        case .choosingOther: .other
        case .confirming: .doubt
        case .readingWhyClosed: .whyClosed
        case .searching: .search
        case .choosingProcedure: .procedures
        case .readingPapers: .papers
        case .typingCode: .code
        case .choosingPriority: .priority
        case .awaitingTicket: .awaiting
        case .showingTicket: .ticket
        case .showingRefusal: .refusal
        }
    }
}
