public import Queueing

/// One station's face: pure functions from what happened to what is shown and what is to be done.
///
/// Nothing in a screen reads a clock, waits, draws chance or talks to the server. A test runs it as fast as
/// it can make values; the loop of `Terminal` runs the same functions before a citizen.
public protocol Screen {
    /// All a screen knows.
    associatedtype State: Sendable
    /// What can happen to it, in the past tense.
    associatedtype Event: ScreenEvent
    /// What it wants done outside of itself.
    associatedtype Effect: Equatable & Sendable

    /// Takes notice of an event and returns what is to be done, in this order.
    static func update(_ state: inout State, _ event: Event) -> [Effect]

    /// Draws the whole screen at any size and registers what can be touched.
    static func view(_ state: State, on canvas: inout Canvas)

    /// How often the screen wants to be told the time.
    static func ticks(_ state: State) -> Ticks

    /// What a scanned code is to the screen; nil for a screen without a scanner, whose keys come as they are pressed.
    static var scanned: (@Sendable (String) -> Event)? { get }

    /// What a touch is to the screen that stands for a key; the same as the key to most.
    static func touched(_ key: Key) -> Event

    /// Whether keys are typed on the glass now: touches then follow each other quickly, and none is a slip.
    static func isTypedOn(_ state: State) -> Bool

    /// Whether the program shall end; only a screen that its user may leave ever says so.
    static func isOver(_ state: State) -> Bool
}

extension Screen {
    /// Most stations have no scanner.
    public static var scanned: (@Sendable (String) -> Event)? { nil }

    /// To most screens a touch is what its key is.
    public static func touched(_ key: Key) -> Event { .keyPressed(key) }

    /// Most screens are touched once, not typed on.
    public static func isTypedOn(_ state: State) -> Bool { false }

    /// A public station never ends by itself.
    public static func isOver(_ state: State) -> Bool { false }
}

/// How often a screen wants to be told the time.
public enum Ticks: Equatable, Sendable {
    /// Never: an idle station sleeps until a key, a touch or news.
    case none
    /// At every full minute, for a clock.
    case everyMinute
    /// At every second, for a countdown.
    case everySecond
}

/// What happens to every screen alike.
///
/// The loop tells the time (`ticked`) before every key, so a screen that asked for no ticks still knows when
/// it was touched.
public protocol ScreenEvent: Sendable {
    /// A key was pressed, or an area touched that stands for this key.
    static func keyPressed(_ key: Key) -> Self
    /// Time went on to this moment.
    static func ticked(_ now: Moment) -> Self
    /// Something around the screen is other than it was; `Surroundings.take` takes notice of it.
    static func surroundingsChanged(_ change: Surroundings.Change) -> Self
}

extension ScreenEvent {
    /// The glass has this size, from the beginning or from now on.
    public static func resized(_ size: Size) -> Self { surroundingsChanged(.size(size)) }

    /// The connection to the server was lost or came back.
    public static func linkChanged(_ link: Link) -> Self { surroundingsChanged(.link(link)) }

    /// The server said how far the center's clocks are ahead of UTC.
    public static func timeZoneTold(utcOffsetSeconds: Int) -> Self {
        surroundingsChanged(.timeZone(utcOffsetSeconds: utcOffsetSeconds))
    }
}
