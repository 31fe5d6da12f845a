public import Queueing

/// How good the estimates of one simulated day were, ticket by ticket.
///
/// Every ticket is estimated at its issue, from what the center knows then, and compared with its first call. The
/// center's history are the days before of the same center: the same services, other visitors.
public struct EstimateTrial: Sendable {
    /// One ticket that was called.
    public struct Sample: Sendable, Equatable {
        /// The key of the service it was taken for.
        public let service: String
        /// Issue to first call, by the calendar.
        public let waitedSeconds: Int
        /// Nil where the center made no estimate.
        public let wait: Wait?
        /// What "people ahead × mean time ÷ counters" says: the mean of what turns of the service took today so far, and
        /// the counters that serve it at that moment.
        public let plainSeconds: Int
        /// Whether counters were serving when it was issued.
        public let isInCounterHours: Bool
    }

    /// What decided all chance.
    public let seed: UInt64
    /// In order of issue; tickets that were never called are not among them.
    public let samples: [Sample]

    /// Former days a center has in its history.
    public static let formerDays = 2

    /// Lives the former days, then the day; nil when the center is closed on it.
    public init?(of configuration: Configuration, on day: Day, visitors: Int, seed: UInt64) async throws {
        var former: [String: [Int]] = [:]
        for number in 1...Self.formerDays {
            let other = seed &+ UInt64(number) &* 1_000_003
            guard let events = try await Self.events(configuration, day, visitors, seed: other, center: seed)
            else { return nil }
            let center = events.reduce(into: Center(configuration: configuration)) { $0.apply($1) }
            for (service, recent) in center.turnarounds.occupancies {
                former[service, default: []] += recent.seconds
            }
        }
        guard let events = try await Self.events(configuration, day, visitors, seed: seed, center: seed)
        else { return nil }
        let history = Turnarounds(occupancies: former)
        let waited = Dictionary(
            DayFigures(events).visits.map { ($0.label, $0.waitingSeconds) }, uniquingKeysWith: { $1 })
        var center = Center(configuration: configuration)
        var samples: [Sample] = []
        let counterHours = configuration.counterSpans(on: day)
        for event in events {
            center.apply(event)
            guard case .ticketIssued(let label, let service, _, _, _, _) = event.fact,
                let ticket = center.ticket(label), let waitedSeconds = waited[label] ?? nil
            else { continue }
            let forecast = Forecast(center, history: history, now: event.at)
            let ahead = forecast.ahead(of: ticket) ?? 0
            samples.append(
                Sample(
                    service: service, waitedSeconds: waitedSeconds, wait: forecast.wait(of: ticket),
                    plainSeconds: Self.plain(ahead, service, center, history),
                    isInCounterHours: counterHours.contains { $0.contains(event.at) }))
        }
        self.seed = seed
        self.samples = samples
    }

    private static func events(
        _ configuration: Configuration, _ day: Day, _ visitors: Int, seed: UInt64, center: UInt64
    ) async throws -> [Event]? {
        guard
            let plan = DayPlan(
                configuration: configuration, day: day, visitors: visitors, seed: seed, center: center)
        else { return nil }
        let hall = InProcessHall(configuration, seed: seed)
        var day = SimulatedDay(configuration, plan: plan, at: .here(hall), seed: seed)
        try await day.live()
        return hall.journal.events
    }

    private static func plain(
        _ ahead: Int, _ service: String, _ center: Center, _ history: Turnarounds
    ) -> Int {
        let today = center.turnarounds.occupancies[service]?.seconds ?? []
        let known = today.isEmpty ? history.occupancies[service]?.seconds ?? [] : today
        let mean = known.isEmpty ? 0 : known.reduce(0, +) / known.count
        let counters = center.configuration.counters.count {
            $0.serves(service) && center.isServing($0.number)
        }
        return ahead * mean / max(1, counters)
    }
}
