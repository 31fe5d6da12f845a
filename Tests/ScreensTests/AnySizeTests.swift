import Queueing
import Screens
import Testing

/// Draws every scene on odd glasses, with the server there and away, so that none of them fails on one.
@Suite struct AnySizeTests {
    private static let sizes = [
        (0, 0), (1, 1), (1, 70), (250, 1), (2, 2), (3, 4), (5, 2), (9, 9), (10, 4), (11, 10), (12, 5),
        (19, 9), (20, 4),
        (20, 20), (23, 10), (29, 20), (30, 9), (40, 12), (54, 60), (59, 20), (60, 10), (60, 70), (80, 24),
        (100, 2),
        (100, 30), (160, 45), (250, 10), (250, 70),
    ].map { Size(width: $0.0, height: $0.1) }

    /// Draws a state, and the same while the server is away.
    private func draw<S: Screen>(_ screen: S.Type, _ state: S.State, _ size: Size) {
        var state = state
        for event in [S.Event.resized(size), .linkChanged(.away(since: Fixture.now))] {
            _ = S.update(&state, event)
            var canvas = Canvas(size: size)
            S.view(state, on: &canvas)
            #expect(canvas.cells.count == size.width * size.height)
        }
    }

    @Test(arguments: Self.sizes)
    func `a screen draws itself at any size`(size: Size) throws {
        for name in Scene.kioskNames { draw(KioskScreen.self, try Scene.kiosk(name, "vi"), size) }
        for name in Scene.counterNames { draw(CounterScreen.self, try Scene.counter(name, "vi"), size) }
        for name in Scene.guideNames { draw(GuideScreen.self, try Scene.guide(name, "vi"), size) }
        for name in Scene.displayNames { draw(DisplayScreen.self, try Scene.display(name, "vi", size), size) }
        for name in Scene.ratingNames { draw(RatingScreen.self, try Scene.rating(name, "vi"), size) }
    }
}
