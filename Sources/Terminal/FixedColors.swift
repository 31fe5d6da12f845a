/// The colours that terminals have under fixed numbers.
package enum FixedColors {
    /// The names of the first eight; `bright` before one of them stands for the number eight higher.
    package static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// What the first sixteen numbers look like.
    ///
    /// Every terminal has its own idea of them, so a pair is tried in both: the VGA text mode of the Linux console, and
    /// xterm's own colours.
    package static let sixteen: [[Color]] = [
        [
            0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
            0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
        ].map(Color.init),
        [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ].map(Color.init),
    ]

    /// One of the numbers from 16 to 255.
    package struct Entry: Sendable {
        package let number: Int
        package let color: Color
        let perceived: Color.Perceived
        let luminance: Double
    }

    /// The numbers 16 to 255 of a terminal with 256 colours: a cube of six steps a side, and 24 grays.
    package static let cube: [Entry] = {
        let steps = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
        var colors: [Color] = []
        for red in steps {
            for green in steps {
                for blue in steps { colors.append(Color(red << 16 | green << 8 | blue)) }
            }
        }
        for gray in stride(from: 8, through: 238, by: 10) { colors.append(Color(gray * 0x010101)) }
        return colors.enumerated().map { index, color in
            Entry(number: 16 + index, color: color, perceived: color.perceived, luminance: color.luminance)
        }
    }()
}
