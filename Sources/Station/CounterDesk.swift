import Queueing
import Screens

/// The screen of a counter, whose wishes tell the language in which their answers are shown.
enum CounterDesk: Screen {
    typealias State = CounterScreen.State
    typealias Event = CounterScreen.Event

    /// A wish and the language shown when it was made.
    struct Effect: Equatable, Sendable {
        let wish: CounterScreen.Effect
        let language: String
    }

    static func update(_ state: inout State, _ event: Event) -> [Effect] {
        CounterScreen.update(&state, event).map { Effect(wish: $0, language: state.surroundings.language) }
    }

    static func view(_ state: State, on canvas: inout Canvas) {
        CounterScreen.view(state, on: &canvas)
    }

    static func ticks(_ state: State) -> Ticks { CounterScreen.ticks(state) }

    static func isOver(_ state: State) -> Bool { CounterScreen.isOver(state) }
}
