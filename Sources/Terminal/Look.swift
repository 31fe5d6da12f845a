import CNcurses

/// How a style looks: its colours by what the terminal can do, bold, underlined.
///
/// A theme file writes it as one line of up to four parts, from the finest colours to none at all:
/// ```text
/// bold #FFF1CC on #7A0F17, bright white on blue, white on black, reverse
/// ```
/// The first pair is for terminals of 256 colours and more, the second for 16, the third for 8; the last part are the
/// attributes where there is no colour: `reverse`, `bold`, `underline`, or `plain` for none of them.
package struct Look: Equatable, Sendable {
    /// A text and the ground it stands on.
    package struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
        package let text: Value
        package let ground: Value

        package init(text: Value, ground: Value) {
            self.text = text
            self.ground = ground
        }
    }

    /// How text is drawn besides its colours.
    package struct Attributes: OptionSet, Sendable {
        package let rawValue: Int32

        package init(rawValue: Int32) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: Int32(LUOT_BOLD))
        package static let reverse = Attributes(rawValue: Int32(LUOT_REVERSE))
        package static let underline = Attributes(rawValue: Int32(LUOT_UNDERLINE))

        /// The attributes by the names a theme file calls them.
        static let named: [Substring: Attributes] = [
            "bold": .bold, "reverse": .reverse, "underline": .underline, "plain": [],
        ]
    }

    package var exact: Pair<Color>
    /// Numbers of `FixedColors.sixteen`.
    package var sixteen: Pair<Int>
    /// Numbers of the first eight of them.
    package var eight: Pair<Int>
    /// Bold and underlined where there are colours.
    package var attributes: Attributes
    /// All that is left where there are none.
    package var colorless: Attributes
}

extension Look {
    /// The look of a line of a theme file; parts it leaves out are those of `base`.
    ///
    /// Nil when the line cannot be understood, or leaves something out and there is no base.
    package init?(_ line: String, base: Look?) {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count), parts.count == 4 || base != nil else { return nil }
        var words = parts[0].split(separator: " ")
        var attributes: Attributes = []
        while let word = words.first, let attribute = Attributes.named[word], attribute != .reverse {
            attributes.formUnion(attribute)
            words.removeFirst()
        }
        func part<Value>(_ index: Int, _ read: (Substring) -> Value?, else given: Value?) -> Value? {
            parts.indices.contains(index) ? read(parts[index]) : given
        }
        guard words.count == 3, words[1] == "on", let text = Color(words[0]), let ground = Color(words[2]),
            let sixteen = part(1, { Self.numbers($0, of: 16) }, else: base?.sixteen),
            let eight = part(2, { Self.numbers($0, of: 8) }, else: base?.eight),
            let colorless = part(3, Self.attributes, else: base?.colorless)
        else { return nil }
        self.init(
            exact: Pair(text: text, ground: ground), sixteen: sixteen, eight: eight, attributes: attributes,
            colorless: colorless)
    }

    private static func attributes(_ part: Substring) -> Attributes? {
        let words = part.split(separator: " ")
        let known = words.compactMap { Attributes.named[$0] }
        guard !words.isEmpty, known.count == words.count else { return nil }
        return known.reduce(into: []) { $0.formUnion($1) }
    }

    /// The numbers of a pair such as `bright white on blue`, all under `limit`.
    private static func numbers(_ part: Substring, of limit: Int) -> Pair<Int>? {
        let words = part.split(separator: " ")
        guard let middle = words.firstIndex(of: "on"), let text = number(words[..<middle]),
            let ground = number(words[(middle + 1)...]), text < limit, ground < limit
        else { return nil }
        return Pair(text: text, ground: ground)
    }

    private static func number(_ words: ArraySlice<Substring>) -> Int? {
        guard let name = words.last, let number = FixedColors.names.firstIndex(of: String(name)) else {
            return nil
        }
        if words.count == 1 { return number }
        return words.count == 2 && words.first == "bright" ? number + 8 : nil
    }
}
