import Queueing

/// Tells the keys a person presses from the text a code scanner plays on the same keyboard.
///
/// A scanner types a whole card within a few dozen milliseconds and ends it with Enter or Tab; nobody's fingers do.
/// So a character is held until it is known which of the two it is, and no part of a scan ever becomes a key that
/// would press something. The price is that an ordinary key arrives `keyGapMilliseconds` late.
///
/// Times are milliseconds of any clock that only runs forward. Nothing is due while nothing is held, so an idle
/// station needs no timer.
public struct ScanSplitter: Sendable {
    /// What the keyboard meant.
    public enum Meaning: Equatable, Sendable {
        case pressed(Key)
        /// A whole scan without its terminator.
        ///
        /// Of one longer than `scanBytesMax` it is the beginning, cut after the character that passed the limit, so
        /// that its reader sees that it was too long.
        case scanned(String)
    }

    /// Milliseconds without a character after which fewer than `scanCharactersMin` are keys.
    public static let keyGapMilliseconds = 30
    /// Characters that follow one another faster than that are a scan from so many on.
    public static let scanCharactersMin = 3
    /// Milliseconds without a character after which a scan has ended, with or without its terminator.
    public static let scanGapMilliseconds = 150
    /// Bytes of UTF-8 of a scan that are kept; the rest is swallowed up to its end.
    public static let scanBytesMax = IdentityCard.bytesMax

    private var held: [Character] = []
    private var heldBytes = 0
    /// When the last character came; while something is held.
    private var heldAt = 0
    /// When the last scan ended.
    private var endedAt: Int?

    /// A splitter that holds nothing.
    public init() {}

    /// When what is held has to be decided, if no further character comes before; nil while nothing is held.
    public var deadline: Int? {
        guard !held.isEmpty else { return nil }
        return heldAt + (isScanning ? Self.scanGapMilliseconds : Self.keyGapMilliseconds)
    }

    /// A key came from the keyboard: what is known now, in order.
    public mutating func take(_ key: Key, at now: Int) -> [Meaning] {
        let before = pass(to: now)
        switch key {
        case .character(let character):
            hold(character, at: now)
            return before
        case .enter, .tab:
            if isScanning { return before + [endScan(at: now)] }
            // CR and LF together, or a terminator that dawdled.
            if let endedAt, held.isEmpty, now < endedAt + Self.scanGapMilliseconds { return before }
            return before + release() + [.pressed(key)]
        case .escape, .backspace:
            // Control characters inside a code are noise.
            return isScanning ? before : before + release() + [.pressed(key)]
        case .up, .down, .left, .right, .pageUp, .pageDown, .function, .item, .touch:
            // No scanner types these: they pass, and the rest of a scan still belongs to it.
            return before + (isScanning ? [] : release()) + [.pressed(key)]
        }
    }

    /// Time passed without a further key: what is known now.
    public mutating func pass(to now: Int) -> [Meaning] {
        guard let deadline, now >= deadline else { return [] }
        return isScanning ? [endScan(at: now)] : release()
    }

    private var isScanning: Bool { held.count >= Self.scanCharactersMin }

    private mutating func hold(_ character: Character, at now: Int) {
        heldAt = now
        guard heldBytes <= Self.scanBytesMax else { return }
        held.append(character)
        heldBytes += character.utf8.count
    }

    private mutating func release() -> [Meaning] {
        defer { forget() }
        return held.map { .pressed(.character($0)) }
    }

    private mutating func endScan(at now: Int) -> Meaning {
        defer { forget() }
        endedAt = now
        return .scanned(String(held))
    }

    private mutating func forget() {
        held = []
        heldBytes = 0
    }
}
