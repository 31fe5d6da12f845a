import Glibc

/// The shapes of the big characters as strokes of a broad pen with a round point.
///
/// The pen's point is 1 wide, and the lines it follows lie in a box 6 high, from 0 at the top: with the ink beside the
/// lines a character is 7 high. The one has a foot, the zero is narrow and the letter O round, so that letters and digits
/// differ from the back of a hall.
struct BigGlyph: Sendable {
    struct Point: Sendable {
        let x: Double
        let y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// How wide the lines are in all, without the ink beside them.
    let width: Double
    /// The points that the pen goes through from one to the next; it is lifted between two lines.
    let lines: [[Point]]

    init(_ width: Double, _ lines: [Point]...) {
        self.width = width
        self.lines = lines
    }

    /// A part of an ellipse, in degrees from the right over the bottom.
    static func arc(
        _ x: Double, _ y: Double, _ radiusX: Double, _ radiusY: Double, _ from: Int, _ to: Int
    ) -> [Point] {
        let steps = max(1, abs(to - from) / 15)
        return (0...steps).map { step in
            let degrees = Double(from) + Double(to - from) * Double(step) / Double(steps)
            return Point(
                x + radiusX * cos(degrees * .pi / 180), y + radiusY * sin(degrees * .pi / 180))
        }
    }

    /// A straight line through pairs of x and y.
    static func line(_ pairs: (Double, Double)...) -> [Point] { pairs.map(Point.init) }
}

extension BigGlyph {
    /// Every character that can be drawn big.
    static let all: [Character: BigGlyph] = digits.merging(letters) { digit, _ in digit }

    private static let digits: [Character: BigGlyph] = [
        "0": BigGlyph(
            3.6, arc(1.8, 1.8, 1.8, 1.8, 180, 360) + arc(1.8, 4.2, 1.8, 1.8, 0, 180) + line((0, 1.8))),
        "1": BigGlyph(3, line((0.2, 1.3), (1.7, 0), (1.7, 6)), line((0, 6), (3, 6))),
        "2": BigGlyph(3.8, arc(1.9, 1.9, 1.9, 1.9, 190, 395) + line((0, 6), (3.8, 6))),
        "3": BigGlyph(
            3.8, arc(1.8, 1.5, 1.7, 1.5, 205, 450) + line((1.2, 3)),
            line((1.8, 3)) + arc(1.8, 4.45, 2, 1.55, 270, 515)),
        "4": BigGlyph(4, line((3, 6), (3, 0), (0, 4.2), (4, 4.2))),
        "5": BigGlyph(3.8, line((3.5, 0), (0.5, 0), (0.3, 2.8)) + arc(1.8, 4.05, 2, 1.95, 220, 508)),
        "6": BigGlyph(3.8, arc(1.9, 4.1, 1.9, 1.9, 0, 360), arc(3.1, 4.1, 3.1, 4.1, 180, 273)),
        "7": BigGlyph(3.8, line((0, 0), (3.8, 0), (1.3, 6))),
        "8": BigGlyph(3.8, arc(1.9, 1.45, 1.65, 1.45, 0, 360), arc(1.9, 4.45, 1.9, 1.55, 0, 360)),
        "9": BigGlyph(3.8, arc(1.9, 1.9, 1.9, 1.9, 0, 360), arc(0.7, 1.9, 3.1, 4.1, 0, 93)),
        "-": BigGlyph(1.8, line((0, 3), (1.8, 3))),
    ]

