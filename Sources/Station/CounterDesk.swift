package import Screens

/// The screen of a counter, whose wishes tell the language in which their answers are shown.
package enum CounterDesk: Screen {
    package typealias State = CounterScreen.State
    package typealias Event = CounterScreen.Event

    /// A wish and the language shown when it was made.
    package struct Effect: Equatable, Sendable {
        package let wish: CounterScreen.Effect
        package let language: String

        /// A wish made in this language.
        package init(wish: CounterScreen.Effect, language: String) {
            self.wish = wish
            self.language = language
        }
    }

    package static func update(_ state: inout State, _ event: Event) -> [Effect] {
        CounterScreen.update(&state, event).map { Effect(wish: $0, language: state.surroundings.language) }
    }

    package static func view(_ state: State, on canvas: inout Canvas) {
        CounterScreen.view(state, on: &canvas)
    }

    package static func ticks(_ state: State) -> Ticks { CounterScreen.ticks(state) }

    package static func isOver(_ state: State) -> Bool { CounterScreen.isOver(state) }
}
