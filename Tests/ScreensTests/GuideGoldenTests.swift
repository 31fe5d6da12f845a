import Queueing
import Screens
import Testing

/// The screen of a guide as it is kept.
@Suite struct GuideGoldenTests {
    @Test(
        arguments: Golden.languages,
        Scene.guideNames)
    func `a guide's screen looks as kept`(language: String, name: String) throws {
        try Golden.check(
            GuideScreen.self, "guide-\(name)", language,
            sizes: Golden.sizes + [Size(width: 40, height: 12)] + (name == "hall" ? Golden.largeSizes : [])
        ) {
            try Scene.guide(name, language)
        }
    }

    @Test(arguments: Golden.languages)
    func `a morning in the hall looks as kept`(language: String) throws {
        var quiet = Fixture.hallView()
        quiet.calls = []
        var story = Story(
            GuideScreen.self,
            GuideScreen.State(surroundings: try Fixture.surroundings(language), attemptSeed: "g"),
            size: Size(width: 80, height: 24))
        story.tell("signed in", .signedIn(staff: "huongdan1"), .viewArrived(quiet))
        story.tell("a kiosk calls", .viewArrived(Fixture.hallView()))
        story.tell("a", .keyPressed(.character("a")))
        story.tell("answered", .answered(.done, attempt: "g-1"), .viewArrived(quiet))
        story.tell("Enter", .keyPressed(.enter))
        story.tell("e", .keyPressed(.character("e")))
        story.resize(Size(width: 40, height: 12))
        story.tell(
            "1", .keyPressed(.character("1")), .answered(.shown(Fixture.shown, trouble: nil), attempt: "g-2"))
        story.resize(Size(width: 100, height: 30))
        story.tell("F2", .keyPressed(.function(2)))
        story.tell("any key", .keyPressed(.enter))
        story.tell("b", .keyPressed(.character("b")))
        story.tell("1", .keyPressed(.character("1")), .answered(.done, attempt: "g-3"))
        try Golden.compare(story.text, "story-guide.\(language)")
    }
}

extension Scene {
    static func guide(_ name: String, _ language: String) throws -> GuideScreen.State {
        if name == "sign-in" {
            var lobby = try Lobby(nil, language: language)
            lobby.enter("huongdan1")
            return lobby.state
        }
        var view = Fixture.hallView()
        if name == "quiet" {
            view.calls = []
            view.noShows = []
        }
        var lobby = try Lobby(view, language: language)
        switch name {
        case "services": lobby.enter("\n")
        case "said": lobby.enter("\n\nsổ đ")
        case "matches":
            lobby.enter("\n\nsổ đỏ\n")
            lobby.happen(.answered(.matches(Fixture.matches(language)), attempt: "g-1"))
        case "issue": lobby.enter("\ne+l2")
        case "reason": lobby.enter("\ne4")
        case "shown":
            lobby.enter("\ne1")
            lobby.happen(.answered(.shown(Fixture.shown, trouble: nil), attempt: "g-1"))
        case "help": lobby.press(.function(1))
        case "noshows": lobby.enter("b")
        case "found":
            lobby.enter("/9\n")
            lobby.happen(.answered(.found(Fixture.found), attempt: "g-1"))
        case "away":
            lobby.happen(.linkChanged(.away(since: Fixture.now)))
            lobby.pass(seconds: 300)
        default: break
        }
        return lobby.state
    }
}
