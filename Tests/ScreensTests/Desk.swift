import Queueing
import Screens

/// A desk at which somebody is signed in, driven by events.
struct Desk {
    var state: CounterScreen.State
    var effects: [CounterScreen.Effect] = []

    init(_ view: CounterView? = Fixture.counterView()) throws {
        state = CounterScreen.State(surroundings: try Fixture.surroundings(), counter: 5, attemptSeed: "c")
        guard let view else { return }
        happen(.signedIn(staff: "canbo1"))
        happen(.viewArrived(view))
    }

    mutating func happen(_ event: CounterScreen.Event) {
        effects += CounterScreen.update(&state, event)
    }

    mutating func press(_ keys: Key...) {
        keys.forEach { happen(.keyPressed($0)) }
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
