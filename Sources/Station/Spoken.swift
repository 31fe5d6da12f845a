package import Screens

/// A screen of which the language shown is known.
package protocol LanguageShowing: Screen {
    /// The code of the language a state is shown in.
    static func language(of state: State) -> String
}

/// A screen whose wishes tell the language in which their answers are shown.
package enum Spoken<S: LanguageShowing>: Screen {
    package typealias State = S.State
    package typealias Event = S.Event

    /// A wish and the language shown when it was made.
    package struct Effect: Equatable, Sendable {
        package let wish: S.Effect
        package let language: String

        /// A wish made in this language.
        package init(wish: S.Effect, language: String) {
            self.wish = wish
            self.language = language
        }
    }

    package static func update(_ state: inout State, _ event: Event) -> [Effect] {
        S.update(&state, event).map { Effect(wish: $0, language: S.language(of: state)) }
    }

    package static func view(_ state: State, on canvas: inout Canvas) { S.view(state, on: &canvas) }

    package static func ticks(_ state: State) -> Ticks { S.ticks(state) }

    package static func isOver(_ state: State) -> Bool { S.isOver(state) }
}

/// The screen of a counter.
package typealias CounterDesk = Spoken<CounterScreen>

extension CounterScreen: LanguageShowing {
    package static func language(of state: State) -> String { state.surroundings.language }
}
