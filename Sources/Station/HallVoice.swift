public import QueueInterface
public import Queueing
import Synchronization
public import Voice

/// The voice of a display: while the server lets it speak, it says what is due, one call after another.
///
/// It keeps a copy of what is due, so it goes on where it was when the server starts anew, or where another display was
/// when that one goes. A call that is cut off was not said. When nothing can be heard it says so once, offers its voice no
/// longer, so that another display may speak, and tries again a minute later. A call of which no sound can be made is left
/// out, with a sentence that says why: the others are not to wait for it.
///
/// Each call is said once at first, in every language; what the center wants repeated follows when nothing is due, and is
/// cut off by the next call. With the shipped settings (chime, Vietnamese, English) a first saying takes some 12.5
/// seconds, so nearly five calls a minute can be heard in a zone; with one language it is eight. What is to be repeated
/// is known to this display alone and is lost with it.
public final class HallVoice: Sendable {
    /// Milliseconds after which a voice that could not be heard is offered again.
    public static let retryMilliseconds = 60_000
    /// Milliseconds that a player may take longer than its sound lasts.
    public static let playerGraceMilliseconds = 15_000
    /// Milliseconds that it may take to make the sound of a call, which is one second's work.
    public static let renderingMilliseconds = 20_000

    /// Whether the voice is offered, from now on; read by one task.
    public let offers: AsyncStream<Bool>
    /// What the server has to be told, the newest only, since it holds for all before; read by one task.
    public let reports: AsyncStream<Announced>

    private let zone: String?
    private let speech: Speech
    private let player: Player
    private let clock: StationClock
    private let begins: @Sendable (Board.Call) -> Void
    private let tell: @Sendable (_ isSilent: Bool) -> Void
    private let log: @Sendable (String) -> Void
    private let offer: AsyncStream<Bool>.Continuation
    private let report: AsyncStream<Announced>.Continuation
    private let arrivals: AsyncStream<Void>
    private let arrive: AsyncStream<Void>.Continuation
    private let state = Mutex(State())

    private struct State {
        var announcements = Announcements()
        var repeats = Repeats()
        /// What the hall was like when the server last told it; nil before that.
        var board: Board?
        var settings = VoiceSettings()
        /// Whether the server lets this display speak.
        var speaks = false
        var playing: Task<Outcome, Never>?
        /// Whether that is a repeat.
        var isRepeating = false
        /// The sound made last.
        var prepared: Prepared?
        /// Subjects of the troubles that were said.
        var told: Set<String> = []
    }

    /// Sound that is ready before its turn.
    private struct Prepared: Sendable {
        let call: Board.Call
        let settings: VoiceSettings
        let rendering: Speech.Rendering
    }

    /// What became of an announcement.
    private enum Outcome: Sendable {
        case spoken([VoiceTrouble])
        /// It was ended before its end; it is still due.
        case cut
        /// No sound can be made of this call.
        case unsayable([VoiceTrouble])
        /// Nothing can be heard.
        case silent([VoiceTrouble])
    }

    /// What is said in one go.
    private struct Saying: Sendable {
        let call: Board.Call
        let settings: VoiceSettings
        /// What is said first; nil for a repeat.
        let announcement: Announcements.Announcement?
    }

    /// The voice of a display for a zone, or for the whole hall.
    ///
    /// `begins` is told each call at the moment at which it begins to be heard; `tell` when calls cannot be heard and when
    /// they can again; `log` is given a sentence for each trouble.
    public init(
        zone: String?, speech: Speech, player: Player, clock: StationClock,
        begins: @escaping @Sendable (Board.Call) -> Void = { _ in },
        tell: @escaping @Sendable (_ isSilent: Bool) -> Void, log: @escaping @Sendable (String) -> Void
    ) {
        self.zone = zone
        self.speech = speech
        self.player = player
        self.clock = clock
        self.begins = begins
        self.tell = tell
        self.log = log
        (offers, offer) = AsyncStream.makeStream()
        (reports, report) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        (arrivals, arrive) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        offer.yield(true)
    }

    /// Takes in what the server says.
    public func hear(_ reply: WatchDisplay.Reply) {
        guard let voice = reply.voice else { return }
        let board = Board(reply.board)
        let cut = state.withLock { state in
            state.announcements.learn(
                due: voice.due.map { Board.Call($0) }, announced: voice.announced, ahead: voice.ahead ?? [],
                latest: voice.latest, board: board.calls, at: board.asOf)
            state.board = board
            state.repeats.keep(calledOn: board)
            state.settings = voice.settings
            state.speaks = voice.speaks
            // A server that has started anew does not know what was spoken before.
            if voice.speaks, voice.announced < state.announcements.announced { reportSpoken(state) }
            let gives = state.isRepeating && state.announcements.first != nil
            return voice.speaks && !gives ? nil : state.playing
        }
        cut?.cancel()
        arrive.yield()
    }

    /// The server is not heard any more, so another display may speak from now on.
    public func lose() {
        let cut = state.withLock { state in
            state.speaks = false
            return state.playing
        }
        cut?.cancel()
    }

