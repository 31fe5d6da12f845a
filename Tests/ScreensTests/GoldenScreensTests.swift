import FoundationEssentials
import Queueing
import Screens
import Testing

@Suite struct GoldenScreensTests {
    @Test(
        arguments: Golden.languages,
        Scene.counterNames)
    func `a counter looks as kept`(language: String, name: String) throws {
        try Golden.check(CounterScreen.self, "counter-\(name)", language) {
            try Scene.counter(name, language)
        }
    }

    @Test(arguments: Golden.languages, ["called", "help-needed", "reminder", "sent-on"])
    func `a counter on a large glass looks as kept`(language: String, name: String) throws {
        try Golden.check(CounterScreen.self, "counter-\(name)", language, sizes: Golden.largeSizes) {
            try Scene.counter(name, language)
        }
    }

    @Test(
        arguments: Golden.languages,
        ["help", "help-on", "taken", "refused", "called", "help-needed", "reminder", "sent-on"])
    func `a counter on a short glass looks as kept`(language: String, name: String) throws {
        try Golden.check(CounterScreen.self, "counter-\(name)", language, sizes: Golden.shortSizes) {
            try Scene.counter(name, language)
        }
    }

    @Test(
        arguments: Golden.languages,
        Scene.ratingNames)
    func `a rating terminal looks as kept`(language: String, name: String) throws {
        let isMain = ["prompt", "three", "five", "reasons", "writing"].contains(name)
        let sizes = isMain ? Golden.sizes + Golden.ratingSizes : Golden.sizes
        try Golden.check(RatingScreen.self, "rating-\(name)", language, sizes: sizes) {
            try Scene.rating(name, language)
        }
    }

    /// All levels in one size; the page of reasons and the comment as far as they have room for large letters.
    @Test(arguments: [
        ("prompt", "rating-large"), ("marked", "rating-large-marked"), ("reasons", "rating-large-reasons"),
        ("writing", "rating-large-writing"),
    ])
    func `a rating in large text looks as kept`(scene: String, name: String) throws {
        let hex = try String(
            contentsOf: Fixture.root.appending(path: "assets/glyphs/unifont.hex"), encoding: .utf8)
        for size in [
            Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 160, height: 50),
            Size(width: 400, height: 120),
        ] {
            try Golden.check(RatingScreen.self, name, "vi", sizes: [size]) {
                var state = try Scene.rating(scene, "vi")
                state.surroundings.glyphs = Glyphs(hex: hex)
                _ = RatingScreen.update(&state, .keyPressed(.function(4)))
                return state
            }
        }
    }

    @Test(arguments: Golden.languages, ["idle", "prompt", "reasons", "thanks", "refused"])
    func `a rating terminal on a huge glass looks as kept`(language: String, name: String) throws {
        try Golden.check(
            RatingScreen.self, "rating-\(name)", language, sizes: [Size(width: 300, height: 80)]
        ) {
            try Scene.rating(name, language)
        }
    }
}

/// The states that are drawn for the golden files, each reached by events alone.
enum Scene {
    static func counter(_ name: String, _ language: String) throws -> CounterScreen.State {
        var state = CounterScreen.State(
            surroundings: try Fixture.surroundings(language), counter: 5, attemptSeed: "c")
        func happen(_ event: CounterScreen.Event) { _ = CounterScreen.update(&state, event) }
        func press(_ keys: Key...) { keys.forEach { happen(.keyPressed($0)) } }
        let land = "Đất đai – Đăng ký biện pháp bảo đảm"
        let called = Fixture.item("E009", land, .called, minutes: 21)
        let serving = Fixture.item(
            "E009", land, .serving, priority: "Người khuyết tật", minutes: 21, note: "Bổ sung bản sao CCCD")
        if name == "sign-in" {
            "canbo5".forEach { press(.character($0)) }
            press(.enter, .character("1"), .character("2"), .character("3"))
            return state
        }
        if name == "taken" {
            let sentence =
                language == "vi"
                ? "canbo7 đang đăng nhập tại quầy này. Xin chờ người này đăng xuất hoặc nhờ quản trị kết thúc phiên, rồi thử lại."
                : "canbo7 is signed in at this counter. Wait for this officer to sign out, or ask an administrator to end the session, then try again."
            happen(.signInRefused(sentence: sentence))
            return state
        }
        happen(.signedIn(staff: "canbo1"))
        switch name {
        case "empty": happen(.viewArrived(Fixture.counterView(isQueueEmpty: true)))
        case "called": happen(.viewArrived(Fixture.counterView(current: called)))
        case "serving", "transfer", "note":
            happen(.viewArrived(Fixture.counterView(current: serving)))
            if name != "serving" { press(.character("t"), .down, .down) }
            if name == "note" { press(.enter) }
        case "undo": happen(.viewArrived(.undoable))
        case "help-needed", "reminder", "reminder-noted", "sent-on":
            happen(.viewArrived(busy(name)))
            if name == "help-needed" { break }
            happen(.ticked(Fixture.now.adding(seconds: (5 * 60 + 20) * 60)))
            if name == "reminder-noted" { press(.escape) }
        case "particulars", "dossier":
            happen(.viewArrived(Fixture.counterView(current: Fixture.particular)))
        case "paused":
            happen(.viewArrived(Fixture.counterView(state: .paused, pauseReason: "Nghỉ trưa")))
        default:
            var view = Fixture.counterView()
            view.clockInDoubt = name == "doubt"
            happen(.viewArrived(view))
        }
        switch name {
        case "return": press(.character("b"))
        case "help": press(.function(1))
        case "help-on":
            // On a glass so short that there are several pages.
            happen(.resized(Golden.shortSizes[0]))
            press(.function(1), .pageDown)
        case "why", "why-called":
            press(.character("?"))
            happen(.answered(.explained(Fixture.why(language, called: name == "why-called")), attempt: "c-1"))
        case "called": press(.character("r"))
        case "undo": happen(.ticked(Fixture.now.adding(seconds: 1)))
        case "others": press(.character("m"))
        case "dossier": press(.character("d"), .character("-"))
        case "found", "ticket", "not-found":
            press(.character("/"), .character("9"), .enter)
            happen(.answered(.found(name == "not-found" ? [] : Fixture.found), attempt: "c-1"))
            if name == "ticket" { press("1") }
        case "refused":
            press(.enter)
            let sentence =
                language == "vi"
                ? "Quầy đang có số E009 chưa hoàn tất." : "The counter still has number E009."
            happen(.answered(.refused(sentence: sentence), attempt: "c-1"))
        case "away", "not-done":
            happen(.linkChanged(.away(since: Fixture.now)))
            happen(.ticked(Fixture.now.adding(seconds: 300)))
            if name == "not-done" { press(.enter) }
        default: break
        }
        return state
    }

