extension String {
    /// This text in at most `width` cells, cut after a whole word and marked with `…` when it is longer.
    ///
    /// Where whole words would leave more than half of the width empty, the last one is cut inside.
    public func fitted(to width: Int) -> String {
        guard cells > width else { return self }
        guard width > 0 else { return "" }
        var kept = ""
        for (index, word) in split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let longer = index == 0 ? String(word) : kept + " " + word
            guard longer.cells < width else { break }
            kept = longer
        }
        while let last = kept.last, " –-,·(".contains(last) { kept.removeLast() }
        return (kept.cells * 2 < width ? clipped(to: width - 1) : kept) + "…"
    }

    /// This text broken between words into lines of at most `width` cells; a longer word is broken inside.
    ///
    /// With `lines` given, the last of them is fitted: it ends in `…` when there is more.
    public func wrapped(to width: Int, lines: Int = .max) -> [String] {
        guard width > 0, lines > 0 else { return [] }
        var result: [String] = []
        var line = ""
        var words = split(separator: " ").map(String.init)[...]
        while let word = words.first {
            let longer = line.isEmpty ? word : line + " " + word
            if longer.cells <= width {
                line = longer
                words.removeFirst()
            } else if line.isEmpty {
                line = word.clipped(to: max(width, 1))
                guard !line.isEmpty else { return result }
                words[words.startIndex] = String(word.dropFirst(line.count))
            } else {
                guard result.count + 1 < lines else {
                    return result + [(line + " " + words.joined(separator: " ")).fitted(to: width)]
                }
                result.append(line)
                line = ""
            }
        }
        return line.isEmpty ? result : result + [line]
    }

    /// As many of the first characters as fit into `width` cells.
    func clipped(to width: Int) -> String {
        var taken = 0
        return String(
            prefix { character in
                taken += character.cells
                return taken <= width
            })
    }
}

extension Canvas {
    /// Writes one line in the middle of an area's width, fitted to it.
    public mutating func drawCentred(_ text: String, y: Int, in area: Area, style: Style = .normal) {
        let line = text.fitted(to: area.width)
        draw(line, x: area.x + (area.width - line.cells) / 2, y: y, style: style)
    }

    /// Writes one line that ends at an area's right edge, fitted to its width.
    public mutating func drawRight(_ text: String, y: Int, in area: Area, style: Style = .normal) {
        let line = text.fitted(to: area.width)
        draw(line, x: area.right - line.cells, y: y, style: style)
    }

    /// Writes text over several lines from the top of an area; returns the rows it took.
    @discardableResult
    public mutating func drawWrapped(
        _ text: String, in area: Area, style: Style = .normal, centred: Bool = false
    ) -> Int {
        let lines = text.wrapped(to: area.width, lines: area.height)
        for (row, line) in lines.enumerated() {
            let indent = centred ? (area.width - line.cells) / 2 : 0
            draw(line, x: area.x + indent, y: area.y + row, style: style)
        }
        return lines.count
    }

    /// Draws a frame along the edge of an area; a double one marks what is chosen.
    public mutating func box(_ area: Area, style: Style = .normal, double: Bool = false) {
        guard area.width > 1, area.height > 1 else { return }
        let signs: [Character] = Array(double ? "═║╔╗╚╝" : "─│┌┐└┘")
        let across = Area(x: area.x, y: area.y, width: area.width, height: 1)
        let down = Area(x: area.x, y: area.y, width: 1, height: area.height)
        fill(across, with: signs[0], style: style)
        fill(Area(x: area.x, y: area.bottom - 1, width: area.width, height: 1), with: signs[0], style: style)
        fill(down, with: signs[1], style: style)
        fill(Area(x: area.right - 1, y: area.y, width: 1, height: area.height), with: signs[1], style: style)
        draw(String(signs[2]), x: area.x, y: area.y, style: style)
        draw(String(signs[3]), x: area.right - 1, y: area.y, style: style)
        draw(String(signs[4]), x: area.x, y: area.bottom - 1, style: style)
        draw(String(signs[5]), x: area.right - 1, y: area.bottom - 1, style: style)
    }
}
