import Synchronization
public import Voice

/// The voice of a kiosk: it reads out what its screen wants said, one text at a time.
///
/// It says recordings word by word, as the hall does, and in between the synthetic voice of the language. In a language
/// that has none, which no other language's voice may stand in for, it says the texts that are wholly recorded.
///
/// A new text cuts the former one off, unlike the calls in the hall: who presses on wants to hear what comes next. What is
/// said goes through the player at once and is kept nowhere.
public final class ScreenReader: Sendable {
    private let speech: Speech
    private let player: Player
    private let fail: @Sendable (VoiceTrouble) -> Void
    /// What is being read out; the next text waits until its player has ended.
    private let reading = Mutex<Task<Void, Never>?>(nil)

    /// A reader; `fail` is told of each text that could not be heard.
    public init(
        player: Player, speech: Speech,
        fail: @escaping @Sendable (VoiceTrouble) -> Void
    ) {
        self.player = player
        self.speech = speech
        self.fail = fail
    }

    /// Whether anything can be read out in a language with a voice of espeak-ng, or with none.
    public func canRead(_ language: String, voice: String?) -> Bool {
        voice != nil || speech.hasRecordings(in: language)
    }

    /// Reads a text of a language out, with a voice of espeak-ng, such as `vi`, or with recordings alone, instead of what is
    /// being said; returns at once.
    public func say(_ text: String, in language: String, voice: String?) {
        reading.withLock { reading in
            let former = reading
            former?.cancel()
            reading = Task {
                await former?.value
                await read(text, language, voice)
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

    private func read(_ text: String, _ language: String, _ voice: String?) async {
        guard !Task.isCancelled else { return }
        let rendering = await speech.rendering(of: text, in: language, voice: voice)
        guard !Task.isCancelled else { return }
        guard let sound = rendering.sound else {
            // A language of recordings alone is silent where one is missing.
            if let trouble = rendering.troubles.last, voice != nil { fail(trouble) }
            return
        }
        do throws(VoiceTrouble) {
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
