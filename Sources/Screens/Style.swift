/// What a cell means; the glass maps it to colours and attributes.
///
/// Colour is never the only sign: whatever a style says, the text, a mark or a frame says too, so a screen is
/// as clear on a monochrome terminal and to a colour-blind reader.
public enum Style: UInt8, Sendable, CaseIterable {
    /// Running text.
    case normal
    /// The name of the center or of a screen.
    case title
    /// A key that can be pressed.
    case key
    /// Less important or old.
    case dim
    /// What the eye shall find first, such as a number.
    case accent
    /// Something is unusual, such as a lost connection.
    case warning
    /// Something did not work.
    case bad
    /// Something worked or is open.
    case good
    /// The item the cursor is on.
    case selected
    /// A call that is being announced.
    case inverse
}
