import Queueing

/// Keeps one press of a key from being two steps, and a key that is held down or stuck from going on for ever.
///
/// A keyboard repeats a held key after a quarter to two thirds of a second, then ten to thirty times a second. So a step
/// is taken only `stepMilliseconds` after the one before, longer than the usual delay, and never at a press that follows
/// another press within `repeatMilliseconds`, as repeats do for as long as the key is down. An officer who means it waits
/// for neither: between two steps somebody walks, speaks or reads, and two presses of a finger that are meant lie further
/// apart.
public struct StepGuard: Equatable, Sendable {
    /// Milliseconds after a step in which no other is taken.
    public static let stepMilliseconds: Int64 = 700
    /// Milliseconds after a press in which another one is a repetition of the keyboard.
    public static let repeatMilliseconds: Int64 = 250

    private var pressedAt: Moment?
    private var steppedAt: Moment?
    private(set) var mayStep = true

    /// The step key was pressed, wherever that led.
    mutating func press(at now: Moment) {
        mayStep =
            !Self.isWithin(Self.repeatMilliseconds, pressedAt, now)
            && !Self.isWithin(Self.stepMilliseconds, steppedAt, now)
        pressedAt = now
    }

    /// The press led to a step.
    mutating func step(at now: Moment) { steppedAt = now }

    /// A clock that was set back does not keep the key from working.
    private static func isWithin(_ milliseconds: Int64, _ earlier: Moment?, _ now: Moment) -> Bool {
        earlier.map { (0..<milliseconds).contains(now.millisecondsSince($0)) } ?? false
    }
}
