/// A date of the Gregorian calendar: the name of a service day.
///
/// A service day keeps the date on which it was opened, also past midnight.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The date so many days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The date of a moment where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(of moment: Moment, utcOffsetSeconds: Int) {
        let local = moment.milliseconds + Int64(utcOffsetSeconds) * 1000
        let milliseconds: Int64 = 86_400_000
        number = Int(local >= 0 ? local / milliseconds : (local + 1) / milliseconds - 1)
    }

    /// Reads `YYYY-MM-DD`; nil for any other text and for dates that do not exist, such as 2026-02-30.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39) ~= $0 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let date = Int(parts[2]),
            (1...12) ~= month, (1...31) ~= date
        else { return nil }
        let number = Day.number(year: year, month: month, date: date)
        let read = Day(number: number).yearMonthDate
        guard read == (year, month, date) else { return nil }
        self.number = number
    }

    public static func < (earlier: Day, later: Day) -> Bool {
        earlier.number < later.number
    }

    /// The day of the week: 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        ((number + 3) % 7 + 7) % 7 + 1
    }

    /// The moment at which this date begins where clocks are `utcOffsetSeconds` ahead of UTC.
    public func start(utcOffsetSeconds: Int) -> Moment {
        Moment(milliseconds: (Int64(number) * 86_400 - Int64(utcOffsetSeconds)) * 1000)
    }

    /// Days from civil date in the proleptic Gregorian calendar, after Howard Hinnant's `days_from_civil`.
    private static func number(year: Int, month: Int, date: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The civil date, after Howard Hinnant's `civil_from_days`.
    var yearMonthDate: (Int, Int, Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let date = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
    }
}

extension Day: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, date) = yearMonthDate
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(date, to: 2)
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is no date YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number with leading zeros, at least `width` digits.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
