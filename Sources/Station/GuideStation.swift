import QueueInterface
import Queueing
package import Screens

/// The console of the officer who helps in the hall.
public enum GuideStation {
    /// Runs the console of a guide until somebody leaves it or a signal ends it; the session ends with a sign-out.
    @MainActor
    public static func run(_ options: StationOptions) async throws(StationTrouble) {
        let floor = StationFloor(GuideDesk.self, kind: "guide", name: options.name, options)
        let texts = options.texts("guide.")
        let guide = Guide(floor.link, texts: texts)
        let surroundings = Surroundings(now: floor.link.clock.now(), languages: texts.offered)
        try await floor.run(
            GuideDesk.State(surroundings: surroundings, attemptSeed: attemptSeed("guide")),
            isAttended: true, perform: guide.perform,
            beside: [{ await guide.followHall { floor.tell($0) } }])
    }
}

/// The screen of a guide in the hall.
package typealias GuideDesk = Spoken<GuideScreen>

extension GuideScreen: LanguageShowing {
    package static func language(of state: State) -> String { state.surroundings.language }
}
