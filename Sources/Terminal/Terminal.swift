import CNcurses
import Dispatch
public import Screens

/// The glass of a station: puts canvases on a terminal and reads keys and touches from it.
///
/// There is one terminal in a process, and ncurses is not safe to use from two threads, so all of it lives on
/// the main actor. It must be closed before the process ends, or the shell behind it is left without echo;
/// `ScreenLoop` does so on every way out.
@MainActor
public final class Terminal {
    /// Why a terminal cannot be opened.
    public enum Trouble: Error, Equatable {
        /// Standard input or output is no terminal, or `TERM` names none that is known.
        case noTerminal
    }

    /// How wide and high the glass is now.
    public var size: Size { Size(width: Int(luot_columns()), height: Int(luot_rows())) }

    private let palette: Palette
    private let isPlain: Bool
    private var shown: Canvas?
    private var sources: [any DispatchSourceRead] = []
    /// Where a scanner plays on the keyboard: tells its codes from keys.
    private var scans: ScanWatch?

    /// Takes over the terminal on standard input and output.
    ///
    /// `isAttended` false is for stations the public stands before: no key ends, stops or suspends them,
    /// only a signal from outside does.
    public init(_ appearance: Appearance, isAttended: Bool = true) throws(Trouble) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            TerminalNames.own.contains(where: { luot_open($0, isAttended ? 1 : 0) == 1 })
        else { throw .noTerminal }
        let colors = appearance.isColored ? Int(luot_start_colors()) : 0
        let depth = ColorDepth(colors: colors, isAdjustable: luot_can_adjust_colors() == 1)
        palette = Palette(appearance.theme, depth: depth)
        isPlain = appearance.isPlain
        for (number, color) in palette.adjusted {
            luot_adjust_color(Int32(number), Int32(color.red), Int32(color.green), Int32(color.blue))
        }
        for (index, pair) in palette.pairs.enumerated() {
            luot_define_pair(Int32(index + 1), Int32(pair.text), Int32(pair.ground))
        }
    }

    /// Gives the terminal back; safe to call twice.
    public func close() {
        stopListening()
        luot_close()
    }

    /// Sounds the terminal's bell, if it has one.
    public func ring() { luot_ring() }

    /// Puts a canvas on the glass; only cells that changed are sent.
    public func draw(_ drawing: Canvas) {
        let canvas = isPlain ? drawing.plain : drawing
        if shown?.size != canvas.size { luot_forget() }
        let isAllNew = shown?.size != canvas.size || shown?.variant != canvas.variant
        for y in 0..<canvas.size.height where isAllNew || differs(canvas, row: y) {
            drawRow(y, of: canvas)
        }
        shown = canvas
        luot_show(Int32(canvas.cursor?.x ?? -1), Int32(canvas.cursor?.y ?? -1))
    }

    /// Whether a row is not yet on the glass.
    private func differs(_ canvas: Canvas, row y: Int) -> Bool {
        let range = (y * canvas.size.width)..<((y + 1) * canvas.size.width)
        return shown?.cells[range] != canvas.cells[range]
    }

    private func drawRow(_ y: Int, of canvas: Canvas) {
        var x = 0
        while x < canvas.size.width, let style = canvas[x, y]?.style {
            var run: [wchar_t] = []
            let start = x
            let isSolid = canvas[x, y]?.character == "█"
            while x < canvas.size.width, let cell = canvas[x, y], cell.style == style,
                (cell.character == "█") == isSolid
            {
                if let character = cell.character { run += Self.wide(character) }
                x += 1
            }
            run.append(0)
            let look = palette.drawing(style, canvas.variant, isSolid: isSolid)
            luot_draw(Int32(y), Int32(start), run, look.pair, look.attributes.rawValue)
        }
    }

    /// The code points of a character, as many cells wide for the C library as for us.
    ///
    /// Where the two disagree, as with an emoji newer than the library, `?` keeps the columns straight.
    private static func wide(_ character: Character) -> [wchar_t] {
        let points = character.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
        let cells = points.reduce(0) { $0 + Int(luot_cells($1)) }
        guard cells == character.cells, points.allSatisfy({ luot_cells($0) >= 0 }) else {
            return Array(repeating: 0x3F, count: character.cells)
        }
        return points
    }

    /// Calls back with everything that comes from the glass, until it is closed.
    ///
    /// Nothing is polled: the process sleeps until the keyboard or a signal has something to say. With
    /// `hasScanner` what comes in a burst is one scan, and characters come a little later.
    func listen(hasScanner: Bool, _ heard: @escaping @MainActor @Sendable (Input) -> Void) {
        if hasScanner {
            scans = ScanWatch { [weak self] in self?.look(heard) }
        }
        listenTo(STDIN_FILENO) { $0.look(heard) }
        let signals = luot_catch_signals()
        guard signals >= 0 else { return }
        listenTo(signals) { terminal in
            while case let number = luot_next_signal(signals), number > 0 {
                guard number == SIGWINCH else {
                    heard(.askedToEnd(number))
                    continue
                }
                luot_fit()
                heard(.resized(terminal.size))
            }
        }
    }

    /// Tells what the keyboard has to say now, if anything.
    private func look(_ heard: @MainActor @Sendable (Input) -> Void) {
        let inputs = readInput()
        if inputs.isEmpty, luot_is_gone() == 1 {
            stopListening()
            return heard(.gone)
        }
        (scans?.split(inputs) ?? inputs).forEach(heard)
    }

    private func listenTo(
        _ descriptor: Int32, _ readable: @escaping @MainActor @Sendable (Terminal) -> Void
    ) {
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
        // A closure that Dispatch calls must not be inferred to be on the main actor, or it traps before its
        // first line.
        source.setEventHandler { @Sendable [weak self] in
            MainActor.assumeIsolated {
                guard let self else { return }
                readable(self)
            }
        }
        source.activate()
        sources.append(source)
    }

    private func stopListening() {
        sources.forEach { $0.cancel() }
        sources = []
        scans?.stop()
        scans = nil
    }

    /// Every key and touch that waits to be read, and whether the size changed.
    private func readInput() -> [Input] {
        var inputs: [Input] = []
        var key: wint_t = 0
        var x: Int32 = 0
        var y: Int32 = 0
        // Nobody types thousands of keys between two looks; the rest is read at the next one.
        while inputs.count < Self.inputsPerLookMax {
            switch Int(luot_read_key(&key, &x, &y)) {
            case LUOT_NOTHING: return inputs
            case LUOT_RESIZED: inputs.append(.resized(size))
            case LUOT_TOUCH: inputs.append(.key(.touch(x: Int(x), y: Int(y))))
            case LUOT_KEY: inputs += Key(code: Int32(bitPattern: key)).map { [.key($0)] } ?? []
            default: inputs += Key(point: key).map { [.key($0)] } ?? []
            }
        }
        return inputs
    }

    private static let inputsPerLookMax = 1_000
}

/// What comes from the glass.
enum Input: Equatable, Sendable {
    case key(Key)
    /// A code from the scanner.
    case scanned(String)
    case resized(Size)
    /// The process was asked to end by the signal of this number.
    case askedToEnd(Int32)
    /// The terminal is gone: nothing can be read or shown any more.
    case gone
}
