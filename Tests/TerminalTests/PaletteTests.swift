import Screens
import Terminal
import Testing

struct `a palette` {
    private static let cube = Dictionary(
        uniqueKeysWithValues: FixedColors.cube.map { ($0.number, $0.color) })

    private func pair(
        _ style: Style, _ variant: Variant, of palette: Palette
    ) throws -> (pair: Look.Pair<Int>, attributes: Look.Attributes) {
        let drawing = palette.drawing(style, variant)
        try #require(palette.pairs.indices.contains(Int(drawing.pair) - 1))
        return (palette.pairs[Int(drawing.pair) - 1], drawing.attributes)
    }

    @Test(arguments: Style.allCases)
    func `of 256 colours keeps the contrast of the theme`(style: Style) throws {
        let palette = Palette(try Themes.shipped(), depth: .cube)
        for (variant, least) in [(Variant.usual, 7.0), (.highContrast, 15.0)] {
            let pair = try pair(style, variant, of: palette).pair
            let text = try #require(Self.cube[pair.text])
            let ground = try #require(Self.cube[pair.ground])
            #expect(text.contrast(on: ground) >= least, "\(variant): \(text.text) on \(ground.text)")
        }
    }

    @Test(arguments: [ColorDepth.eight, .sixteen], Style.allCases)
    func `of few colours keeps the contrast where bold text is drawn brighter`(
        depth: ColorDepth, style: Style
    ) throws {
        let palette = Palette(try Themes.shipped(), depth: depth)
        for variant in Variant.allCases {
            let (pair, attributes) = try pair(style, variant, of: palette)
            #expect(FixedColors.contrast(pair) >= 7)
            guard attributes.contains(.bold), pair.text < 8 else { continue }
            #expect(FixedColors.contrast(.init(text: pair.text + 8, ground: pair.ground)) >= 7)
        }
    }

    @Test func `of adjustable colours is exact, and near where the terminal does not adjust them`() throws {
        let theme = try Themes.shipped()
        let palette = Palette(theme, depth: .adjustable)
        for variant in Variant.allCases {
            for style in Style.allCases {
                let exact = theme.look(style, variant).exact
                let pair = try pair(style, variant, of: palette).pair
                #expect(palette.adjusted[pair.text] == exact.text)
                #expect(palette.adjusted[pair.ground] == exact.ground)
                let text = try #require(Self.cube[pair.text])
                let ground = try #require(Self.cube[pair.ground])
                #expect(text.contrast(on: ground) >= 6, "\(variant).\(style): \(text.text) on \(ground.text)")
            }
        }
        #expect(palette.adjusted.keys.allSatisfy { (16...255).contains($0) })
    }

    @Test func `of all colours is exact, but for the eight darkest, which are names there`() throws {
        let palette = Palette(try Themes.shipped(), depth: .direct)
        #expect(try pair(.title, .usual, of: palette).pair == .init(text: 0xFFF1CC, ground: 0x7A0F17))
        #expect(try pair(.normal, .highContrast, of: palette).pair == .init(text: 0xFFFFFF, ground: 8))
    }

    @Test func `without colours marks what must be seen by attributes`() throws {
        let palette = Palette(try Themes.shipped(), depth: .none)
        #expect(palette.pairs.isEmpty)
        for variant in Variant.allCases {
            #expect(palette.drawing(.normal, variant).pair == 0)
            #expect(palette.drawing(.normal, variant).attributes == [])
            for style in [Style.title, .tileMarked, .selected, .key, .warning, .bad, .overdue, .inverse] {
                #expect(palette.drawing(style, variant).attributes.contains(.reverse), "\(style)")
            }
        }
    }

    @Test(arguments: [ColorDepth.eight, .sixteen, .cube, .adjustable, .direct])
    func `fills a cell full of ink to its edges, whatever the font`(depth: ColorDepth) throws {
        let palette = Palette(try Themes.shipped(), depth: depth)
        for style in Style.allCases {
            let text = try pair(style, .usual, of: palette).pair.text
            let solid = palette.drawing(style, .usual, isSolid: true)
            #expect(palette.pairs[Int(solid.pair) - 1] == .init(text: text, ground: text))
        }
    }

    @Test func `fits into the 64 pairs of the smallest coloured terminals`() throws {
        #expect(Palette(try Themes.shipped(), depth: .eight).pairs.count < 64)
    }

    @Test(arguments: [
        (0, false, ColorDepth.none), (8, true, .eight), (16, false, .sixteen), (88, false, .sixteen),
        (256, false, .cube), (256, true, .adjustable), (0x100_0000, false, .direct),
    ])
    func `is as deep as the terminal`(colors: Int, isAdjustable: Bool, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors, isAdjustable: isAdjustable) == depth)
    }

    @Test(
        arguments: [
            ("linux", nil, nil, ["linux"]), ("xterm", nil, "XTerm(379)", ["xterm-256color", "xterm"]),
            ("xterm-256color", "truecolor", nil, ["xterm-direct", "xterm-256color"]),
            ("tmux-256color", "24bit", nil, ["tmux-direct", "tmux-256color"]),
            ("foot", "truecolor", nil, ["foot-direct", "foot"]),
            ("foot-direct", "truecolor", nil, ["foot-direct"]),
            ("screen", "", nil, ["screen"]),
        ] as [(String, String?, String?, [String])])
    func `asks for the terminal's finest description first`(
        term: String, colorTerm: String?, version: String?, names: [String]
    ) {
        #expect(TerminalNames.candidates(term: term, colorTerm: colorTerm, xtermVersion: version) == names)
    }
}
