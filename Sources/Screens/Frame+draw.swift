import Queueing

/// One entry of a key bar: a key, and what it does now.
struct KeyBarEntry {
    let key: Key
    /// What is shown for the key.
    let name: String
    let text: String

    init(key: Key, name: String? = nil, text: String) {
        self.key = key
        self.name = name ?? key.name
        self.text = text
    }

    /// Cells of the name, a space and the text.
    var width: Int { name.cells + 1 + text.cells }

    /// Whether its key works without the server, as help and language do.
    var isLocal: Bool { [.function(1), .function(2)].contains(key) }
}

extension Canvas {
    /// Cells a heading needs to have a clock beside its title.
    private static let clockWidthMin = 19

    /// Draws heading, clock and connection, as every screen has them; returns how the glass is divided.
    mutating func drawFrame(
        title: String, subtitle: String = "", _ surroundings: Surroundings, asOf: Moment?
    ) -> Frame {
        let frame = Frame(size: size, hasWarning: surroundings.hasWarning)
        let clock = surroundings.clock(surroundings.now)
        let whole = Area(x: frame.content.x, y: 0, width: frame.content.width, height: size.height)
        if frame.headingRows > 0 {
            fill(Area(x: 0, y: 0, width: size.width, height: 1), style: .title)
            let hasClock = whole.width >= Self.clockWidthMin
            let room = hasClock ? whole.width - clock.cells - 2 : whole.width
            draw(title.fitted(to: room), x: whole.x, y: 0, style: .title)
            if hasClock { drawRight(clock, y: 0, in: whole, style: .title) }
        }
        if frame.headingRows > 1 {
            draw(subtitle.fitted(to: whole.width), x: whole.x, y: 1, style: .heading)
        }
        if frame.hasWarning {
            let texts = warnings(surroundings, asOf: asOf)
            let text = texts.first { $0.cells <= whole.width } ?? texts.last ?? ""
            fill(Area(x: 0, y: frame.warningRow, width: size.width, height: 1), style: .warning)
            draw(text, x: whole.x, y: frame.warningRow, width: whole.width, style: .warning)
        }
        return frame
    }

    /// What is wrong, the fullest text first; that the server is away matters more than a time in doubt.
    func warnings(_ surroundings: Surroundings, asOf: Moment?) -> [String] {
        let words = surroundings.words
        guard case .away(let since) = surroundings.link else {
            return ["! " + words(.commonClockInDoubt), "! " + words(.commonClockInDoubtShort)]
        }
        let from = ["time": surroundings.clock(since)] as KeyValuePairs
        let old = asOf.map { " – " + words(.commonAsOf, ["time": surroundings.clock($0)]) } ?? ""
        let long = "! " + words(.commonAway, from)
        let brief = "! " + words(.commonAwayBrief, from) + old
        return [long + old, brief, long, words(.commonAwayShort, from)]
    }

    /// Draws as many entries of a key bar as fit, in order, and makes each of them touchable; at the end of the last row so
    /// many cells are left for something else, or the last entries stand there, which are always seen.
    ///
    /// The bar reaches from edge to edge; running text that already stands in its rows stands on it then. Where its keys
    /// need a server that is away it is grey, and a touch or key says that nothing is done.
    mutating func drawKeyBar(
        _ entries: [KeyBarEntry], last: [KeyBarEntry] = [], in area: Area, sparing spared: Int = 0,
        isAway: Bool = false
    ) {
        let ground = isAway ? Style.old : .keyBar
        lay(ground, under: Area(x: 0, y: area.y, width: size.width, height: area.height))
        for place in KeyBarLayout(entries, last: last, sparing: spared, in: area).places {
            let entry = place.entry
            let isGrey = isAway && !entry.isLocal
            draw(" \(entry.name) ", x: place.x - 1, y: place.y, style: isGrey ? ground : .key)
            draw(entry.text, x: place.x + entry.name.cells + 1, y: place.y, style: ground)
            touch(Area(x: place.x - 1, y: place.y, width: entry.width + 2, height: 1), key: entry.key)
        }
    }

    /// Draws one key with what it does, outside of the key bar; returns the cells it took.
    @discardableResult
    mutating func drawKey(_ entry: KeyBarEntry, x: Int, y: Int, width: Int) -> Int {
        draw(" \(entry.name) ", x: x - 1, y: y, width: width + 1, style: .key)
        let taken = entry.name.cells + 1
        let all = taken + draw(entry.text.fitted(to: width - taken), x: x + taken, y: y)
        touch(Area(x: x, y: y, width: all, height: 1), key: entry.key)
        return all
    }

    /// Draws the language key where a citizen looks for it, at the upper right.
    mutating func drawLanguageTarget(_ surroundings: Surroundings, key: Key = .function(2)) {
        guard let other = surroundings.nextLanguage else { return }
        let name = other(.commonLanguageName)
        let isTiny = size.height < 10
        let text = isTiny ? other.language.uppercased() : "[\(key.name) \(name)]"
        let x = size.width - text.cells - (size.width >= 60 ? 1 : 0)
        // On the only row of a tiny heading it stands in the place of the clock.
        if isTiny, size.width >= Self.clockWidthMin {
            fill(Area(x: size.width - 7, y: 0, width: 7, height: 1), style: .title)
        }
        draw(" " + text, x: x - 1, y: isTiny ? 0 : 1, style: isTiny ? .title : .key)
        if !isTiny, x + text.cells < size.width { draw(" ", x: x + text.cells, y: 1, style: .key) }
        touch(Area(x: x - 1, y: 0, width: text.cells + 3, height: isTiny ? 1 : 2), key: key)
    }
}

extension Array {
    /// The entry of a key bar for an action, as the table names it; `named` stands for several keys of one
    /// label.
    func entry<Action>(
        _ action: Action, named name: String? = nil, _ words: Words
    ) -> KeyBarEntry? where Element == KeyBinding<Action> {
        first { $0.action == action }.flatMap { binding in
            binding.keys.first.map { KeyBarEntry(key: $0, name: name, text: words(binding.label)) }
        }
    }
}