    /// A counter on which there is much to see.
    private static func busy(_ name: String) -> CounterView {
        var current = Fixture.item(
            "E009", "Đất đai – Đăng ký biện pháp bảo đảm", name == "help-needed" ? .called : .serving,
            priority: "Người khuyết tật", minutes: 21)
        current.needsHelp = name == "help-needed"
        current.language = name == "help-needed" ? "zh" : "vi"
        var view = Fixture.counterView(current: name == "sent-on" ? nil : current)
        view.reminders = name == "sent-on" ? [] : .usual
        // The clock of these scenes stands at 15:01, five minutes after a long break.
        let later = Fixture.now.adding(seconds: (5 * 60 + 20) * 60)
        if name != "help-needed" {
            let morning = Fixture.ago(120)..<Fixture.now
            view.hours = OpenHours(stretches: [morning, later.adding(seconds: -300)..<later], goesOn: true)
            view.current?.calledAt = later.adding(seconds: -100)
            view.current?.startedAt = later.adding(seconds: -71)
        }
        view.rating =
            name == "sent-on"
            ? .init(stage: .asking, until: later.adding(seconds: 12)) : .init(stage: .idle)
        if name == "sent-on" {
            var sent = Fixture.item("E005", "Đất đai", minutes: 33)
            sent.sentTo = 7
            view.transferred = [sent]
            view.queue[1].order = .bound(calls: 3)
            view.queue[2].order = .appointment(at: Fixture.ago(11))
            view.queue[3].order = .sentHere
            view.queue[4].needsHelp = true
        }
        return view
    }

    static func rating(_ name: String, _ language: String) throws -> RatingScreen.State {
        var state = RatingScreen.State(
            surroundings: try Fixture.surroundings(language), counter: 5, center: Fixture.center(language),
            attemptSeed: "r")
        func happen(_ event: RatingScreen.Event) { _ = RatingScreen.update(&state, event) }
        if name == "away" {
            happen(.linkChanged(.away(since: Fixture.now)))
            happen(.ticked(Fixture.now.adding(seconds: 300)))
        }
        if name == "doubt" { happen(.clockDoubted(true)) }
        if name == "idle" || name == "away" { return state }
        var prompt = Fixture.prompt(language, levels: ["three": 3, "five": 5][name] ?? 4)
        if name == "officer" { prompt.officer = "Nông Thị Hà" }
        happen(.promptChanged(prompt, rateable: prompt.label, language: language))
        for _ in 1...8 { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        switch name {
        case "writing", "capitals", "signs":
            for key in "4+Chowf laau, huwowngs daanx chuwa rox" { happen(.keyPressed(.character(key))) }
            if name != "writing" {
                // The keys that only a touch reaches, where the glass shows them.
                var canvas = Canvas(size: Size(width: 80, height: 24))
                RatingScreen.view(state, on: &canvas)
                let at = name == "capitals" ? (10, 17) : (8, 20)
                canvas.key(touchedAt: at.0, at.1).map { happen(.keyPressed($0)) }
            }
        case "marked":
            for key in [Key.right, .right] { happen(.keyPressed(key)) }
        case "reasons":
            for key in ["4", "2", "6"] as [Character] { happen(.keyPressed(.character(key))) }
        case "thanks", "refused": happen(.keyPressed(.character("1")))
        default: break
        }
        if name == "refused" {
            let sentence =
                language == "vi" ? "Số A015 đã được đánh giá." : "Number A015 has been rated already."
            happen(.ratingRefused(sentence: sentence, attempt: "r-1"))
        }
        return state
    }
}