    private static let letters: [Character: BigGlyph] = [
        "A": BigGlyph(4.2, line((0, 6), (2.1, 0), (4.2, 6)), line((0.7, 4), (3.5, 4))),
        "B": BigGlyph(
            3.8, line((2.1, 0), (0, 0), (0, 6), (2.3, 6)), line((0, 3), (2.3, 3)),
            arc(2.1, 1.5, 1.5, 1.5, 270, 450), arc(2.3, 4.5, 1.5, 1.5, 270, 450)),
        "C": BigGlyph(4, arc(2.1, 2.1, 2.1, 2.1, 325, 180) + arc(2.1, 3.9, 2.1, 2.1, 180, 35)),
        "D": BigGlyph(4, arc(1.9, 2.1, 2.1, 2.1, 270, 360) + arc(1.9, 3.9, 2.1, 2.1, 0, 90) + corner),
        "Đ": BigGlyph(
            4.8, (arc(1.9, 2.1, 2.1, 2.1, 270, 360) + arc(1.9, 3.9, 2.1, 2.1, 0, 90) + corner).map(aside),
            line((0, 3), (2.3, 3))),
        "E": BigGlyph(3.5, line((3.5, 0), (0, 0), (0, 6), (3.5, 6)), line((0, 3), (2.9, 3))),
        "F": BigGlyph(3.5, line((3.5, 0), (0, 0), (0, 6)), line((0, 3), (2.9, 3))),
        "G": BigGlyph(
            4.2,
            arc(2.1, 2.1, 2.1, 2.1, 325, 180) + arc(2.1, 3.9, 2.1, 2.1, 180, 0) + line((4.2, 3.3), (2.5, 3.3))
        ),
        "H": BigGlyph(4, line((0, 0), (0, 6)), line((4, 0), (4, 6)), line((0, 3), (4, 3))),
        "I": BigGlyph(2, line((1, 0), (1, 6)), line((0, 0), (2, 0)), line((0, 6), (2, 6))),
        "J": BigGlyph(3, line((3, 0)) + arc(1.3, 4.3, 1.7, 1.7, 0, 160)),
        "K": BigGlyph(3.9, line((0, 0), (0, 6)), line((3.8, 0), (0, 3.7)), line((1.4, 2.4), (3.9, 6))),
        "L": BigGlyph(3.4, line((0, 0), (0, 6), (3.4, 6))),
        "M": BigGlyph(4.8, line((0, 6), (0, 0), (2.4, 3.8), (4.8, 0), (4.8, 6))),
        "N": BigGlyph(4.2, line((0, 6), (0, 0), (4.2, 6), (4.2, 0))),
        "O": BigGlyph(4.8, arc(2.4, 3, 2.4, 3, 0, 360)),
        "P": BigGlyph(
            3.8, line((0, 6), (0, 0), (2.1, 0)) + arc(2.1, 1.7, 1.7, 1.7, 270, 450) + line((0, 3.4))),
        "Q": BigGlyph(4.8, arc(2.4, 3, 2.4, 3, 0, 360), line((2.9, 4.4), (4.7, 6.2))),
        "R": BigGlyph(
            3.9, line((0, 6), (0, 0), (2.1, 0)) + arc(2.1, 1.7, 1.7, 1.7, 270, 450) + line((0, 3.4)),
            line((2, 3.4), (3.9, 6))),
        "S": BigGlyph(3.8, arc(1.9, 1.5, 1.8, 1.5, 335, 90) + arc(1.9, 4.5, 1.9, 1.5, 270, 515)),
        "T": BigGlyph(4, line((0, 0), (4, 0)), line((2, 0), (2, 6))),
        "U": BigGlyph(4, line((0, 0)) + arc(2, 4, 2, 2, 180, 0) + line((4, 0))),
        "V": BigGlyph(4.2, line((0, 0), (2.1, 6), (4.2, 0))),
        "W": BigGlyph(5.6, line((0, 0), (1.4, 6), (2.8, 1.4), (4.2, 6), (5.6, 0))),
        "X": BigGlyph(4, line((0, 0), (4, 6)), line((4, 0), (0, 6))),
        "Y": BigGlyph(4, line((0, 0), (2, 3.2), (4, 0)), line((2, 3.2), (2, 6))),
        "Z": BigGlyph(3.8, line((0, 0), (3.8, 0), (0, 6), (3.8, 6))),
    ]

    /// The straight back of a D, from the bottom up.
    private static let corner = line((0, 6), (0, 0), (1.9, 0))

    /// A point a little to the right, as the D with a bar needs it.
    private static func aside(_ point: Point) -> Point { Point(point.x + 0.8, point.y) }
}
