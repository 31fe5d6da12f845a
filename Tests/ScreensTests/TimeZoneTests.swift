import Queueing
import Screens
import Testing

/// 09:41 in Vietnam, on the glass of a center in another time zone.
@Suite struct TimeZoneTests {
    /// What a screen shows before and after the server said how far the center's clocks are ahead of UTC.
    private func shown<S: Screen>(_ screen: S.Type, _ former: S.State, offset: Int) -> [String] {
        var state = former
        _ = S.update(&state, .timeZoneTold(utcOffsetSeconds: offset))
        return [former, state].map {
            var canvas = Canvas(size: Size(width: 80, height: 24))
            S.view($0, on: &canvas)
            return canvas.text
        }
    }

    @Test(arguments: [(0, "02:41"), (9 * 3_600, "11:41"), (-5 * 3_600, "21:41")])
    func `every station's clock is the center's`(offset: Int, clock: String) throws {
        let surroundings = try Fixture.surroundings()
        let all = [
            shown(KioskScreen.self, .init(surroundings: surroundings, attemptSeed: "k"), offset: offset),
            shown(DisplayScreen.self, .init(surroundings: surroundings), offset: offset),
            shown(
                CounterScreen.self, .init(surroundings: surroundings, counter: 5, attemptSeed: "c"),
                offset: offset),
            shown(
                RatingScreen.self, .init(surroundings: surroundings, counter: 5, attemptSeed: "r"),
                offset: offset),
        ]
        for screens in all {
            #expect(screens[0].contains("09:41"))
            #expect(screens[1].contains(clock) && !screens[1].contains("09:41"))
        }
    }
}
