import Queueing

extension SpecialDays {
    /// Reads the keys `holidays` and `makeUpDays`, either of which may be missing.
    ///
    /// A date is one or the other. `worked` are the days of the week with ticket hours, 1 for Monday; while
    /// it is empty the hours are wrong themselves, and make-up days are not held against them.
    init(_ members: [String: Field], worked: Set<Int>, _ mistakes: inout Mistakes) {
        let holidayFields =
            members["holidays"]?.items("holiday", 0...CenterFile.holidaysMax, &mistakes) ?? []
        let makeUpFields =
            members["makeUpDays"]?.items("make-up day", 0...CenterFile.makeUpDaysMax, &mistakes) ?? []
        self.init(
            holidays: holidayFields.compactMap { $0.day(&mistakes) },
            makeUpDays: makeUpFields.compactMap { MakeUpDay($0, worked: worked, &mistakes) })
        holidayFields.mustDiffer("holiday", &mistakes)
        makeUpFields.mustDiffer(in: "day", &mistakes)

        let lines = Dictionary(
            holidayFields.map { ($0.word, $0.place.line) }, uniquingKeysWith: { first, _ in first })
        for day in makeUpFields.compactMap({ $0["day"] }) where day.word != nil {
            guard let line = lines[day.word] else { continue }
            mistakes.add(
                "\(day.quoted) is a holiday in line \(line); take it out of holidays or makeUpDays",
                at: day.place)
        }
    }
}

extension SpecialDays.MakeUpDay {
    /// Reads `{ day: 2027-05-08, as: fri }`.
    fileprivate init?(_ field: Field, worked: Set<Int>, _ mistakes: inout Mistakes) {
        guard field.hasKeys else {
            field.mustBe("{ day: 2027-05-08, as: fri }: a date, and the day whose hours it has", &mistakes)
            return nil
        }
        guard let members = field.members(["day", "as"], &mistakes) else { return nil }
        let day = members["day"]?.day(&mistakes)
        let weekday = members["as"]?.weekday(&mistakes)
        guard let day, let weekday, let place = members["as"]?.place else { return nil }
        let name = Weekday.names[weekday - 1]
        if day.weekday == weekday {
            mistakes.add("\(day) is a \(name) itself; as must name the day it is worked for", at: place)
        } else if !worked.isEmpty, !worked.contains(weekday) {
            mistakes.add("\(day) is worked as \(name), which has no ticketHours", at: place)
        }
        self.init(day: day, weekday: weekday)
    }
}

extension Field {
    /// One day of the week, 1 for Monday.
    fileprivate func weekday(_ mistakes: inout Mistakes) -> Int? {
        guard let index = Weekday.names.firstIndex(where: { $0 == word }) else {
            mustBe("one of \(Weekday.names.joined(separator: ", "))", &mistakes)
            return nil
        }
        return index + 1
    }
}
