/// Why a theme is refused.
public enum ThemeMistake: Error, Equatable, Sendable {
    /// The file is no JSON object of two objects of texts.
    case notJSON
    /// There is no such variant.
    case unknownVariant(String)
    /// There is no such style.
    case unknownStyle(String, variant: String)
    /// The line of a style is not written as it should be.
    case notUnderstood(String, style: String, variant: String)
    /// Nothing says how a style looks.
    case missing(style: String, variant: String)
    /// A text can hardly be read on its ground.
    ///
    /// The ratios are tenths: 70 is 7:1. `colors` is how many the terminal has, nil for 256 and more; `better` is a
    /// text colour that would do.
    case faint(
        style: String, variant: String, colors: Int?, ratioTenths: Int, leastTenths: Int, better: String)

    /// What is wrong and what would be right, in one sentence.
    public var sentence: String {
        switch self {
        case .notJSON:
            return "A theme is a JSON object with “usual” and “highContrast”, each an object of lines by "
                + "style."
        case .unknownVariant(let name):
            return "There is no variant “\(name)”, only “usual” and “highContrast”."
        case .unknownStyle(let name, let variant):
            return "\(variant) has no style “\(name)”; the styles are those of the theme.json that comes "
                + "with Lượt."
        case .notUnderstood(let line, let style, let variant):
            return "\(variant).\(style) “\(line)” should read like “bold #FFF1CC on #7A0F17, bright white on "
                + "blue, white on black, reverse”."
        case .missing(let style, let variant):
            return "\(variant).\(style) is missing."
        case .faint(let style, let variant, let colors, let ratio, let least, let better):
            let among = colors.map { " among \($0) colours" } ?? ""
            return "\(variant).\(style) has a contrast of \(Self.ratio(ratio)):1\(among), and at least "
                + "\(Self.ratio(least)):1 is needed; the text \(better) would do."
        }
    }

    private static func ratio(_ tenths: Int) -> String {
        tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}
