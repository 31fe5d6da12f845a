package import Screens

/// How each style of a theme is drawn on a terminal with so many colours.
package struct Palette {
    /// What ncurses needs to draw a style.
    package struct Drawing: Equatable {
        /// The number of the colour pair; 0 is the terminal's own colours.
        package let pair: Int32
        package let attributes: Look.Attributes
    }

    /// Text and ground of every pair by the terminal's numbers, from pair 1 on.
    package private(set) var pairs: [Look.Pair<Int>] = []
    /// The colours that some of the terminal's numbers have to be given first.
    package private(set) var adjusted: [Int: Color] = [:]
    private var drawings: [Drawing] = []
    private var solids: [Drawing] = []

    /// The palette of a theme at a depth of colour.
    package init(_ theme: Theme, depth: ColorDepth) {
        var adjustments = Adjustments()
        for variant in Variant.allCases {
            for style in Style.allCases {
                let look = theme.look(style, variant)
                guard
                    let pair = Self.numbers(
                        look, depth, contrastMin: Theme.contrastMin(variant), &adjustments)
                else {
                    drawings.append(Drawing(pair: 0, attributes: look.colorless))
                    solids.append(Drawing(pair: 0, attributes: look.colorless))
                    continue
                }
                pairs.append(pair)
                drawings.append(
                    Drawing(
                        pair: Int32(pairs.count),
                        attributes: Self.bearable(look.attributes, pair, depth)))
            }
        }
        adjusted = adjustments.colors
        addSolids()
    }

    /// A pair of one colour for every text colour; many styles share one, because small terminals have few pairs.
    private mutating func addSolids() {
        var numbers: [Int: Int32] = [:]
        for drawing in drawings where drawing.pair > 0 {
            let text = pairs[Int(drawing.pair) - 1].text
            if numbers[text] == nil {
                pairs.append(Look.Pair(text: text, ground: text))
                numbers[text] = Int32(pairs.count)
            }
            solids.append(Drawing(pair: numbers[text] ?? drawing.pair, attributes: []))
        }
    }

    /// How to draw a style.
    ///
    /// `isSolid` is for cells full of ink, `█`: fonts leave gaps between them, so their ground is the text's colour too.
    package func drawing(_ style: Style, _ variant: Variant, isSolid: Bool = false) -> Drawing {
        (isSolid ? solids : drawings)[Int(variant.rawValue) * Style.allCases.count + Int(style.rawValue)]
    }

    /// The terminal's numbers for a look; nil where there are no colours.
    private static func numbers(
        _ look: Look, _ depth: ColorDepth, contrastMin: Double, _ adjustments: inout Adjustments
    ) -> Look.Pair<Int>? {
        switch depth {
        case .none: nil
        case .eight: look.eight
        case .sixteen: look.sixteen
        case .cube: nearest(look.exact, contrastMin: contrastMin)
        case .adjustable:
            Look.Pair(
                text: adjustments.number(of: look.exact.text),
                ground: adjustments.number(of: look.exact.ground))
        case .direct:
            Look.Pair(text: direct(look.exact.text), ground: direct(look.exact.ground))
        }
    }

    /// The numbers of the nearest colours of the cube that keep the contrast; the ground comes first, because it fills
    /// most of the glass.
    static func nearest(_ pair: Look.Pair<Color>, contrastMin: Double) -> Look.Pair<Int> {
        let (wanted, under) = (pair.text.perceived, pair.ground.perceived)
        var grounds = FixedColors.cube
        while let nearest = grounds.indices.min(by: {
            grounds[$0].perceived.difference(from: under) < grounds[$1].perceived.difference(from: under)
        }) {
            let ground = grounds.remove(at: nearest)
            let texts = FixedColors.cube.filter {
                Color.contrast($0.luminance, ground.luminance) >= contrastMin
            }
            let text = texts.min {
                $0.perceived.difference(from: wanted) < $1.perceived.difference(from: wanted)
            }
            if let text { return Look.Pair(text: text.number, ground: ground.number) }
        }
        preconditionFailure("white can be read on black")
    }

    /// The first eight numbers stand for the eight named colours there, so the darkest of blues is drawn as another.
    private static func direct(_ color: Color) -> Int { max(color.number, 8) }

    /// Bold only where it harms nothing: many terminals show bold text of the first eight colours in the bright ones.
    private static func bearable(
        _ attributes: Look.Attributes, _ pair: Look.Pair<Int>, _ depth: ColorDepth
    ) -> Look.Attributes {
        guard depth == .eight || depth == .sixteen, attributes.contains(.bold), pair.text < 8 else {
            return attributes
        }
        let brightened = Look.Pair(text: pair.text + 8, ground: pair.ground)
        return FixedColors.contrast(brightened) >= Theme.contrastMin
            ? attributes : attributes.subtracting(.bold)
    }
}

/// Which numbers of an adjustable terminal are given which colours.
///
/// Every colour takes the nearest of the cube that is still free, so that a terminal that promises to change its
/// colours and does not shows something near.
private struct Adjustments {
    private(set) var colors: [Int: Color] = [:]
    private var numbers: [Color: Int] = [:]

    mutating func number(of color: Color) -> Int {
        if let known = numbers[color] { return known }
        let free = FixedColors.cube.filter { colors[$0.number] == nil }
        let wanted = color.perceived
        let nearest = free.min {
            $0.perceived.difference(from: wanted) < $1.perceived.difference(from: wanted)
        }
        guard let number = nearest?.number else {
            preconditionFailure("a theme has fewer colours than the cube")
        }
        colors[number] = color
        numbers[color] = number
        return number
    }
}
