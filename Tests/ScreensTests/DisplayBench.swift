import Queueing
import Screens

/// A display driven by boards and seconds; it notes what it announced.
struct DisplayBench {
    var state: DisplayScreen.State
    var announced: [Int] = []

    init(counter: Int? = nil) throws {
        state = DisplayScreen.State(surroundings: try Fixture.surroundings(), counter: counter)
    }

    /// Sequences of the calls that stand.
    var standing: [Int] { state.stage.places.compactMap { $0?.call.sequence } }

    mutating func happen(_ event: DisplayScreen.Event) {
        for case .announce(let call) in DisplayScreen.update(&state, event) {
            announced.append(call.sequence)
        }
    }

    mutating func pass(seconds: Int) {
        for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
    }

    /// What it shows on a glass of this size.
    func drawn(_ width: Int, _ height: Int) -> String {
        var canvas = Canvas(size: Size(width: width, height: height))
        DisplayScreen.view(state, on: &canvas)
        return canvas.text
    }
}
