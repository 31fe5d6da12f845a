/// How canvases are put on the glass of a station.
public struct Appearance: Sendable {
    /// The colours of all styles.
    public var theme: Theme
    /// False where `NO_COLOR` is set: bold, underlined and reversed text only.
    public var isColored: Bool
    /// Whether only printable ASCII is shown, for a glass that has few other signs.
    public var isPlain: Bool

    /// An appearance of these.
    public init(theme: Theme, isColored: Bool = true, isPlain: Bool = false) {
        self.theme = theme
        self.isColored = isColored
        self.isPlain = isPlain
    }
}
