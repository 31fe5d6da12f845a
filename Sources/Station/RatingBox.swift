import QueueInterface
import Queueing
package import Screens
import Synchronization

/// Does what a rating terminal wants done: hears the questions of its counter and drops the answers in.
package final class RatingBox: Sendable {
    /// Seconds in which a rating has to reach the server; longer than a restart of it takes.
    static let rateSecondsMax = 90
    /// Milliseconds between two looks at the center's name.
    static let nameMilliseconds = 3_600_000

    private let link: ServerLink
    private let counter: Int
    private let texts: StationTexts
    /// The language shown now.
    private let language: Mutex<String>
    private let languages: AsyncStream<String>
    private let watchLanguage: AsyncStream<String>.Continuation

    /// The box of a counter, whose screen shows these texts.
    package init(_ link: ServerLink, counter: Int, texts: StationTexts) {
        self.link = link
        self.counter = counter
        self.texts = texts
        self.language = Mutex(texts.first)
        (languages, watchLanguage) = AsyncStream.makeStream()
        watchLanguage.yield(texts.first)
    }

    /// Does one effect of the screen.
    package func perform(_ effect: RatingScreen.Effect) async -> RatingScreen.Event? {
        switch effect {
        case .watch(let language):
            self.language.withLock { $0 = language }
            watchLanguage.yield(language)
            return nil
        case .rate(let label, let level, let reasons, let comment, let attempt):
            let rating = Rate(
                counter: counter, label: label.description, level: level,
                reasons: reasons.isEmpty ? nil : reasons, comment: comment, requestId: attempt)
            return await drop(rating, attempt: attempt)
        }
    }

    /// Hears the counter's questions, and the center's name, in the language shown.
    package func followCounter(_ tell: @escaping @Sendable (RatingScreen.Event) -> Void) async {
        await forLatest(of: languages) { language in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.hearQuestions(in: language, tell) }
                group.addTask {
                    await self.link.look(at: { GetCatalogue(language: language) }) { _, reply in
                        tell(.centerNamed(reply.center))
                        return Self.nameMilliseconds
                    }
                }
            }
        }
    }

    private func hearQuestions(
        in language: String, _ tell: @Sendable (RatingScreen.Event) -> Void
    ) async {
        _ = await link.watch(WatchRating(counter: counter, language: language)) { reply in
            tell(.clockDoubted(reply.clockInDoubt ?? false))
            let prompt = reply.prompt.map { RatingPrompt($0) }
            tell(.promptChanged(prompt, rateable: reply.rateable, language: language))
        }
    }

    /// The citizen has been thanked already, so only a refusal is told: then the answer does not count.
    private func drop(_ rating: Rate, attempt: String) async -> RatingScreen.Event? {
        do throws(CallTrouble) {
            _ = try await link.call(rating, patienceSeconds: Self.rateSecondsMax)
            return nil
        } catch {
            let sentence = texts.sentence(
                for: error, language: language.withLock { $0 }, utcOffsetSeconds: link.utcOffsetSeconds,
                otherwise: .ratingNotCounted)
            return .ratingRefused(sentence: sentence, attempt: attempt)
        }
    }
}
