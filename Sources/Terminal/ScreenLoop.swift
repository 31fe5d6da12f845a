import Dispatch
public import Queueing
public import Screens

/// Runs a screen on the terminal: one loop over one stream of keys, touches, sizes, ticks, news and finished
/// effects.
public enum ScreenLoop {
    /// Why a loop ended.
    public enum Ending: Equatable, Sendable {
        /// The screen was left by its user.
        case over
        /// The process was asked to end by the signal of this number.
        case signal(Int32)
        /// The terminal went away.
        case terminalGone
    }

    /// Milliseconds in which a second touch is taken for the bounce of the first one.
    public static let touchBounceMilliseconds: Int64 = 400
    /// The same while keys are typed on the glass: fingers are quick, and a letter may come twice.
    public static let typingBounceMilliseconds: Int64 = 60

    /// Runs a screen until its user leaves it, a signal asks the process to end, or the terminal goes away.
    ///
    /// Effects are performed by one task in the order in which the screen gave them; what `perform` returns
    /// comes back as an event. `perform` must return soon when its task is cancelled, because the loop ends
    /// only after it. The terminal is given back before that, on every way out.
    ///
    /// - Parameters:
    ///   - screen: The screen to run.
    ///   - state: What the screen knows at the start; its size is set from the terminal.
    ///   - appearance: How it is put on the glass.
    ///   - isAttended: False for a public station, which no key may end.
    ///   - first: Effects to perform before any event, such as loading the catalogue.
    ///   - news: What the server says, as the screen's events; it may end before the loop does.
    ///   - now: Tells the time; called on the main actor before every key and tick.
    ///   - perform: Does an effect; returns the event that tells the screen how it went, if any.
    /// - Returns: Why the loop ended.
    /// - Throws: `Terminal.Trouble` when there is no terminal to draw on.
    @MainActor
    public static func run<S: Screen>(
        _ screen: S.Type, state: S.State, appearance: Appearance, isAttended: Bool = true,
        first: [S.Effect] = [], news: AsyncStream<S.Event>, now: @escaping @Sendable () -> Moment,
        perform: @escaping @Sendable (S.Effect) async -> S.Event?
    ) async throws(Terminal.Trouble) -> Ending {
        let terminal = try Terminal(appearance, isAttended: isAttended)
        defer { terminal.close() }
        let (happenings, tell) = AsyncStream.makeStream(of: Happening<S.Event>.self)
        let (effects, want) = AsyncStream.makeStream(of: S.Effect.self)
        terminal.listen(hasScanner: S.scanned != nil) { tell.yield(.input($0)) }
        first.forEach { want.yield($0) }
        return await withDiscardingTaskGroup { group in
            group.addTask {
                for await event in news { tell.yield(.event(event)) }
            }
            group.addTask {
                for await effect in effects {
                    if let event = await perform(effect) { tell.yield(.event(event)) }
                }
            }
            var run = Run<S>(state: state, terminal: terminal, now: now, want: want)
            let ticker = Ticker { tell.yield(.tick) }
            let ending = await run.follow(happenings, ticker)
            ticker.stop()
            terminal.close()
            want.finish()
            group.cancelAll()
            return ending
        }
    }
}

/// What the loop hears.
private enum Happening<Event: Sendable>: Sendable {
    case input(Input)
    case event(Event)
    case tick
}

/// A screen while it runs.
@MainActor
private struct Run<S: Screen> {
    var state: S.State
    let terminal: Terminal
    let now: @Sendable () -> Moment
    let want: AsyncStream<S.Effect>.Continuation
    private var canvas = Canvas(size: Size(width: 0, height: 0))
    private var touchedAt: Moment?
    /// How long after the last touch another one is its bounce.
    private var bounceMilliseconds = ScreenLoop.touchBounceMilliseconds

    init(
        state: S.State, terminal: Terminal, now: @escaping @Sendable () -> Moment,
        want: AsyncStream<S.Effect>.Continuation
    ) {
        self.state = state
        self.terminal = terminal
        self.now = now
        self.want = want
    }

    mutating func follow(
        _ happenings: AsyncStream<Happening<S.Event>>, _ ticker: Ticker
    ) async -> ScreenLoop.Ending {
        take(.resized(terminal.size))
        take(.ticked(now()))
        redraw()
        ticker.want(S.ticks(state), now: now())
        for await happening in happenings {
            switch happening {
            case .input(.askedToEnd(let signal)): return .signal(signal)
            case .input(.gone): return .terminalGone
            case .input(.resized(let size)): take(.resized(size))
            case .input(.key(let key)): press(key)
            case .input(.scanned(let text)):
                take(.ticked(now()))
                if let scanned = S.scanned { take(scanned(text)) }
            case .event(let event):
                take(.ticked(now()))
                take(event)
            case .tick:
                take(.ticked(now()))
                ticker.rang()
            }
            if S.isOver(state) { return .over }
            redraw()
            ticker.want(S.ticks(state), now: now())
        }
        return .over
    }

    private mutating func take(_ event: S.Event) {
        for effect in S.update(&state, event) { want.yield(effect) }
    }

    private mutating func press(_ key: Key) {
        let now = now()
        take(.ticked(now))
        guard case .touch(let x, let y) = key else { return take(.keyPressed(key)) }
        let sinceLast = touchedAt.map { now.millisecondsSince($0) }
        if let sinceLast, (0..<bounceMilliseconds).contains(sinceLast) { return }
        touchedAt = now
        // As it is before this touch: one that opens a keyboard has no bounce that types on it.
        bounceMilliseconds =
            S.isTypedOn(state) ? ScreenLoop.typingBounceMilliseconds : ScreenLoop.touchBounceMilliseconds
        if let meant = canvas.key(touchedAt: x, y) { take(S.touched(meant)) }
    }

    private mutating func redraw() {
        var next = Canvas(size: terminal.size)
        S.view(state, on: &next)
        if next != canvas { terminal.draw(next) }
        if next.ring > canvas.ring { terminal.ring() }
        canvas = next
    }
}

/// Rings once at the next full second or minute of the wall clock, whichever the screen wants; then it is
/// wound up anew.
@MainActor
private final class Ticker {
    private let timer: any DispatchSourceTimer
    private var wound = Ticks.none

    init(ring: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: .main)
        timer.setEventHandler { @Sendable in ring() }
        timer.schedule(deadline: .distantFuture)
        timer.activate()
    }

    func want(_ ticks: Ticks, now: Moment) {
        guard ticks != wound else { return }
        wound = ticks
        let period: Int64
        switch ticks {
        case .none: return timer.schedule(deadline: .distantFuture)
        case .everySecond: period = 1_000
        case .everyMinute: period = 60_000
        }
        let left = period - (now.milliseconds % period + period) % period
        timer.schedule(deadline: .now() + .milliseconds(Int(left)), leeway: .milliseconds(20))
    }

    func rang() { wound = .none }

    func stop() { timer.cancel() }
}
