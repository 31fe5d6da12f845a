/// Looking for a ticket among those of the day.
extension Center {
    /// Minutes around a typed time in which a ticket was issued.
    static let findMinutes = 5

    /// Tickets that fit what a signed-in officer types, latest first; at most `Limits.foundMax`.
    ///
    /// A label or a number finds it in every series; a time `HH:MM` what was issued within five minutes of it; any
    /// other text, labels that begin with it and, from three characters on, dossier codes that contain it.
    public func find(_ query: String, session: String) throws(Refusal) -> [Ticket] {
        guard sessions[session] != nil else { throw .notSignedIn }
        try checkLength(query, "query", Limits.nameCharactersMax)
        let query = query.filter { !$0.isWhitespace }.uppercased()
        guard !query.isEmpty else { throw .invalidParameter(parameter: "query") }
        if let label = Label(query), let ticket = ticket(label) { return [ticket] }
        if let number = Int(query) {
            let labelled = configuration.services.compactMap {
                number > 0 ? ticket(Label(prefix: $0.prefix, number: number)) : nil
            }
            if !labelled.isEmpty { return Array(labelled.reversed().prefix(Limits.foundMax)) }
        }
        if let time = TimeOfDay(query) { return issued(around: time) }
        let mayBeDossier = query.count >= 3
        let found = tickets.reversed().lazy.filter { ticket in
            ticket.label.description.hasPrefix(query)
                || mayBeDossier && Self.contains(ticket.dossier?.text, query)
        }
        return Array(found.prefix(Limits.foundMax))
    }

    private func issued(around time: TimeOfDay) -> [Ticket] {
        let found = tickets.reversed().lazy.filter { ticket in
            let day = configuration.day(of: ticket.issuedAt)
            let midnight = day.start(utcOffsetSeconds: configuration.utcOffsetSeconds)
            let minutes = Int(ticket.issuedAt.millisecondsSince(midnight) / 60_000)
            return abs(minutes - time.minutes) <= Self.findMinutes
        }
        return Array(found.prefix(Limits.foundMax))
    }

    private static func contains(_ text: String?, _ part: String) -> Bool {
        guard let text else { return false }
        let (whole, part) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
        guard whole.count >= part.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }
}
