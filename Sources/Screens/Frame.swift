/// How every screen divides its glass: heading, line about the connection, contents, key bar.
struct Frame {
    let size: Size
    /// Rows of the heading.
    let headingRows: Int
    /// Whether the row below the heading says what is wrong: the server is away, or the time is in doubt.
    let hasWarning: Bool
    let keyBarRows: Int

    init(size: Size, hasWarning: Bool) {
        self.size = size
        self.hasWarning = hasWarning
        headingRows = size.height >= 20 ? 3 : size.height >= 10 ? 2 : size.height >= 4 ? 1 : 0
        keyBarRows = size.height >= 20 ? 2 : size.height >= 10 ? 2 : 0
    }

    /// The row of the warning.
    var warningRow: Int { headingRows }

    /// What is left for the screen's own matter.
    var content: Area {
        let top = headingRows + (hasWarning ? 1 : 0)
        let margin = size.width >= 60 ? 1 : 0
        return Area(
            x: margin, y: top, width: size.width - 2 * margin, height: size.height - top - keyBarRows)
    }

    /// The rows of the key bar.
    var keyBar: Area {
        Area(x: content.x, y: size.height - keyBarRows, width: content.width, height: keyBarRows)
    }
}
