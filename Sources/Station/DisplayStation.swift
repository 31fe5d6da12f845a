import QueueInterface
import Queueing
import Screens
public import Voice

/// The display that the hall looks at: shows and announces who is called where.
public enum DisplayStation {
    /// Seconds between two looks at the services, whose letters stand beside the numbers of waiting people.
    static let servicesSeconds = 600
    /// Seconds in which the server should have taken notice of what was spoken; after that it is told anew.
    static let reportSeconds = 60

    /// Seconds after which a zone that the center does not have is asked for again.
    static let unknownZoneSeconds = 60

    /// What a display stands for.
    public struct Place: Equatable, Sendable {
        /// The only counter whose calls it shows.
        public var counter: Int?
        /// The part of the hall it shows and speaks for.
        public var zone: String?

        /// The whole hall unless given.
        public init(counter: Int? = nil, zone: String? = nil) {
            self.counter = counter
            self.zone = zone
        }
    }

    /// Runs the display until a signal ends it; without speech and a player it is silent.
    @MainActor
    public static func run(
        _ options: StationOptions, at place: Place, speech: Speech? = nil, player: Player? = nil
    ) async throws(StationTrouble) {
        let floor = StationFloor(DisplayScreen.self, kind: "display", name: options.name, options)
        let link = floor.link
        let surroundings = Surroundings(
            now: link.clock.now(), languages: options.texts("display.").offered)
        var beside: [@Sendable () async -> Void] = [
            {
                await link.look(at: { GetCatalogue() }) { _, reply in
                    floor.tell(.servicesArrived(Catalogue(reply).services))
                    return servicesSeconds * 1000
                }
            }
        ]
        if let speech, let player {
            let voice = HallVoice(
                zone: place.zone, speech: speech, player: player, clock: link.clock,
                tell: { floor.tell(.voiceChanged(isSilent: $0)) }, log: StationLog.say)
            beside += speaking(voice, zone: place.zone, link) { floor.tell(.boardArrived(Board($0))) }
        } else {
            beside.append {
                await watch(WatchDisplay(zone: place.zone), link) {
                    floor.tell(.boardArrived(Board($0.board)))
                }
            }
        }
        try await floor.run(
            DisplayScreen.State(surroundings: surroundings, counter: place.counter), isAttended: false,
            perform: { _ in nil }, beside: beside)
    }

    /// Watches until the task is cancelled; a zone that the center does not have, or not yet, is asked for again.
    private static func watch(
        _ method: WatchDisplay, _ link: ServerLink, lost: @Sendable () -> Void = {},
        hear: @Sendable (WatchDisplay.Reply) -> Void
    ) async {
        while await link.watch(method, lost: lost, hear: hear) != nil {
            StationLog.say("No counter of the center file stands in the zone “\(method.zone ?? "")”.")
            await link.clock.wait(.beforeTrying(milliseconds: unknownZoneSeconds * 1000))
        }
    }

    /// What a display does that offers its voice: watches, speaks, and tells what it has spoken.
    static func speaking(
        _ voice: HallVoice, zone: String?, _ link: ServerLink, show: @escaping @Sendable (WireBoard) -> Void
    ) -> [@Sendable () async -> Void] {
        [
            {
                await forLatest(of: voice.offers) { isOffered in
                    let watch = WatchDisplay(zone: zone, voice: isOffered ? true : nil)
                    await self.watch(watch, link, lost: voice.lose) { reply in
                        voice.hear(reply)
                        show(reply.board)
                    }
                }
            },
            { await voice.speak() },
            {
                for await report in voice.reports {
                    // The server is told again with the next call, or when it comes back.
                    _ = try? await link.call(report, patienceSeconds: reportSeconds)
                }
            },
        ]
    }
}
