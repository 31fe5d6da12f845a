import QueueInterface
import Queueing
import Screens

/// The rating terminal beside a counter: asks a citizen how the service was.
public enum RatingStation {
    /// Runs the terminal of a counter until a signal ends it.
    @MainActor
    public static func run(_ options: StationOptions, counter: Int) async throws(StationTrouble) {
        let floor = StationFloor(RatingScreen.self, kind: "rating", name: String(counter), options)
        let link = floor.link
        let texts = options.texts("rating.")
        let box = RatingBox(link, counter: counter, texts: texts)
        var surroundings = Surroundings(now: link.clock.now(), languages: texts.offered)
        surroundings.glyphs = StationOptions.glyphs()
        try await floor.run(
            RatingScreen.State(
                surroundings: surroundings, counter: counter, attemptSeed: attemptSeed("rating")),
            isAttended: false, perform: box.perform, beside: [{ await box.followCounter { floor.tell($0) } }])
    }
}
