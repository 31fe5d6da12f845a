import QueueInterface
import Queueing
import Screens

/// The display that the hall looks at: shows and announces who is called where.
public enum DisplayStation {
    /// Seconds between two looks at the services, whose letters stand beside the numbers of waiting people.
    static let servicesSeconds = 600

    /// Runs the display until a signal ends it; with a counter it shows the calls of that counter alone.
    @MainActor
    public static func run(_ options: StationOptions, counter: Int?) async throws(StationTrouble) {
        let floor = StationFloor(DisplayScreen.self, kind: "display", name: options.name, options)
        let link = floor.link
        let surroundings = Surroundings(
            now: link.clock.now(), languages: options.texts("display.").offered)
        try await floor.run(
            DisplayScreen.State(surroundings: surroundings, counter: counter), isAttended: false,
            perform: perform,
            beside: [
                {
                    _ = await link.watch(WatchDisplay()) { reply in
                        floor.tell(.boardArrived(Board(reply.board)))
                    }
                },
                {
                    await link.look(at: { GetCatalogue() }) { _, reply in
                        floor.tell(.servicesArrived(Catalogue(reply).services))
                        return servicesSeconds * 1000
                    }
                },
            ])
    }

    private static func perform(_ effect: DisplayScreen.Effect) -> DisplayScreen.Event? {
        switch effect {
        // The call is on the glass; there is no voice yet that could say it.
        case .announce: nil
        }
    }
}
