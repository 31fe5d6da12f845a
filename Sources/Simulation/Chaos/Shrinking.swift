import Queueing

/// Makes a failing story short: leaves out all that the finding does not need.
///
/// Delta debugging over the steps (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002),
/// until no single step can be left out, or the limit of attempts is reached.
enum Shrinking {
    /// How often the story is lived at most.
    static let attemptsMax = 3_000
    /// Up to so many steps are also left out in twos and threes.
    static let groupedStepsMax = 20

    /// The shortest story found that still breaks the same promise.
    static func shortest(_ story: RandomStory, planted: PlantedMistake? = nil) async -> RandomStory {
        let outcome = LivedStory.live(story, planted: planted)
        guard let broken = outcome.findings.first?.check else { return story }
        var attempts = 0
        func fails(_ steps: [Step]) async -> Bool {
            attempts += 1
            // Whoever shares the threads has a turn between two attempts.
            await Task.yield()
            var shorter = story
            shorter.steps = steps
            return LivedStory.live(shorter, planted: planted).findings.first?.check == broken
        }
        var steps = Array(story.steps.prefix(outcome.stepsCount))
        var size = max(1, steps.count / 2)
        while attempts < attemptsMax {
            var start = 0
            var isShorter = false
            while start < steps.count, attempts < attemptsMax {
                var fewer = steps
                fewer.removeSubrange(start..<min(start + size, steps.count))
                if await fails(fewer) {
                    steps = fewer
                    isShorter = true
                } else {
                    start += size
                }
            }
            if size == 1, !isShorter { break }
            size = max(1, size / 2)
        }
        // What happened to one visitor is several steps, which can only be left out together.
        var groups = groups(of: steps.count)
        while let group = groups.popLast(), attempts < attemptsMax {
            let fewer = steps.indices.filter { !group.contains($0) }.map { steps[$0] }
            guard await fails(fewer) else { continue }
            steps = fewer
            groups = self.groups(of: steps.count)
        }
        for position in steps.indices where attempts < attemptsMax {
            var plainer = steps
            plainer[position].fate = .answered
            plainer[position].sharesCommit = false
            if plainer != steps, await fails(plainer) { steps = plainer }
        }
        var shortest = story
        shortest.steps = steps
        return shortest
    }

    /// Every two and every three of so many steps, and every single one; none of a story that is still long.
    private static func groups(of count: Int) -> [Set<Int>] {
        guard count <= groupedStepsMax else { return [] }
        var groups: [Set<Int>] = []
        for first in 0..<count {
            for second in first..<count {
                // Each two only once: with the later one named twice.
                for third in second..<count where second > first || third == first {
                    groups.append([first, second, third])
                }
            }
        }
        return groups
    }
}
