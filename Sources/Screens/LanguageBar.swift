/// The languages on offer as a row of keys, one for each, where people look for them: at the upper right.
///
/// A touch shows the language at once; F2 leads from one to the next. The one that is shown has a tick, which needs no
/// colour, in a cell that the others leave empty: no key moves when the language changes.
enum LanguageBar {
    /// The first of the items that stand for languages.
    static let firstItem = 900

    /// The key of a language by its place among those on offer.
    static func key(_ index: Int) -> Key { .item(firstItem + index) }
}

extension Surroundings {
    /// The place of the language that a touch of the bar means; nil for every other key.
    func languageIndex(touched key: Key) -> Int? {
        guard case .item(let item) = key, languages.indices.contains(item - LanguageBar.firstItem) else {
            return nil
        }
        return item - LanguageBar.firstItem
    }
}

extension Canvas {
    /// Draws a key for every language below the title; one that leads to the other language where there are two, or no
    /// room for more.
    mutating func drawLanguageBar(_ surroundings: Surroundings) {
        let languages = surroundings.languages
        guard languages.count > 2, size.height >= 10 else { return drawLanguageTarget(surroundings) }
        let margin = size.width >= 60 ? 1 : 0
        let full = languages.map { $0(.commonLanguageName) }
        let isFull = full.reduce(0) { $0 + $1.cells + 3 } <= size.width / 2
        let names = isFull ? full : languages.map { $0.language.uppercased() }
        var x = size.width - margin - names.reduce(-1) { $0 + $1.cells + 3 }
        guard x >= 0 else { return drawLanguageTarget(surroundings) }
        for (index, name) in names.enumerated() {
            let isShown = languages[index].language == surroundings.language
            draw("\(isShown ? "✓" : " ")\(name) ", x: x, y: 1, style: isShown ? .selected : .key)
            // The title above belongs to it too: a finger is wider than a row.
            touch(Area(x: x, y: 0, width: name.cells + 3, height: 2), key: LanguageBar.key(index))
            x += name.cells + 3
        }
    }
}
