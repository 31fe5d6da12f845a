import Synchronization

/// Many chaotic days, each checked event by event.
public enum ChaosAudit {
    /// Failing stories that are shrunk and told; further ones are counted.
    public static let failuresToldMax = 1

    /// A story that broke a promise.
    public struct Failure: Equatable, Sendable, Codable {
        /// What makes the same days again.
        public var seed: UInt64
        /// The first promise that was broken in the shrunk story.
        public var finding: Finding
        /// Steps of the whole story.
        public var steps: Int
        /// Steps of the shrunk one.
        public var stepsLeft: Int
        /// The shrunk story, step by step and event by event.
        public var story: [String]
    }

    /// What all the days came to.
    public struct Summary: Equatable, Sendable, Codable {
        /// The seed of the first story; the others follow it.
        public var seed: UInt64
        /// Halls that were lived in for one to three days each.
        public var stories = 0
        /// Service days opened.
        public var days = 0
        /// Events seen.
        public var events = 0
        /// Calls among them.
        public var calls = 0
        /// Promises looked at.
        public var checks = 0
        /// Stories in which a promise was broken.
        public var failed = 0
        /// The first of them by seed, shrunk.
        public var failures: [Failure] = []

        /// The summary as one JSON object on one line, with sorted keys.
        public func json() throws -> String { try printedJSON(self) }

        mutating func add(_ outcome: LivedStory.Outcome) {
            stories += 1
            days += outcome.daysCount
            events += outcome.eventsCount
            calls += outcome.callsCount
            checks += outcome.checksCount
            if !outcome.findings.isEmpty { failed += 1 }
        }
    }

    /// Lives at least so many days, from a seed on, on as many cores as asked for; the result is the same on any number.
    ///
    /// `progress` is told the number of days lived so far.
    public static func run(
        days: Int, seed: UInt64, cores: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> Summary {
        await run(days: days, seed: seed, cores: cores, planted: nil, progress: progress)
    }

    /// The same with a mistake planted in every hall.
    package static func run(
        days: Int, seed: UInt64, cores: Int, planted: PlantedMistake?,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> Summary {
        var summary = Summary(seed: seed)
        var failing: [UInt64] = []
        var next = seed
        // A day that was planned may never be opened: further stories are lived until there are as many as asked for.
        repeat {
            let queue = Queue(days: days - summary.days, seed: next)
            let lived = summary.days
            for (part, seeds) in await live(
                queue, seed: seed, cores: cores, planted: planted, { progress(lived + $0) })
            {
                summary.add(part)
                failing += seeds
            }
            next = queue.end
        } while summary.days < days && !Task.isCancelled
        let first = failing.map { $0 &- seed }.sorted().prefix(failuresToldMax)
        for distance in first {
            guard let failure = await failure(seed: seed &+ distance, planted: planted) else { continue }
            summary.failures.append(failure)
        }
        return summary
    }

    /// Lives the stories of a queue on so many cores; what each core has lived, and the seeds that failed.
    private static func live(
        _ queue: Queue, seed: UInt64, cores: Int, planted: PlantedMistake?,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async -> [(Summary, [UInt64])] {
        await withTaskGroup(of: (Summary, [UInt64]).self) { group in
            for _ in 0..<max(1, cores) {
                group.addTask {
                    var part = Summary(seed: seed)
                    var failing: [UInt64] = []
                    while let next = queue.next(), !Task.isCancelled {
                        let outcome = LivedStory.live(RandomStory(seed: next.seed), planted: planted)
                        part.add(outcome)
                        if !outcome.findings.isEmpty { failing.append(next.seed) }
                        progress(next.daysBefore)
                        // A story takes long; whoever shares the threads has a turn.
                        await Task.yield()
                    }
                    return (part, failing)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Lives the story of a failing seed again, shrinks it and tells it.
    private static func failure(seed: UInt64, planted: PlantedMistake?) async -> Failure? {
        let story = RandomStory(seed: seed)
        let shortest = await Shrinking.shortest(story, planted: planted)
        let told = LivedStory.live(shortest, tellsStory: true, planted: planted)
        return told.findings.first.map {
            Failure(
                seed: seed, finding: $0, steps: story.steps.count, stepsLeft: shortest.steps.count,
                story: told.lines)
        }
    }

    /// The seeds that are still to be lived.
    private final class Queue: Sendable {
        private let days: Int
        private let state: Mutex<(seed: UInt64, days: Int)>

        init(days: Int, seed: UInt64) {
            self.days = days
            state = Mutex((seed, 0))
        }

        /// The first seed that is not lived.
        var end: UInt64 { state.withLock { $0.seed } }

        func next() -> (seed: UInt64, daysBefore: Int)? {
            state.withLock { state in
                guard state.days < days else { return nil }
                let next = (state.seed, state.days)
                state.days += RandomStory.daysCount(seed: state.seed)
                state.seed &+= 1
                return next
            }
        }
    }
}

extension ChaosAudit.Summary {
    fileprivate mutating func add(_ part: ChaosAudit.Summary) {
        stories += part.stories
        days += part.days
        events += part.events
        calls += part.calls
        checks += part.checks
        failed += part.failed
    }
}
