/// The mark of tone that a Vietnamese syllable carries on one of its vowels.
public enum Tone: Int, CaseIterable, Sendable {
    /// No mark: thanh ngang.
    case level
    /// ´, thanh sắc.
    case acute
    /// `, thanh huyền.
    case grave
    /// The hook above, thanh hỏi.
    case hook
    /// ~, thanh ngã.
    case tilde
    /// The dot below, thanh nặng.
    case dot

    /// The tone that a letter means in Telex; `z` takes a mark away.
    init?(telex letter: Character) {
        guard let place = "zsfrxj".firstIndex(of: letter) else { return nil }
        self.init(rawValue: "zsfrxj".distance(from: "zsfrxj".startIndex, to: place))
    }
}
