import QueueInterface
import Queueing
import Screens
import Synchronization
public import Voice

/// The display that the hall looks at: shows and announces who is called where.
public enum DisplayStation {
    /// Seconds between two looks at the services, their letters, names and estimated waits.
    ///
    /// Who waits is on every board. An estimate is a range of minutes that half a minute does not change, and costs the
    /// server a run of its forecast; so it is not asked for with every change.
    static let servicesSeconds = 30
    /// Seconds to wait for the services in another language.
    static let languageSecondsMax = 10
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

    /// The seconds that a call stands at least, unless an installer chooses others.
    public static let readingSeconds = DisplayScreen.readingSeconds
    /// What may be chosen.
    public static let readingSecondsChoice = DisplayScreen.readingSecondsChoice

    /// Runs the display until a signal ends it; without speech and a player it is silent.
    ///
    /// Every call stands for `readingSeconds` at least.
    @MainActor
    public static func run(
        _ options: StationOptions, at place: Place, readingSeconds: Int = readingSeconds,
        speech: Speech? = nil, player: Player? = nil
    ) async throws(StationTrouble) {
        let floor = StationFloor(DisplayScreen.self, kind: "display", name: options.name, options)
        let link = floor.link
        let texts = options.texts("display.")
        var surroundings = Surroundings(now: link.clock.now(), languages: texts.offered)
        surroundings.glyphs = StationOptions.glyphs()
        let language = Mutex(texts.first)
        var beside: [@Sendable () async -> Void] = [
            {
                await link.look(at: { GetCatalogue(language: language.withLock { $0 }) }) { _, reply in
                    floor.tell(.servicesArrived(Catalogue(reply).services))
                    return servicesSeconds * 1000
                }
            }
        ]
        if let speech, let player {
            let voice = HallVoice(
                zone: place.zone, speech: speech, player: player, clock: link.clock,
                begins: { floor.tell(.callSpoken($0)) },
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
            DisplayScreen.State(
                surroundings: surroundings, counter: place.counter, readingSeconds: readingSeconds),
            isAttended: false,
            perform: { effect in
                guard case .loadServices(let wanted) = effect else { return nil }
                language.withLock { $0 = wanted }
                return await services(in: wanted, link)
            }, beside: beside)
    }

    /// The services in another language; those that are shown stay where none come.
    private static func services(in language: String, _ link: ServerLink) async -> DisplayScreen.Event? {
        let question = GetCatalogue(language: language)
        // Without an answer the next look brings them.
        let reply = try? await link.call(question, patienceSeconds: languageSecondsMax)
        return reply.map { .servicesArrived(Catalogue($0).services) }
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
