import Queueing

/// Makes a failing story short: leaves out all that the finding does not need.
///
/// Delta debugging over the steps (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002),
/// until no single step can be left out, or the limit of attempts is reached.
enum Shrinking {
    /// How often the story is lived at most.
    static let attemptsMax = 3_000

    /// The shortest story found that still breaks the same promise.
    static func shortest(_ story: RandomStory, planted: PlantedMistake? = nil) -> RandomStory {
        let outcome = LivedStory.live(story, planted: planted)
        guard let broken = outcome.findings.first?.check else { return story }
        var attempts = 0
        func fails(_ steps: [Step]) -> Bool {
            attempts += 1
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
                if fails(fewer) {
                    steps = fewer
                    isShorter = true
                } else {
                    start += size
                }
            }
            if size == 1, !isShorter { break }
            size = max(1, size / 2)
        }
        for position in steps.indices where attempts < attemptsMax {
            var plainer = steps
            plainer[position].fate = .answered
            plainer[position].sharesCommit = false
            if plainer != steps, fails(plainer) { steps = plainer }
        }
        var shortest = story
        shortest.steps = steps
        return shortest
    }
}
