import Queueing

/// Which value of a row is which, as the first line of a file says.
struct Header {
    private var positions: [String: Int] = [:]
    private var count = 0
    /// What is wrong with the line itself.
    private(set) var mistakes: [AppointmentFileMistake] = []

    init(_ names: [String]) {
        guard names.contains(where: { !$0.isEmpty }) else {
            note(.noHeader)
            return
        }
        count = names.count
        for (position, name) in names.enumerated() where !name.isEmpty {
            let column = name.lowercased()
            if !AppointmentFile.columns.contains(column) {
                note(.columnUnknown(name))
            } else if positions[column] != nil {
                note(.columnRepeated(column))
            } else {
                positions[column] = position
            }
        }
        for column in AppointmentFile.columns
        where positions[column] == nil && !AppointmentFile.optional.contains(column) {
            note(.columnMissing(column))
        }
    }

    private mutating func note(_ kind: AppointmentFileMistake.Kind) {
        mistakes.append(AppointmentFileMistake(line: 1, kind: kind))
    }

    /// The appointment that the values of a row stand for.
    func row(_ values: [String], line: Int) throws(RowTrouble) -> AppointmentRow {
        guard !values.contains(where: { $0.contains(where: \.isNewline) }) else {
            throw RowTrouble(kinds: [.textOverLines])
        }
        let last = values.lastIndex { !$0.isEmpty } ?? 0
        guard last < count else {
            throw RowTrouble(kinds: [.valuesTooMany(count: last + 1, columns: count)])
        }
        var kinds: [AppointmentFileMistake.Kind] = []
        func value(_ column: String) -> String? {
            let value = positions[column].flatMap { $0 < values.count ? values[$0] : nil } ?? ""
            if value.isEmpty, !AppointmentFile.optional.contains(column) {
                kinds.append(.valueMissing(column: column))
            }
            return value.isEmpty ? nil : value
        }
        let (dayText, timeText) = (value("day"), value("time"))
        let (service, reference) = (value("service"), value("reference"))
        let day = dayText.flatMap { Day(written: $0) }
        if day == nil, let dayText { kinds.append(.notADay(dayText)) }
        let time = timeText.flatMap { TimeOfDay(written: $0) }
        if time == nil, let timeText { kinds.append(.notATime(timeText)) }
        // Counted as the center counts.
        if let count = reference?.unicodeScalars.count, count > Limits.nameCharactersMax {
            kinds.append(.referenceTooLong(count: count, limit: Limits.nameCharactersMax))
        }
        guard kinds.isEmpty, let day, let time, let service else { throw RowTrouble(kinds: kinds) }
        return AppointmentRow(line: line, day: day, time: time, service: service, reference: reference)
    }
}
