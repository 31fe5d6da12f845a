import Screens
import Terminal
import Testing

struct `a theme` {
    @Test(arguments: Style.allCases)
    func `that is shipped has 7 to 1 for every text, and 15 to 1 in the high contrast`(style: Style) throws {
        let theme = try Themes.shipped()
        for (variant, least) in [(Variant.usual, 7.0), (.highContrast, 15.0)] {
            let look = theme.look(style, variant)
            #expect(look.exact.text.contrast(on: look.exact.ground) >= least, "\(variant)")
            #expect(FixedColors.contrast(look.sixteen) >= 7, "\(variant) among 16")
            #expect(FixedColors.contrast(look.eight) >= 7, "\(variant) among 8")
        }
    }

    @Test func `changes what a file names and keeps the rest`() throws {
        let shipped = try Themes.shipped()
        let theme = try Themes.changed("usual", "title", "underline #FFFFFF on #003366, white on black")
        let look = theme.look(.title, .usual)
        #expect(look.exact == .init(text: .white, ground: Color(0x003366)))
        #expect(look.sixteen == .init(text: 7, ground: 0))
        #expect(look.eight == shipped.look(.title, .usual).eight)
        #expect(look.attributes == .underline)
        #expect(theme.look(.title, .highContrast) == shipped.look(.title, .highContrast))
        #expect(theme.look(.key, .usual) == shipped.look(.key, .usual))
    }

    @Test(arguments: [
        (
            "usual", "dim", "#999999 on #FFFFFF",
            "usual.dim has a contrast of 2.8:1, and at least 7:1 is needed; the text #545454 would do."
        ),
        (
            "highContrast", "late", "#111111 on #C0C0C0",
            "highContrast.late has a contrast of 10.3:1, and at least 15:1 is needed; the text #000000 would do."
        ),
        (
            "usual", "key", "#000000 on #FFFFFF, red on white",
            "usual.key has a contrast of 3.3:1 among 16 colours, and at least 7:1 is needed; "
                + "the text black would do."
        ),
        (
            "usual", "key", "#000000 on #FFFFFF, black on white, black on yellow",
            "usual.key has a contrast of 4:1 among 8 colours, and at least 7:1 is needed; "
                + "the text black would do."
        ),
        (
            "night", "key", "#000000 on #FFFFFF",
            "There is no variant “night”, only “usual” and “highContrast”."
        ),
        (
            "usual", "kye", "#000000 on #FFFFFF",
            "usual has no style “kye”; the styles are those of the theme.json that comes with Lượt."
        ),
        (
            "usual", "key", "black on white",
            "usual.key “black on white” should read like “bold #FFF1CC on #7A0F17, bright white on blue, "
                + "white on black, reverse”."
        ),
    ])
    func `with a mistake is refused in a sentence that says what would be right`(
        variant: String, style: String, line: String, sentence: String
    ) throws {
        let mistake = try #require(throws: ThemeMistake.self) {
            try Themes.changed(variant, style, line)
        }
        #expect(mistake.sentence == sentence)
    }

    @Test(arguments: [
        "#FFF on #000000", "#000000 #FFFFFF", "#+00000 on #FFFFFF", "reverse #000000 on #FFFFFF",
        "#000000 on #FFFFFF, black on bright", "#000000 on #FFFFFF, black on white, bright white on black",
        "#000000 on #FFFFFF, black on white, black on white, blinking",
        "#000000 on #FFFFFF, black on white, black on white, plain, plain", "",
    ])
    func `is refused where a line cannot be understood`(line: String) throws {
        #expect(throws: ThemeMistake.notUnderstood(line, style: "key", variant: "usual")) {
            try Themes.changed("usual", "key", line)
        }
    }

    @Test(arguments: ["", "[]", #"{"usual": []}"#, #"{"usual": {"key": 1}}"#])
    func `is refused where the file is none`(json: String) throws {
        #expect(throws: ThemeMistake.notJSON) { try Theme(json: Array(json.utf8)) }
    }

    @Test func `without a base is refused where a style is missing`() {
        #expect(throws: ThemeMistake.missing(style: "normal", variant: "usual")) {
            try Theme(json: Array("{}".utf8))
        }
    }
}
