import Glibc

/// Asks for a PIN on the terminal without showing it.
enum PinPrompt {
    private static let interrupt = UInt8(ascii: "C") - 0x40
    private static let endOfInput = UInt8(ascii: "D") - 0x40
    /// What the backspace key sends: one or the other.
    private static let backspaces: Set<UInt8> = [0x08, 0x7F]
    /// The shell's status of a program that Ctrl-C ended.
    private static let statusInterrupted: Int32 = 130

    /// What the user typed up to Enter.
    ///
    /// The terminal is asked itself, so that standard output may be a pipe or `$(…)`.
    static func ask(_ prompt: Word) throws -> String {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { throw Failure.told(.wrongUsage, .failureNoTerminal) }
        defer { close(terminal) }
        say(Words.ours(prompt), to: terminal)
        let typed = hidden(terminal) { line(from: terminal) }
        say("\n", to: terminal)
        guard let typed else { exit(statusInterrupted) }
        guard !typed.isEmpty else { throw Failure.told(.wrongUsage, .failureNoPin) }
        return String(decoding: typed, as: UTF8.self)
    }

    /// Reads key by key: with Ctrl-C as a key like others, the terminal never stays hidden behind an ended
    /// program.
    private static func hidden<Typed>(_ terminal: Int32, _ read: () -> Typed) -> Typed {
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { return read() }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(terminal, TCSAFLUSH, &silent)
        defer { tcsetattr(terminal, TCSAFLUSH, &before) }
        return read()
    }

    /// The bytes before Enter; nil when the user gave up.
    private static func line(from terminal: Int32) -> [UInt8]? {
        var typed: [UInt8] = []
        var byte: UInt8 = 0
        while read(terminal, &byte, 1) == 1 {
            switch byte {
            case interrupt, endOfInput: return nil
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return typed
            case _ where backspaces.contains(byte): _ = typed.popLast()
            default: typed.append(byte)
            }
        }
        return nil
    }

    private static func say(_ text: String, to terminal: Int32) {
        let bytes = Array(text.utf8)
        // A prompt that is not seen leaves the keys working all the same.
        _ = write(terminal, bytes, bytes.count)
    }
}
