import Glibc

/// Where a command's words go: standard output and standard error, written at once.
enum Output {
    /// Prints lines for people.
    ///
    /// Control characters in them, which come from names and notes, are made harmless: nobody's note moves
    /// the cursor of an officer's terminal.
    static func lines(_ lines: [String]) {
        raw(lines.map(harmless).joined(separator: "\n"), isEmpty: lines.isEmpty)
    }

    /// Prints a text as it is, with a line's end.
    ///
    /// Ends the process quietly when nobody reads any more: what was asked for is done, and the rest is
    /// unwanted.
    static func raw(_ text: String, isEmpty: Bool = false) {
        guard !isEmpty else { return }
        guard write(text + "\n", to: STDOUT_FILENO) else {
            exit(errno == EPIPE ? ExitStatus.done.rawValue : ExitStatus.refused.rawValue)
        }
    }

    /// Says why a command was not done, on standard error.
    static func complain(_ text: String) {
        // Where even standard error is closed the exit status still tells.
        _ = write(text + "\n", to: STDERR_FILENO)
    }

    private static func write(_ text: String, to file: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    /// The line with nothing in it that a terminal would obey.
    static func harmless(_ line: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            scalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }
}
