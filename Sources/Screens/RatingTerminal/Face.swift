/// A face of text, from happy to sad, for the levels of satisfaction.
///
/// The mouth tells the level, so a face is clear without colour and to people who do not read.
struct Face {
    let lines: [String]
    let style: Style

    /// Columns of a large face.
    static let width = 11
    /// Rows of a large face.
    static let height = 5

    /// The face of a level, 0 being the best of `count`.
    init(level: Int, of count: Int) {
        let step = count < 2 ? 0 : level * 4 / (count - 1)
        let eyes = step == 0 ? "│  ^   ^  │" : "│  o   o  │"
        let mouths = [
            ["│ ╲_____╱ │", "│         │"], ["│  ╲___╱  │", "│         │"], ["│  ─────  │", "│         │"],
            ["│   ___   │", "│  ╱   ╲  │"], ["│  _____  │", "│ ╱     ╲ │"],
        ]
        lines = ["╭─────────╮", eyes] + mouths[min(max(0, step), 4)] + ["╰─────────╯"]
        style = step < 2 ? .good : step == 2 ? .normal : step == 3 ? .warning : .bad
    }

    /// The face in one row, for a small glass.
    static func small(level: Int, of count: Int) -> String {
        let step = count < 2 ? 0 : level * 4 / (count - 1)
        return [":D", ":)", ":|", ":(", ":C"][min(max(0, step), 4)]
    }
}
