import Synchronization
public import Voice

/// The voice of a kiosk: it reads out what its screen wants said, one text at a time.
///
/// A new text cuts the former one off, unlike the calls in the hall: who presses on wants to hear what comes next. What is
/// said goes through the player at once and is kept nowhere.
public final class ScreenReader: Sendable {
    private let synthesizer: Synthesizer
    private let player: Player
    private let fail: @Sendable (VoiceTrouble) -> Void
    /// What is being read out; the next text waits until its player has ended.
    private let reading = Mutex<Task<Void, Never>?>(nil)

    /// A reader; `fail` is told of each text that could not be heard.
    public init(
        player: Player, synthesizer: Synthesizer = Synthesizer(),
        fail: @escaping @Sendable (VoiceTrouble) -> Void
    ) {
        self.player = player
        self.synthesizer = synthesizer
        self.fail = fail
    }

    /// Reads a text out with a voice of espeak-ng, such as `vi`, instead of what is being said; returns at once.
    public func say(_ text: String, voice: String) {
        reading.withLock { reading in
            let former = reading
            former?.cancel()
            reading = Task {
                await former?.value
                await read(text, voice: voice)
            }
        }
    }

    /// Says nothing more.
    public func hush() {
        reading.withLock { $0?.cancel() }
    }

    /// Says nothing more once the task is cancelled; to be run beside the screen.
    public func keep() async {
        await withTaskCancellationHandler {
            await never()
        } onCancel: {
            hush()
        }
    }

    /// Returns when what is being read out has ended.
    public func finish() async {
        await reading.withLock { $0 }?.value
    }

    private func read(_ text: String, voice: String) async {
        guard !Task.isCancelled else { return }
        do throws(VoiceTrouble) {
            let sound = try await synthesizer.sound(of: text, voice: voice)
            guard !Task.isCancelled else { return }
            try await player.play(sound, naming: text)
        } catch {
            // One that was cut off is no trouble.
            if !Task.isCancelled { fail(error) }
        }
    }

    private func never() async {
        let (silence, end) = AsyncStream.makeStream(of: Void.self)
        await withTaskCancellationHandler {
            for await _ in silence {}
        } onCancel: {
            end.finish()
        }
    }
}
