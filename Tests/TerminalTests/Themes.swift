import Assets
import Terminal

/// The theme that comes with Lượt, and themes that change a line of it.
enum Themes {
    static func shipped() throws -> Theme { try Theme(json: Assets.theme) }

    /// The shipped theme with one line changed.
    static func changed(_ variant: String, _ style: String, _ line: String) throws -> Theme {
        try Theme(json: Array(#"{"\#(variant)": {"\#(style)": "\#(line)"}}"#.utf8), base: shipped())
    }
}
