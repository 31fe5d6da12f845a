import QueueInterface
import Queueing
import Screens
import Synchronization

/// The ticket kiosk: hands out numbers.
public enum KioskStation {
    /// Seconds between two looks at the services while nobody touches the kiosk.
    static let catalogueSeconds = 30

    /// Runs the kiosk until a signal ends it.
    @MainActor
    public static func run(_ options: StationOptions) async throws(StationTrouble) {
        let floor = StationFloor(KioskScreen.self, kind: "kiosk", name: options.name, options)
        let link = floor.link
        let texts = options.texts("kiosk.")
        let kiosk = TicketDesk(link, texts: texts)
        var surroundings = Surroundings(now: link.clock.now(), languages: texts.offered)
        surroundings.glyphs = StationOptions.glyphs()
        try await floor.run(
            KioskScreen.State(surroundings: surroundings, attemptSeed: attemptSeed("kiosk"), helps: []),
            isAttended: false, perform: kiosk.perform,
            beside: [
                { await kiosk.followCatalogue { floor.tell($0) } },
                { await kiosk.settleAbandoned() },
            ])
    }
}
