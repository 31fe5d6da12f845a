import Queueing
import Screens

/// A desk at which somebody is signed in, driven by events.
struct Desk {
    var state: CounterScreen.State
    var effects: [CounterScreen.Effect] = []
    private var pressed: Key?

    init(_ view: CounterView? = Fixture.counterView()) throws {
        state = CounterScreen.State(surroundings: try Fixture.surroundings(), counter: 5, attemptSeed: "c")
        guard let view else { return }
        happen(.signedIn(staff: "canbo1"))
        happen(.viewArrived(view))
    }

    mutating func happen(_ event: CounterScreen.Event) {
        effects += CounterScreen.update(&state, event)
    }

    /// Presses keys at once, but the same one again only after the time that tells it from a key that is held.
    mutating func press(_ keys: Key...) {
        for key in keys {
            if key == pressed { pass(milliseconds: StepGuard.stepMilliseconds) }
            pressed = key
            happen(.keyPressed(key))
        }
    }

    /// Types a text in which a line's end is Enter.
    mutating func enter(_ text: String) {
        for character in text { press(character == "\n" ? .enter : .character(character)) }
    }

    mutating func pass(milliseconds: Int64) {
        happen(.ticked(Moment(milliseconds: state.surroundings.now.milliseconds + milliseconds)))
    }

    var requests: [CounterScreen.Request] {
        effects.compactMap { effect in
            guard case .ask(let request, _) = effect else { return nil }
            return request
        }
    }

    /// What is seen on a glass of 80×24.
    var glass: String {
        var canvas = Canvas(size: Size(width: 80, height: 24))
        CounterScreen.view(state, on: &canvas)
        return canvas.text
    }
}
