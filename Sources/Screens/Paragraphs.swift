/// The paragraphs of a page, one below the other, in the largest letters at which they all fit.
///
/// All of them have the same letters; where the glass is too small for that, the first ones alone are large, because
/// what comes first is what the page is about. Where not even the first one fits, all have the usual size, and the
/// last ones are left out.
struct Paragraphs {
    struct Paragraph {
        var text: String
        var style: Style = .normal
    }

    /// Columns of a paragraph of the usual size at most: longer lines are hard to follow.
    private static let usualWidthMax = 64

    private let paragraphs: [Paragraph]
    /// The letters of each paragraph; nil for the usual ones.
    private let scales: [LargeText.Scale?]
    private let glyphs: Glyphs
    private let width: Int
    private let gap: Int
    /// Rows that they take.
    let rows: Int

    /// Whether at least the first of them is in large letters.
    var isLarge: Bool { scales.contains { $0 != nil } }

    /// Paragraphs in a room, with so many empty rows between two of them; without glyphs all have the usual size.
    init(_ texts: [Paragraph], _ glyphs: Glyphs, in room: Size, gap: Int) {
        let texts = texts.filter { !$0.text.isEmpty }
        let large =
            LargeText.Scale.allCases.reversed().lazy.compactMap {
                Self(texts, large: texts.count, $0, glyphs, in: room, gap: gap)
            }.first
            ?? texts.indices.reversed().lazy.compactMap {
                Self(texts, large: $0, .narrow, glyphs, in: room, gap: gap)
            }.first
        if let large {
            self = large
            return
        }
        var kept: [Paragraph] = []
        var rows = -gap
        for text in texts {
            let more = text.text.wrapped(to: min(room.width, Self.usualWidthMax)).count + gap
            guard kept.isEmpty || rows + more <= room.height else { break }
            kept.append(text)
            rows += more
        }
        self.init(kept, kept.map { _ in nil }, glyphs, width: room.width, gap: gap, rows: max(0, rows))
    }

    /// Lines of the usual size that are broken already.
    init(linesAsTheyAre lines: [Paragraph], width: Int) {
        let lines = lines.filter { !$0.text.isEmpty }
        self.init(lines, lines.map { _ in nil }, Glyphs(), width: width, gap: 0, rows: lines.count)
    }

    /// Paragraphs of which the first ones, so many, have large letters; nil where they do not all fit then.
    init?(
        _ texts: [Paragraph], large count: Int, _ scale: LargeText.Scale, _ glyphs: Glyphs,
        in room: Size, gap: Int
    ) {
        guard count > 0, glyphs.count > 0 else { return nil }
        var rows = -gap
        for (index, text) in texts.enumerated() {
            if index < count {
                guard let lines = Self.lines(of: text.text, glyphs, scale, width: room.width) else {
                    return nil
                }
                rows += lines * scale.rows + gap
            } else {
                rows += text.text.wrapped(to: min(room.width, Self.usualWidthMax)).count + gap
            }
            guard rows <= room.height else { return nil }
        }
        let scales = texts.indices.map { $0 < count ? scale : nil }
        self.init(texts, scales, glyphs, width: room.width, gap: gap, rows: rows)
    }

    private init(
        _ paragraphs: [Paragraph], _ scales: [LargeText.Scale?], _ glyphs: Glyphs, width: Int, gap: Int,
        rows: Int
    ) {
        self.paragraphs = paragraphs
        self.scales = scales
        self.glyphs = glyphs
        self.width = width
        self.gap = gap
        self.rows = rows
    }

    /// The lines of a text in large letters, broken between words only; nil where a word is wider than the room.
    private static func lines(
        of text: String, _ glyphs: Glyphs, _ scale: LargeText.Scale, width: Int
    ) -> Int? {
        let breaksAnywhere = text.contains { $0.cells > 1 }
        let isTooWide = text.split(separator: " ").contains { word in
            LargeText(word, glyphs, scale).map { $0.width > width } ?? true
        }
        guard breaksAnywhere || !isTooWide else { return nil }
        return LargeText.wrapped(text, glyphs, scale, width: width)?.count
    }

    /// Draws them from the top of an area that is as wide as the room they were made for.
    func draw(in area: Area, centred: Bool, on canvas: inout Canvas) {
        var area = area
        for (paragraph, scale) in zip(paragraphs, scales) {
            guard scale != nil || centred || paragraph.text.cells > width else {
                canvas.draw(paragraph.text, x: area.x, y: area.y, style: paragraph.style)
                area = area.dropping(rows: 1 + gap)
                continue
            }
            var room = area
            if scale == nil {
                let narrower = min(width, Self.usualWidthMax)
                room.x += centred ? (width - narrower) / 2 : 0
                room.width = narrower
            }
            let taken = canvas.drawLarge(
                paragraph.text, in: room, glyphs, scale, style: paragraph.style, centred: centred)
            area = area.dropping(rows: taken + gap)
        }
    }
}
