import Glibc
public import Wording

/// What every station takes on its command line.
public struct StationOptions: Sendable {
    /// Path of the server's socket.
    public var socket: String
    /// The languages there are.
    public var languages: Languages
    /// Those it offers, the one that is shown first before the others; nil: all that have words for it.
    public var offered: [String]?
    /// Which one of its kind the station is; `luot status` lists it under this name.
    public var name: String
    /// A file of colours of the station's own; nil for those that come with Lượt.
    public var theme: String?
    /// Whether only printable ASCII is shown.
    public var isPlain: Bool

    /// Options as they were given.
    ///
    /// What is left out is `$LUOT_SOCKET` or the installed server's socket, every language, and the name of the machine.
    /// On the bare Linux console all is plain.
    public init(
        socket: String? = nil, languages: Languages, offered: [String]? = nil, name: String? = nil,
        theme: String? = nil, isPlain: Bool = false
    ) {
        self.socket = socket ?? Self.environment("LUOT_SOCKET") ?? "/run/luot/luot.sock"
        self.languages = languages
        self.offered = offered
        self.name = name ?? Self.machineName
        self.theme = theme
        self.isPlain = isPlain || Self.environment("TERM") == "linux"
    }

    /// The texts of a station whose labels begin so, such as `kiosk.`.
    func texts(_ prefix: String) -> StationTexts {
        StationTexts(languages, wanted: offered, labels: prefix, isPlain: isPlain)
    }

    /// Whether colours are welcome: not where the environment variable `NO_COLOR` is set.
    static var isColored: Bool { environment("NO_COLOR") == nil }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static var machineName: String {
        var name = [CChar](repeating: 0, count: 65)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
