import Glibc

/// The terminal descriptions to try for a terminal, the finest first.
package enum TerminalNames {
    /// The names of `TERM`, with the description of the same terminal in all colours before it.
    ///
    /// What a terminal can do it says in `COLORTERM`; descriptions in all colours come with Debian's `ncurses-term`, and
    /// one that is not installed is skipped. An xterm calls itself `xterm` on Debian, of eight colours, but says its
    /// version.
    package static func candidates(term: String, colorTerm: String?, xtermVersion: String?) -> [String] {
        var names = [term]
        var family = term[...]
        for ending in ["-256color", "-16color", "-color"] where family.hasSuffix(ending) {
            family = family.dropLast(ending.count)
        }
        if term == "xterm", colorTerm != nil || xtermVersion != nil {
            names.insert("xterm-256color", at: 0)
        }
        if colorTerm == "truecolor" || colorTerm == "24bit", !term.hasSuffix("-direct") {
            names.insert("\(family)-direct", at: 0)
        }
        return names
    }

    /// The names for the terminal this process runs on.
    static var own: [String] {
        candidates(
            term: environment("TERM") ?? "", colorTerm: environment("COLORTERM"),
            xtermVersion: environment("XTERM_VERSION"))
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
