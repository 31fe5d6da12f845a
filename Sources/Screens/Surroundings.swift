public import Queueing

/// Whether the station hears from the server.
public enum Link: Equatable, Sendable {
    case online
    /// Nothing was heard from the server since that moment; what is shown may be old.
    case away(since: Moment)
}

/// What every screen knows beside its own matter: the time, the size of its glass, the connection, the
/// language.
public struct Surroundings: Equatable, Sendable {
    /// What can become other than it was.
    public enum Change: Equatable, Sendable {
        /// The glass has this size.
        case size(Size)
        /// The server was lost or came back.
        case link(Link)
        /// The center's clocks are so many seconds ahead of UTC.
        case timeZone(utcOffsetSeconds: Int)
    }

    /// The last moment the screen was told.
    public var now: Moment
    /// Seconds that the center's clocks are ahead of UTC: Vietnam's until the server has said.
    public var utcOffsetSeconds: Int
    public var size: Size
    public var link: Link
    /// Whether the server last said that the time is in doubt.
    public internal(set) var isClockInDoubt = false
    /// The letters of large text; without any it is drawn in the usual size.
    public var glyphs = Glyphs()
    /// The languages on offer; the first one is shown at the start and after every citizen.
    public var languages: [Words]
    /// Index of the language shown now.
    private(set) var languageIndex: Int

    /// Surroundings that start in the first of these languages; without any, label ids are shown.
    public init(
        now: Moment, languages: [Words], size: Size = Size(width: 80, height: 24), link: Link = .online,
        utcOffsetSeconds: Int = 7 * 3600
    ) {
        self.now = now
        self.languages = languages
        self.size = size
        self.link = link
        self.utcOffsetSeconds = utcOffsetSeconds
        languageIndex = 0
    }

    /// Takes notice of a change.
    mutating func take(_ change: Change) {
        switch change {
        case .size(let size): self.size = size
        case .link(let link): self.link = link
        case .timeZone(let seconds): utcOffsetSeconds = seconds
        }
    }

    /// The labels of the language shown now.
    public var words: Words {
        languages.isEmpty ? Words(language: "", texts: [:]) : languages[languageIndex]
    }

    /// The code of the language shown now, such as `vi`.
    public var language: String { words.language }

    /// The language that the language key leads to.
    var nextLanguage: Words? {
        languages.count < 2 ? nil : languages[(languageIndex + 1) % languages.count]
    }

    /// The entry of a key bar that leads to the next language, by that language's own name.
    var languageEntry: KeyBarEntry? {
        nextLanguage.map { KeyBarEntry(key: .function(2), text: $0(.commonLanguageName)) }
    }

    mutating func switchLanguage() {
        languageIndex = languages.isEmpty ? 0 : (languageIndex + 1) % languages.count
    }

    /// Shows the language of this place among those on offer.
    mutating func showLanguage(at index: Int) {
        if languages.indices.contains(index) { languageIndex = index }
    }

    mutating func returnToFirstLanguage() {
        languageIndex = 0
    }

    var isAway: Bool { link != .online }

    /// Whether something is wrong that every screen says below its heading.
    var hasWarning: Bool { isAway || isClockInDoubt }

    /// How the glass is divided.
    var frame: Frame { Frame(size: size, hasWarning: hasWarning) }

    /// Whether a moment lies in the day that the center's wall clock shows.
    func isToday(_ moment: Moment) -> Bool {
        day(of: moment) == day(of: now)
    }

    /// The day in the center's time as people write it, `dd/MM`.
    func dayAndMonth(_ moment: Moment) -> String {
        day(of: moment).description.split(separator: "-").suffix(2).reversed().joined(separator: "/")
    }

    /// The day in the center's time.
    func day(of moment: Moment) -> Day { Day(of: moment, utcOffsetSeconds: utcOffsetSeconds) }

    /// The time on the center's wall clock, `HH:MM`.
    func clock(_ moment: Moment) -> String {
        let start = day(of: moment).start(utcOffsetSeconds: utcOffsetSeconds)
        let minutes = moment.millisecondsSince(start) / 60_000
        return TimeOfDay(minutes: Int(minutes))?.description ?? ""
    }
}
