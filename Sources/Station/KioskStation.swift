import QueueInterface
import Queueing
import Screens
import Synchronization
public import Voice

/// The ticket kiosk: hands out numbers.
public enum KioskStation {
    /// Seconds between two looks at the services: as long as what a kiosk shows may differ from the board beside it.
    static let catalogueSeconds = 5

    /// Runs the kiosk until a signal ends it; without a player it does not offer to speak.
    @MainActor
    public static func run(
        _ options: StationOptions, player: Player?, speech: Speech
    ) async throws(StationTrouble) {
        let floor = StationFloor(KioskScreen.self, kind: "kiosk", name: options.name, options)
        let link = floor.link
        let texts = options.texts("kiosk.")
        let reader = player.map {
            ScreenReader(player: $0, speech: speech) { trouble in
                StationLog.say("\(trouble)")
                floor.tell(.voiceFailed)
            }
        }
        let kiosk = TicketDesk(link, texts: texts, reader: reader)
        var surroundings = Surroundings(now: link.clock.now(), languages: texts.offered)
        surroundings.glyphs = StationOptions.glyphs()
        try await floor.run(
            KioskScreen.State(
                surroundings: surroundings, attemptSeed: attemptSeed("kiosk"),
                helps: reader == nil ? [.search, .guide] : .all,
                silentLanguages: Set(kiosk.silentLanguages)),
            isAttended: false, perform: kiosk.perform,
            beside: [
                { await kiosk.followCatalogue { floor.tell($0) } },
                { await kiosk.settleAbandoned() },
                { await reader?.keep() },
            ])
    }
}