    /// Speaks until the task is cancelled.
    public func speak() async {
        for await _ in arrivals {
            while let playing = begin() {
                let outcome = await withTaskCancellationHandler {
                    await playing.value
                } onCancel: {
                    playing.cancel()
                }
                await note(outcome)
            }
        }
    }

    /// Begins with what is first to be said, if anything is.
    private func begin() -> Task<Outcome, Never>? {
        state.withLock { state in
            guard state.speaks, !Task.isCancelled else { return nil }
            let settings = state.settings
            let first = state.announcements.first.map {
                Saying(call: $0.call, settings: settings.once(chime: settings.chime), announcement: $0)
            }
            let again = state.repeats.first.map {
                Saying(call: $0, settings: settings.once(chime: false), announcement: nil)
            }
            guard let saying = first ?? again else { return nil }
            let second = first == nil ? nil : state.announcements.second
            let playing = Task {
                let outcome = await self.say(saying, then: second?.call)
                self.finish(saying, outcome)
                return outcome
            }
            state.playing = playing
            state.isRepeating = first == nil
            return playing
        }
    }

    /// Says a call, and makes the sound of the next one meanwhile.
    private func say(_ saying: Saying, then next: Board.Call?) async -> Outcome {
        let rendering = await rendering(of: saying.call, saying.settings)
        guard !Task.isCancelled else { return .cut }
        guard let sound = rendering.sound else { return .unsayable(rendering.troubles) }
        async let prepared: Void = prepare(next, saying.settings)
        begins(saying.call)
        let name = "\(saying.call.sequence) \(saying.call.label) \(saying.call.counter)"
        let patience = sound.milliseconds + Self.playerGraceMilliseconds
        let trouble: VoiceTrouble?? = await clock.within(.untilGivingUp(milliseconds: patience)) {
            [player] in
            do throws(VoiceTrouble) {
                try await player.play(sound, naming: name)
                return nil
            } catch {
                return error
            }
        }
        await prepared
        switch trouble {
        case _ where Task.isCancelled: return .cut
        case .some(nil): return .spoken(rendering.troubles)
        case .some(let trouble?): return .silent(rendering.troubles + [trouble])
        case nil:
            return .silent([.noPlayer(command: player.program, why: "does not come to an end")])
        }
    }

    /// Nobody has to say a call again that was heard, or cannot be said.
    private func finish(_ saying: Saying, _ outcome: Outcome) {
        state.withLock { state in
            switch outcome {
            case .cut, .silent: return
            case .spoken, .unsayable: break
            }
            guard let announcement = saying.announcement else {
                return state.repeats.finish(saying.call)
            }
            state.announcements.finish(announcement)
            if case .spoken = outcome {
                state.repeats.add(saying.call, rounds: state.settings.rounds(of: saying.call) - 1)
                if let board = state.board { state.repeats.keep(calledOn: board) }
            }
            reportSpoken(state)
        }
    }

    private func reportSpoken(_ state: State) {
        let spoken = state.announcements
        report.yield(
            Announced(
                sequence: spoken.announced, ahead: spoken.ahead.isEmpty ? nil : spoken.ahead.sorted(),
                zone: zone))
    }

    private func note(_ outcome: Outcome) async {
        switch outcome {
        case .cut: break
        case .spoken(let troubles):
            state.withLock { _ = $0.told.remove(player.program) }
            complain(troubles)
            tell(false)
        case .unsayable(let troubles):
            complain(troubles)
            tell(true)
        case .silent(let troubles):
            complain(troubles)
            tell(true)
            state.withLock { $0.speaks = false }
            offer.yield(false)
            await clock.wait(.beforeTrying(milliseconds: Self.retryMilliseconds))
            offer.yield(true)
        }
    }

    /// Says each trouble once; that of the player again when a call was heard in between.
    ///
    /// A recording that cannot be used shows in the calls that use it alone, so another call without trouble says nothing
    /// of it.
    private func complain(_ troubles: [VoiceTrouble]) {
        let new = state.withLock { state in
            let new = troubles.filter { !state.told.contains($0.subject) }
            state.told.formUnion(new.map(\.subject))
            return new
        }
        for trouble in new { log(trouble.description) }
    }

    private func prepare(_ call: Board.Call?, _ settings: VoiceSettings) async {
        if let call { _ = await rendering(of: call, settings) }
    }

    /// The sound of a call, made before or now.
    private func rendering(of call: Board.Call, _ settings: VoiceSettings) async -> Speech.Rendering {
        if let ready = state.withLock({ $0.prepared }), ready.call == call, ready.settings == settings {
            return ready.rendering
        }
        let made =
            await clock.within(.untilGivingUp(milliseconds: Self.renderingMilliseconds)) { [speech] in
                await speech.rendering(of: call, settings: settings)
            } ?? Speech.Rendering(troubles: [.noSynthesizer(why: "does not come to an end")])
        if !Task.isCancelled {
            state.withLock { $0.prepared = Prepared(call: call, settings: settings, rendering: made) }
        }
        return made
    }
}
