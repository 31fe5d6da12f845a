import FoundationEssentials
package import Screens

/// The colours of all styles in both variants: one visual language for all four stations.
///
/// A theme that was read can be read by people: every text has a contrast of at least 7:1 to its ground, in the high
/// contrast of 15:1 where a terminal has 256 colours or more (WCAG 2.2 asks 7:1 for its level AAA).
public struct Theme: Equatable, Sendable {
    /// The least contrast of a text to its ground.
    public static let contrastMin = 7.0
    /// The least contrast in the variant for people who see little, among 256 colours and more.
    public static let highContrastMin = 15.0

    private var looks: [Variant: [Style: Look]] = [:]

    /// Reads a theme file: for each variant a look by the name of its style (see `Look`).
    ///
    /// With a `base` a file needs to name only what it changes; without, everything.
    public init(json: [UInt8], base: Theme? = nil) throws(ThemeMistake) {
        guard let file = Self.decoded(json) else { throw .notJSON }
        let variants = Set(Variant.allCases.map(\.name))
        if let name = file.keys.sorted().first(where: { !variants.contains($0) }) {
            throw .unknownVariant(name)
        }
        for variant in Variant.allCases {
            try read(file[variant.name] ?? [:], variant, base)
        }
    }

    /// How a style looks.
    package func look(_ style: Style, _ variant: Variant) -> Look {
        guard let look = looks[variant]?[style] else {
            preconditionFailure("a theme that was read has every style")
        }
        return look
    }

    /// The contrast that a variant promises in its finest colours.
    package static func contrastMin(_ variant: Variant) -> Double {
        variant == .highContrast ? highContrastMin : contrastMin
    }

    private static func decoded(_ json: [UInt8]) -> [String: [String: String]]? {
        // What is no such object has one message, whatever the reader's own reason.
        try? JSONDecoder().decode([String: [String: String]].self, from: Data(json))
    }

    private mutating func read(
        _ lines: [String: String], _ variant: Variant, _ base: Theme?
    ) throws(ThemeMistake) {
        let names = Set(Style.allCases.map(\.name))
        if let name = lines.keys.sorted().first(where: { !names.contains($0) }) {
            throw .unknownStyle(name, variant: variant.name)
        }
        for style in Style.allCases {
            let given = base?.looks[variant]?[style]
            guard let line = lines[style.name] else {
                guard let given else { throw .missing(style: style.name, variant: variant.name) }
                looks[variant, default: [:]][style] = given
                continue
            }
            guard let look = Look(line, base: given) else {
                throw .notUnderstood(line, style: style.name, variant: variant.name)
            }
            try Self.check(look, style, variant)
            looks[variant, default: [:]][style] = look
        }
    }

    /// Refuses what cannot be read at any depth of colour.
    private static func check(_ look: Look, _ style: Style, _ variant: Variant) throws(ThemeMistake) {
        let least = contrastMin(variant)
        let ratio = look.exact.text.contrast(on: look.exact.ground)
        if ratio < least {
            let better = readable(look.exact.text, on: look.exact.ground, least: least)
            throw faint(style, variant, colors: nil, ratio, least, better: better.text)
        }
        for (colors, pair) in [(16, look.sixteen), (8, look.eight)] {
            let ratio = FixedColors.contrast(pair)
            guard ratio < contrastMin else { continue }
            let better = (0..<colors).max {
                FixedColors.contrast(.init(text: $0, ground: pair.ground))
                    < FixedColors.contrast(.init(text: $1, ground: pair.ground))
            }
            throw faint(
                style, variant, colors: colors, ratio, contrastMin, better: FixedColors.name(better ?? 0))
        }
    }

    private static func faint(
        _ style: Style, _ variant: Variant, colors: Int?, _ ratio: Double, _ least: Double, better: String
    ) -> ThemeMistake {
        .faint(
            style: style.name, variant: variant.name, colors: colors, ratioTenths: Int(ratio * 10),
            leastTenths: Int(least * 10), better: better)
    }

    /// The colour nearest to a text's that can be read on a ground; black or white where only they can.
    private static func readable(_ text: Color, on ground: Color, least: Double) -> Color {
        let ends = [Color.black, .white].filter { $0.contrast(on: ground) >= least }
        for step in 1...20 {
            for end in ends {
                let mixed = text.mixed(with: end, share: Double(step) / 20)
                if mixed.contrast(on: ground) >= least { return mixed }
            }
        }
        return Color.black.contrast(on: ground) > Color.white.contrast(on: ground) ? .black : .white
    }
}

extension FixedColors {
    /// The least contrast of a pair of the sixteen, whatever terminal shows it.
    package static func contrast(_ pair: Look.Pair<Int>) -> Double {
        sixteen.map { $0[pair.text].contrast(on: $0[pair.ground]) }.min() ?? 1
    }

    /// The name of one of the sixteen, such as `bright white`.
    static func name(_ number: Int) -> String {
        (number >= 8 ? "bright " : "") + names[number % 8]
    }
}
