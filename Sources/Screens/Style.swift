/// What a cell means; a theme gives every meaning a text colour and a ground.
///
/// Colour is never the only sign: whatever a style says, the text, a mark or a frame says too, so a screen is
/// as clear on a monochrome terminal and to a colour-blind reader.
public enum Style: UInt8, Sendable, CaseIterable {
    /// Running text.
    case normal
    /// The bar with the name of the center or of a screen.
    case title
    /// The question or the heading above a part of the screen.
    case heading
    /// Less important.
    case dim
    /// Old, such as what was known before the server went away.
    case old
    /// What the eye shall find first, such as a number.
    case accent
    /// The cap of a key that can be pressed.
    case key
    /// The bar of keys: what each of them does.
    case keyBar
    /// A tile that can be chosen: its name.
    case tile
    /// The sign on a tile that is its key, such as a service's letter.
    case tileKey
    /// What a tile adds to its name, such as how many wait.
    case tileNote
    /// The tile the cursor is on.
    case tileMarked
    /// A tile that cannot be chosen now.
    case tileOff
    /// A field for text.
    case field
    /// The row the cursor is on.
    case selected
    /// Something worked or is open.
    case good
    /// Something is unusual, such as a lost connection.
    case warning
    /// Something did not work.
    case bad
    /// A time that is near its target.
    case late
    /// A time that is past its target.
    case overdue
    /// A call that is being announced.
    case inverse
    /// The face of somebody who is satisfied.
    case moodGood
    /// The face of somebody who is neither satisfied nor dissatisfied.
    case moodFair
    /// The face of somebody who is dissatisfied.
    case moodPoor

    /// The name of the style as a theme file writes it, such as `tileKey`.
    public var name: String { "\(self)" }
}

/// Which of a theme's two sets of colours a screen is drawn in.
public enum Variant: UInt8, Sendable, CaseIterable {
    /// For most people.
    case usual
    /// For people who see little: the strongest contrast there is, few colours.
    case highContrast

    /// The name of the variant as a theme file writes it.
    public var name: String { "\(self)" }
}
