import Queueing

/// Keeps one press of a key from being two steps, and a key that is held down or stuck from going on for ever.
///
/// A keyboard repeats a held key after a quarter to two thirds of a second, then ten to thirty times a second. So a step
/// is taken only `stepMilliseconds` after the one before by the same key, longer than the usual delay, and never at a
/// press that follows another press of that key within `repeatMilliseconds`, as repeats do for as long as it is down.
/// Whoever means it waits for neither: between two steps somebody walks, speaks or reads, and two presses of a finger
/// that are meant lie further apart. Another key is never a repetition and is served at once.
public struct StepGuard: Equatable, Sendable {
    /// Milliseconds after a step in which its key takes no other.
    public static let stepMilliseconds: Int64 = 700
    /// Milliseconds after a press in which another one of the same key is a repetition of the keyboard.
    public static let repeatMilliseconds: Int64 = 250

    private var key: Key?
    private var pressedAt: Moment?
    private var steppedAt: Moment?
    /// Whether the last press may be a step: it repeats no other.
    private(set) var mayStep = true
    /// Whether the key that was pressed last has taken its step and is held since then.
    private(set) var isHeldSinceStep = false

    /// A key was pressed, wherever that led.
    mutating func press(_ key: Key, at now: Moment) {
        let isSame = key == self.key
        let repeats = isSame && Self.isWithin(Self.repeatMilliseconds, pressedAt, now)
        mayStep = !(repeats || isSame && Self.isWithin(Self.stepMilliseconds, steppedAt, now))
        if mayStep {
            isHeldSinceStep = false
            steppedAt = nil
        }
        self.key = key
        pressedAt = now
    }

    /// The press led to a step.
    mutating func step(at now: Moment) {
        steppedAt = now
        isHeldSinceStep = true
    }

    /// A clock that was set back does not keep the key from working.
    private static func isWithin(_ milliseconds: Int64, _ earlier: Moment?, _ now: Moment) -> Bool {
        earlier.map { (0..<milliseconds).contains(now.millisecondsSince($0)) } ?? false
    }
}
