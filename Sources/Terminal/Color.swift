import Glibc

/// A colour in sRGB.
package struct Color: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    /// The colour of a number such as `0xFBF7EE`; what lies above 24 bits is left out.
    package init(_ number: Int) {
        red = UInt8(number >> 16 & 0xFF)
        green = UInt8(number >> 8 & 0xFF)
        blue = UInt8(number & 0xFF)
    }

    /// The colour of a text such as `#FBF7EE`; nil for any other text.
    package init?(_ text: some StringProtocol) {
        let digits = text.dropFirst()
        guard text.first == "#", digits.utf8.count == 6, let number = UInt32(digits, radix: 16),
            digits.first != "+"
        else { return nil }
        self.init(Int(number))
    }

    /// The number of the colour, from 0 to 0xFFFFFF.
    package var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

    /// The colour as a theme file writes it, such as `#FBF7EE`.
    package var text: String {
        let digits = String(number, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// How bright it is, from 0 for black to 1 for white: the relative luminance of WCAG 2.2.
    package var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// How well text of this colour stands out from a ground, from 1 to 21: the contrast ratio of WCAG 2.2,
    /// `(lighter + 0.05) ÷ (darker + 0.05)`.
    package func contrast(on ground: Color) -> Double {
        Self.contrast(luminance, ground.luminance)
    }

    /// The contrast of two luminances.
    static func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// This colour mixed with another; `share` of the other, from 0 to 1.
    func mixed(with other: Color, share: Double) -> Color {
        func mix(_ one: UInt8, _ two: UInt8) -> Int {
            Int((Double(one) + (Double(two) - Double(one)) * share).rounded())
        }
        return Color(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
    }

    package static let black = Color(0x000000)
    package static let white = Color(0xFFFFFF)

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// How the eye sees it, in OKLab (Björn Ottosson, 2020).
    var perceived: Perceived {
        let (red, green, blue) = (Self.linear(red), Self.linear(green), Self.linear(blue))
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        return Perceived(
            lightness: 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
            greenRed: 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
            blueYellow: 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short)
    }

    /// A colour as the eye sees it: equal distances look equally different.
    struct Perceived: Sendable {
        let lightness: Double
        let greenRed: Double
        let blueYellow: Double

        /// The square of the distance.
        func difference(from other: Perceived) -> Double {
            let lightness = lightness - other.lightness
            let greenRed = greenRed - other.greenRed
            let blueYellow = blueYellow - other.blueYellow
            return lightness * lightness + greenRed * greenRed + blueYellow * blueYellow
        }
    }
}
