import Queueing
public import Screens

/// A kiosk with its catalogue, driven by events; it keeps what it wanted done.
struct KioskBench {
    var state: KioskScreen.State
    var effects: [KioskScreen.Effect] = []

    init(
        catalogue: Catalogue = Fixture.catalogue(), languages: [String]? = nil,
        helps: KioskScreen.Helps = .all
    ) throws {
        var surroundings = try Fixture.surroundings()
        if let languages { surroundings.languages = try languages.map(Fixture.words) }
        state = KioskScreen.State(surroundings: surroundings, attemptSeed: "k", helps: helps)
        happen(.catalogueArrived(catalogue, language: surroundings.language, asOf: Fixture.now))
    }

    mutating func happen(_ event: KioskScreen.Event) { effects += KioskScreen.update(&state, event) }
    mutating func press(_ keys: Key...) { keys.forEach { happen(.keyPressed($0)) } }

    mutating func scan(_ text: String) {
        if let scanned = KioskScreen.scanned { happen(scanned(text)) }
    }

    mutating func pass(seconds: Int) {
        for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
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
