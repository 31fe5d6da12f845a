import Queueing
import Screens
import Testing

@Suite struct `The story of a rating` {
    /// A terminal whose glass is touched, drawing after drawing.
    private struct Glass {
        var state: RatingScreen.State
        var effects: [RatingScreen.Effect] = []
        var story: [(heading: String, drawing: Canvas)] = []

        var canvas: Canvas {
            var canvas = Canvas(size: state.surroundings.size)
            RatingScreen.view(state, on: &canvas)
            return canvas
        }

        mutating func happen(_ event: RatingScreen.Event) {
            effects += RatingScreen.update(&state, event)
        }

        /// Touches the middle of what a key stands for, as a finger does.
        mutating func touch(_ key: Key) throws {
            let area = try #require(canvas.targets.last { $0.key == key }, "\(key) cannot be touched").area
            let meant = try #require(canvas.key(touchedAt: area.x + area.width / 2, area.y + area.height / 2))
            #expect(meant == key)
            happen(.keyPressed(meant))
        }

        mutating func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }

        mutating func tell(_ heading: String) {
            story.append((heading, canvas))
        }
    }

    @Test func `is told by touch alone, on a glass that changes its size in the middle`() throws {
        let label = Fixture.prompt().label
        var glass = Glass(
            state: RatingScreen.State(
                surroundings: try Fixture.surroundings(), counter: 5, center: Fixture.center("vi"),
                attemptSeed: "r"))
        glass.happen(.resized(Size(width: 80, height: 24)))
        glass.tell("at rest")
        glass.happen(.promptChanged(Fixture.prompt(), rateable: label, language: "vi"))
        glass.pass(seconds: 3)
        glass.tell("the officer finished, three seconds ago")
        try glass.touch(.character("4"))
        glass.tell("the fourth face was touched")
        try glass.touch(.character("2"))
        try glass.touch(.character("+"))
        glass.tell("a reason and the comment were touched")
        for key in "casn booj " { try glass.touch(.character(key)) }
        glass.tell("letters were touched")
        glass.happen(.resized(Size(width: 40, height: 12)))
        glass.tell("the glass became smaller")
        glass.pass(seconds: 20)
        glass.happen(.promptChanged(nil, rateable: label, language: "vi"))
        for key in "vooij" { try glass.touch(.character(key)) }
        glass.tell("the time of the question is over, and the citizen still writes")
        try glass.touch(.enter)
        glass.tell("it was sent")
        #expect(
            glass.effects == [
                .rate(label, level: "dissatisfied", reasons: ["wait"], comment: "cán bộ vội", attempt: "r-1")
            ])
        glass.happen(.promptChanged(nil, rateable: nil, language: "vi"))
        glass.pass(seconds: RatingScreen.thanksSeconds)
        glass.tell("at rest again")
        try Golden.check(story: glass.story, "rating")
    }
}
