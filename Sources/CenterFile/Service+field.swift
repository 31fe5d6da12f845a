import Queueing

extension Service {
    /// Reads one service: its key, prefix and name, how many tickets it issues and appointments it takes.
    init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard
            let members = field.members(
                ["key", "prefix", "name"], optional: ["quota", "appointmentsPerHalfHour", "words"],
                &mistakes)
        else { return nil }
        let key = members["key"]?.key(&mistakes)
        let prefix = members["prefix"]?.prefix(&mistakes)
        let name = members["name"].flatMap { LocalizedText($0, &mistakes) }
        let quota = members["quota"].flatMap { Quota($0, &mistakes) }
        let appointments = members["appointmentsPerHalfHour"]?
            .number(CenterFile.appointmentsPerHalfHour, &mistakes)
        guard let key, let prefix, let name else { return nil }
        self.init(
            key: key, prefix: prefix, name: name, quota: quota, appointmentsPerHalfHour: appointments)
    }
}

extension Service.Quota {
    /// Reads `{ day: 200, session: 120 }`, or one of the two.
    fileprivate init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard field.hasKeys else {
            field.mustBe("{ day: 200, session: 120 } or one of the two", &mistakes)
            return nil
        }
        let members = field.members([], optional: ["day", "session"], &mistakes) ?? [:]
        self.init(
            day: members["day"]?.number(CenterFile.quotaTickets, &mistakes),
            session: members["session"]?.number(CenterFile.quotaTickets, &mistakes))
        if let day, let session, session > day, let place = members["session"]?.place {
            mistakes.add("session is \(session), more than the \(day) of the whole day", at: place)
        }
    }
}

extension Field {
    /// The letters before a ticket's number: ASCII, so that every printer and voice knows them.
    fileprivate func prefix(_ mistakes: inout Mistakes) -> String? {
        let most = CenterFile.prefixLettersMax
        guard let word, (1...most) ~= word.utf8.count, word.utf8.allSatisfy({ (0x41...0x5A) ~= $0 }) else {
            mustBe("1 to \(most) of the letters A to Z", &mistakes)
            return nil
        }
        return word
    }
}
