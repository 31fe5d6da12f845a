import Terminal
import Testing

struct `a colour` {
    /// Ratios as the examples of WCAG's own understanding documents and common checkers give them.
    @Test(arguments: [
        ("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48),
        ("#595959", "#FFFFFF", 7.0), ("#FF0000", "#FFFFFF", 4.0), ("#0000FF", "#FFFFFF", 8.59),
    ])
    func `has the contrast of WCAG`(text: String, ground: String, ratio: Double) throws {
        let contrast = try #require(Color(text)).contrast(on: #require(Color(ground)))
        #expect(abs(contrast - ratio) < 0.01)
    }
}
