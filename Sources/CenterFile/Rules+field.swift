import Queueing

extension Rules {
    /// Reads the rules of the queue; what is not there keeps the default of the design.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        self.init()
        let rules: [(key: String, range: ClosedRange<Int>, rule: WritableKeyPath<Rules, Int>)] = [
            ("backupHandicapMinutes", CenterFile.backupHandicapMinutes, \.backupHandicapMinutes),
            ("priorityCallsInARowMax", CenterFile.priorityCallsInARow, \.priorityCallsInARowMax),
            ("returnWindowMinutes", CenterFile.returnWindowMinutes, \.returnWindowMinutes),
            ("recallsBeforeNoShow", CenterFile.recallsBeforeNoShow, \.recallsBeforeNoShow),
            ("noShowsMax", CenterFile.noShows, \.noShowsMax),
            (
                "appointmentHeadStartMinutes", CenterFile.appointmentHeadStartMinutes,
                \.appointmentHeadStartMinutes
            ),
            ("appointmentLateMinutes", CenterFile.appointmentLateMinutes, \.appointmentLateMinutes),
        ]
        let members = field.members([], optional: rules.map(\.key), &mistakes) ?? [:]
        for (key, range, rule) in rules {
            guard let number = members[key]?.number(range, &mistakes) else { continue }
            self[keyPath: rule] = number
        }
    }
}
