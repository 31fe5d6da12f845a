import Queueing
import Screens
import Testing

/// A story: what happens at a screen one after another, and how the glass looks after each of it.
struct Story<S: Screen> {
    private(set) var state: S.State
    private(set) var text = ""
    private var size: Size

    /// A story that begins with a state on a glass.
    init(_ screen: S.Type, _ state: S.State, size: Size) {
        self.state = state
        self.size = size
        _ = S.update(&self.state, .resized(size))
    }

    /// Events that happen together, by the name under which the glass is kept.
    mutating func tell(_ name: String, _ events: S.Event...) {
        for event in events { _ = S.update(&state, event) }
        var canvas = Canvas(size: size)
        S.view(state, on: &canvas)
        text += "── \(name) ──\n" + canvas.text + "\n"
    }

    /// The glass has another size from now on.
    mutating func resize(_ size: Size) {
        self.size = size
        tell("\(size.width)×\(size.height)", .resized(size))
    }
}
