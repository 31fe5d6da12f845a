import Queueing
import Screens
import Testing

/// A usual morning at a desk, glass by glass.
@Suite struct CounterStoryTests {
    @Test(arguments: Golden.languages)
    func `a morning at a desk looks as kept`(language: String) throws {
        let land = "Đất đai – Đăng ký biện pháp bảo đảm"
        let called = Fixture.item("E012", land, .called, priority: "Người cao tuổi", minutes: 4)
        var serving = called
        serving.state = .serving
        serving.startedAt = Fixture.now.adding(seconds: 20)
        var finished = Fixture.counterView()
        finished.asOf = Fixture.now.adding(seconds: 300)
        finished.rating = .init(stage: .asking, until: Fixture.now.adding(seconds: 330))
        finished.lastAction = .init(
            verb: .finish, label: called.label, until: Fixture.now.adding(seconds: 305))
        var story = Story(
            CounterScreen.self,
            CounterScreen.State(
                surroundings: try Fixture.surroundings(language), counter: 5, attemptSeed: "c"),
            size: Size(width: 80, height: 24))
        story.tell("signed in", .signedIn(staff: "canbo1"), .viewArrived(Fixture.counterView()))
        story.tell("Enter", .keyPressed(.enter))
        story.tell(
            "called", .viewArrived(Fixture.counterView(current: called)),
            .answered(.done, attempt: "c-1"))
        story.tell("Enter held", .ticked(Fixture.now.adding(seconds: 0)), .keyPressed(.enter))
        story.tell("r", .ticked(Fixture.now.adding(seconds: 10)), .keyPressed(.character("r")))
        story.resize(Size(width: 40, height: 12))
        story.tell(
            "serving", .answered(.done, attempt: "c-2"),
            .viewArrived(Fixture.counterView(current: serving)), .ticked(Fixture.now.adding(seconds: 80)))
        story.tell("g", .keyPressed(.character("g")))
        story.tell("Esc", .keyPressed(.escape))
        story.resize(Size(width: 100, height: 30))
        story.tell(
            "Enter", .ticked(Fixture.now.adding(seconds: 300)), .keyPressed(.enter),
            .viewArrived(finished), .answered(.done, attempt: "c-3"))
        story.tell("m", .keyPressed(.character("m")))
        story.tell("o", .keyPressed(.character("o")), .signedOut(sentence: nil))
        try Golden.compare(story.text, "story-counter.\(language)")
    }
}
