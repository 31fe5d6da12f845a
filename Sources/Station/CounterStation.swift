import QueueInterface
import Queueing
import Screens

/// The console of an officer at a counter.
public enum CounterStation {
    /// Runs the console of a counter until its officer leaves it or a signal ends it.
    ///
    /// The session ends with a sign-out, not with the console: an officer who signs in again finds the
    /// current ticket.
    @MainActor
    public static func run(_ options: StationOptions, counter: Int) async throws(StationTrouble) {
        let floor = StationFloor(
            CounterDesk.self, kind: "counter", name: String(counter), options)
        let texts = options.texts("counter.")
        let officer = Officer(floor.link, counter: counter, texts: texts)
        let surroundings = Surroundings(now: floor.link.clock.now(), languages: texts.offered)
        try await floor.run(
            CounterDesk.State(
                surroundings: surroundings, counter: counter, attemptSeed: attemptSeed("counter")),
            isAttended: true, perform: officer.perform,
            beside: [{ await officer.followCounter { floor.tell($0) } }])
    }
}
