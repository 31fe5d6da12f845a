/// Something that officers are reminded of at a time of every open day.
public struct Reminder: Equatable, Sendable, Codable {
    /// From when on it is shown.
    public var at: TimeOfDay
    /// In Vietnamese, and other languages as they are there.
    public var text: LocalizedText
    /// Where the rule stands, as people write it; nil where the center does not say.
    public var legalBasis: String?

    /// A reminder at a time.
    public init(at: TimeOfDay, text: LocalizedText, legalBasis: String? = nil) {
        self.at = at
        self.text = text
        self.legalBasis = legalBasis
    }
}

extension [Reminder] {
    /// What a center reminds of that names nothing else: dossiers received after 15:00 are passed on the next working
    /// morning (NĐ 61/2018/NĐ-CP, article 18.2; again in NĐ 309/2026/NĐ-CP, article 9).
    public static let usual: [Reminder] = [TimeOfDay(minutes: 15 * 60)].compactMap { $0 }.map {
        Reminder(
            at: $0,
            text: [
                "vi": "Hồ sơ tiếp nhận sau 15 giờ được chuyển vào đầu giờ ngày làm việc tiếp theo",
                "en": "Dossiers received after 15:00 are passed on first thing on the next working day",
            ], legalBasis: "NĐ 61/2018/NĐ-CP Đ18.2; NĐ 309/2026/NĐ-CP Đ9")
    }
}
