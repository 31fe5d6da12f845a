/// A tick in a ring of half blocks: what was said has arrived.
///
/// It is no face, because thanks for any level look the same.
struct Tick {
    /// Points across the smallest one that is not taken for a face.
    static let pointsMin = 12

    /// Points across and down; even.
    let points: Int

    /// A tick of so many points, rounded down to an even number.
    init(points: Int) {
        self.points = points / 2 * 2
    }

    /// Columns of cells it takes; half as many rows.
    var width: Int { points }
    var height: Int { points / 2 }

    /// What lies at a point, counted from the upper left corner.
    func ink(x: Int, y: Int) -> Face.Ink {
        // From the middle, in radii; right and down are positive.
        let across = Double(2 * x + 1) / Double(points) - 1
        let down = Double(2 * y + 1) / Double(points) - 1
        let radius = (across * across + down * down).squareRoot()
        guard radius <= 1 else { return .outside }
        let strokes = [((-0.48, 0.02), (-0.14, 0.36)), ((-0.14, 0.36), (0.5, -0.32))]
        let isTick = strokes.contains { Self.distance((across, down), from: $0.0, to: $0.1) <= stroke }
        return isTick || radius > 1 - stroke ? .line : .skin
    }

    /// Half the thickness of the tick, and the whole of the ring, in radii: never less than half a point.
    private var stroke: Double { max(0.1, 1.3 / Double(points)) }

    /// How far a place lies from a line between two others.
    private static func distance(
        _ place: (x: Double, y: Double), from: (x: Double, y: Double), to: (x: Double, y: Double)
    ) -> Double {
        let step = (x: to.x - from.x, y: to.y - from.y)
        let way = (place.x - from.x) * step.x + (place.y - from.y) * step.y
        let share = min(1, max(0, way / (step.x * step.x + step.y * step.y)))
        let off = (x: place.x - from.x - share * step.x, y: place.y - from.y - share * step.y)
        return (off.x * off.x + off.y * off.y).squareRoot()
    }
}

extension Canvas {
    /// Draws a tick with its upper left corner in a cell.
    mutating func draw(_ tick: Tick, x: Int, y: Int) {
        drawDisc(points: tick.points, x: x, y: y, style: .good, on: .normal, ink: tick.ink)
    }
}
