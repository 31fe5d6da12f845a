/// What the code of an identity card (căn cước) says, as far as a queue needs it: a number and a birth date.
///
/// Name, sex and address are neither read nor kept. The number serves only to know a card again on the same day;
/// whoever keeps it keeps at most a keyed hash, until the day is closed.
public struct IdentityCard: Hashable, Sendable {
    /// Bytes of UTF-8 a scanned text may have at most, control characters included.
    public static let bytesMax = 512
    /// Fields a card has at least: the form without the number of the former card.
    ///
    /// More than seven may follow on cards of 2024 and later.
    public static let fieldsMin = 6
    /// Digits of a card's number.
    public static let numberDigits = 12
    /// Numbers are given to people born from this year on (TT 59/2021/TT-BCA: the fourth digit begins with the
    /// twentieth century).
    public static let birthYearMin = 1900

    /// The twelve digits of the card's holder.
    public let number: String
    /// When the holder was born; 1 January where the card knows the year only.
    public let birth: Day

    /// Reads what a scanner delivered:
    /// `number|former number|name|birth ddMMyyyy|sex|address|issued ddMMyyyy`, the former number empty or left out.
    ///
    /// Field 0 has to be twelve digits. The birth date is the first field after it that looks like one (`ddMMyyyy`,
    /// `dd/MM/yyyy` or `yyyy`) and has to be a date that exists and is not after `today`; a later field, such as the
    /// date of issue, never stands in for it. Control characters are dropped, since serial scanners mix NUL bytes
    /// in; letters may be mangled, since scanners that play a keyboard lose the Vietnamese ones.
    ///
    /// - Throws: `tooLong` over `bytesMax`; `healthInsurance` for the code of a BHYT card, whose fields are divided
    ///   alike; `unreadable` for everything else.
    public init(scanned text: String, today: Day) throws(CardTrouble) {
        guard text.utf8.count <= Self.bytesMax else { throw .tooLong }
        let fields = text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
            .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard !HealthInsuranceCode.matches(fields) else { throw .healthInsurance }
        guard fields.count >= Self.fieldsMin, let first = fields.first,
            first.utf8.count == Self.numberDigits, first.isDigits,
            let written = fields.dropFirst().lazy.compactMap(WrittenDate.init).first,
            let birth = written.day, birth <= today, written.year >= Self.birthYearMin
        else { throw .unreadable }
        number = first
        self.birth = birth
    }

    /// The holder's age in full years; negative before the birth.
    ///
    /// Somebody born on 29 February is a year older on 1 March where the year has no such day.
    public func age(on day: Day) -> Int {
        let (year, month, date) = day.yearMonthDate
        let (birthYear, birthMonth, birthDate) = birth.yearMonthDate
        return year - birthYear - ((month, date) < (birthMonth, birthDate) ? 1 : 0)
    }
}

/// Why a scanned text is no identity card.
public enum CardTrouble: Error, Hashable, Sendable, CaseIterable {
    /// Not the fields of an identity card, no number of twelve digits, or no birth date that can be.
    case unreadable
    /// More than `IdentityCard.bytesMax` bytes.
    case tooLong
    /// The code of a health-insurance card (BHYT).
    case healthInsurance
}

/// A date as a card writes it, which may be one that does not exist.
private struct WrittenDate {
    /// The date; nil for one that does not exist, such as 32021995.
    let day: Day?
    let year: Int

    /// Reads `ddMMyyyy`, `dd/MM/yyyy` and `yyyy`, which counts as 1 January; nil for what does not look like a date.
    init?(_ field: String) {
        var digits = field
        if field.utf8.count == 10 {
            let parts = field.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.map(\.utf8.count) == [2, 2, 4] else { return nil }
            digits = parts.joined()
        }
        if digits.utf8.count == 4 { digits = "0101" + digits }
        guard digits.utf8.count == 8, digits.isDigits, let year = Int(digits.suffix(4)) else { return nil }
        self.year = year
        day = Day("\(digits.suffix(4))-\(digits.dropFirst(2).prefix(2))-\(digits.prefix(2))")
    }
}

/// How the code of a health-insurance card (BHYT) is known: `id|name in hex|birth|1 or 2|address in hex|…`.
private enum HealthInsuranceCode {
    /// Whether these fields are of such a card.
    ///
    /// The id is two letters and thirteen digits on the older cards. On newer ones it is a number alone, also that
    /// of the identity card; those are known by their name in hexadecimal bytes and their sex in a digit.
    static func matches(_ fields: [String]) -> Bool {
        guard let id = fields.first else { return false }
        if id.utf8.count == 15, id.dropFirst(2).isDigits, id.utf8.prefix(2).allSatisfy(\.isLetter) {
            return true
        }
        guard id.isDigits, [10, IdentityCard.numberDigits].contains(id.utf8.count), fields.count > 3 else {
            return false
        }
        return isHexadecimal(fields[1]) && ["1", "2"].contains(fields[3])
    }

    private static func isHexadecimal(_ field: String) -> Bool {
        !field.isEmpty && field.utf8.count % 2 == 0 && field.utf8.allSatisfy(\.isHexadecimal)
    }
}

extension StringProtocol {
    /// Whether there are only ASCII digits.
    fileprivate var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// Whether this is a hexadecimal digit.
    fileprivate var isHexadecimal: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
    }
}
