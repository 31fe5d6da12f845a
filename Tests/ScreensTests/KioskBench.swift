import Queueing
public import Screens

/// A kiosk with its catalogue, driven by events; it keeps what it wanted done.
struct KioskBench {
    var state: KioskScreen.State
    var effects: [KioskScreen.Effect] = []
    private var pressed: Key?

    init(
        catalogue: Catalogue = Fixture.catalogue(), languages: [String]? = nil,
        helps: KioskScreen.Helps = .all, silentLanguages: Set<String> = []
    ) throws {
        var surroundings = try Fixture.surroundings()
        if let languages { surroundings.languages = try languages.map(Fixture.words) }
        state = KioskScreen.State(
            surroundings: surroundings, attemptSeed: "k", helps: helps, silentLanguages: silentLanguages)
        happen(.catalogueArrived(catalogue, language: surroundings.language, asOf: Fixture.now))
    }

    mutating func happen(_ event: KioskScreen.Event) { effects += KioskScreen.update(&state, event) }

    /// Presses keys at once, but the same one again only after the time that tells it from a key that is held.
    mutating func press(_ keys: Key...) {
        for key in keys {
            if key == pressed { pass(milliseconds: StepGuard.stepMilliseconds) }
            pressed = key
            happen(.keyPressed(key))
        }
    }

    /// Holds a key for so many milliseconds, which the keyboard repeats after a delay every so many.
    mutating func hold(_ key: Key, milliseconds: Int64, delay: Int64 = 500, interval: Int64 = 33) {
        press(key)
        pass(milliseconds: delay)
        for _ in 0...(milliseconds - delay) / interval {
            happen(.keyPressed(key))
            pass(milliseconds: interval)
        }
    }

    mutating func scan(_ text: String) {
        if let scanned = KioskScreen.scanned { happen(scanned(text)) }
    }

    mutating func pass(seconds: Int) {
        for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
    }

    mutating func pass(milliseconds: Int64) {
        happen(.ticked(Moment(milliseconds: state.surroundings.now.milliseconds + milliseconds)))
    }

    /// Touches the middle of the first target that stands for a key.
    mutating func touch(_ key: Key) {
        let canvas = glass
        guard let area = canvas.targets.first(where: { $0.key == key })?.area,
            let meant = canvas.key(touchedAt: area.x + area.width / 2, area.y + area.height / 2)
        else { return }
        // A second after whatever was before, as a person does.
        pass(seconds: 1)
        happen(KioskScreen.touched(meant))
    }

    var drawn: String { glass.text }

    private var glass: Canvas {
        var canvas = Canvas(size: state.surroundings.size)
        KioskScreen.view(state, on: &canvas)
        return canvas
    }
}

extension Key: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = text.first.map(Key.character) ?? .escape }
}
