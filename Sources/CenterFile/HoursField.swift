import Queueing

/// Opening hours by day of the week as they stand in the file, each stretch with the field that says it.
///
/// A key is a day or a range of days, its value a list of stretches; a day may stand under several keys:
/// ```yaml
/// mon-fri: [ "07:30-11:00", "14:00-16:30" ]
/// sat: [ "07:30-11:00" ]
/// ```
struct HoursField {
    /// In order of weekday and time, not overlapping.
    private(set) var intervals: [(interval: Hours.Interval, field: Field)] = []

    var hours: Hours { Hours(intervals: intervals.map(\.interval)) }

    /// Reads the hours; without any stretch that is a mistake.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        guard let pairs = field.pairs(&mistakes) else { return }
        if pairs.isEmpty {
            mistakes.add(
                "\(field.name) needs a day with hours, such as mon-fri: [\"07:30-11:00\"]", at: field.place)
        }
        for (key, value) in pairs {
            let days = key.weekdays(calling: value.name, &mistakes)
            for item in value.items("\(value.name) stretch", 1...CenterFile.intervalsMax, &mistakes) {
                guard let (from, until) = item.stretch(&mistakes) else { continue }
                add(days.map { Hours.Interval(weekday: $0, from: from, until: until) }, item, &mistakes)
            }
        }
        intervals.sort { ($0.interval.weekday, $0.interval.from) < ($1.interval.weekday, $1.interval.from) }
    }

    /// Adds one stretch on several days, unless on one of them it overlaps what is there.
    private mutating func add(_ added: [Hours.Interval], _ field: Field, _ mistakes: inout Mistakes) {
        for one in added {
            let overlapped = intervals.first {
                $0.interval.weekday == one.weekday && $0.interval.from < one.until
                    && one.from < $0.interval.until
            }
            if let overlapped {
                let other = "\(overlapped.field.quoted) in line \(overlapped.field.place.line)"
                let day = Weekday.names[one.weekday - 1]
                mistakes.add("\(field.quoted) overlaps \(other) on \(day)", at: field.place)
                return
            }
        }
        intervals += added.map { ($0, field) }
    }
}

/// How a center file calls the days of the week.
enum Weekday {
    /// From Monday, which is 1 elsewhere.
    static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}

extension Field {
    /// The days, 1 for Monday, that a key such as `mon-fri` or `sat` means.
    fileprivate func weekdays(calling word: String, _ mistakes: inout Mistakes) -> [Int] {
        let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let unknown = ends.filter { !Weekday.names.contains($0) }
        for end in unknown {
            let advice = suggestion(for: end, among: Weekday.names)
            mistakes.add("\"\(end)\" is no day of the week; \(advice)", at: place)
        }
        guard unknown.isEmpty else { return [] }
        let numbers = ends.compactMap(Weekday.names.firstIndex).map { $0 + 1 }
        guard let first = numbers.first, let last = numbers.last, numbers.count <= 2, first <= last else {
            mistakes.add(
                "\"\(word)\" must be one day or a range of days from mon to sun, such as mon-fri", at: place)
            return []
        }
        return Array(first...last)
    }

    /// A stretch of one day, such as `07:30-11:00`.
    fileprivate func stretch(_ mistakes: inout Mistakes) -> (from: TimeOfDay, until: TimeOfDay)? {
        let ends =
            word?.split(separator: "-", omittingEmptySubsequences: false).compactMap { TimeOfDay($0) } ?? []
        guard let word, ends.count == 2, word.count == 11 else {
            mustBe("two times such as \"07:30-11:00\"", &mistakes)
            return nil
        }
        guard ends[0] < ends[1] else {
            mistakes.add("\"\(word)\" must begin before it ends", at: place)
            return nil
        }
        return (ends[0], ends[1])
    }
}
