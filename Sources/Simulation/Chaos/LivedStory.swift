import QueueInterface
import Queueing

/// A story as it is lived in a hall in process, with the auditor looking on.
struct LivedStory {
    /// What came of it.
    struct Outcome: Sendable {
        var findings: [Finding]
        /// Steps that were taken before the first finding, its own included.
        var stepsCount: Int
        var daysCount: Int
        var eventsCount: Int
        var callsCount: Int
        var checksCount: Int
        /// The story step by step and event by event, if it was to be told.
        var lines: [String] = []
    }

    /// What a visitor holds.
    struct Visit {
        var label: Label
        var code: String
    }

    let story: RandomStory
    let hall: InProcessHall
    var visits: [Int: Visit] = [:]
    /// The codes of those who have booked.
    var bookings: [Int: String] = [:]
    /// The secrets of officers' programs by counter; the guide's at 0.
    var secrets: [Int: String] = [:]
    /// Seconds the machine's clock is ahead of the right time.
    private var clockAheadSeconds = 0
    /// Calls that wait for their commit.
    private var open: [(deed: Deed, call: any InterfaceMethod)] = []
    private var lines: [String]?

    /// Lives a story to its end, or to the first finding.
    static func live(
        _ story: RandomStory, tellsStory: Bool = false, planted: PlantedMistake? = nil
    ) -> Outcome {
        var lived = LivedStory(story, tellsStory: tellsStory, planted: planted)
        return lived.live()
    }

    private init(_ story: RandomStory, tellsStory: Bool, planted: PlantedMistake?) {
        self.story = story
        hall = InProcessHall(
            story.configuration, seed: story.seed, auditor: Auditor(story.configuration),
            tellsStory: tellsStory, planted: planted)
        lines = tellsStory ? RandomCenter.lines(story.configuration) : nil
    }

    private mutating func live() -> Outcome {
        for officer in 0...story.configuration.counters.count {
            send(
                AddStaff(staff: "o\(officer)", name: "Cán bộ \(officer)", pin: Habits.pin),
                for: .opensDay(isNamed: false))
        }
        commit()
        _ = hall.takeStory()
        var stepsCount = 0
        for (position, step) in story.steps.enumerated() {
            hall.read(
                SteadyTime.Reading(
                    wall: step.at.adding(seconds: clockAheadSeconds),
                    monotonicMilliseconds: step.at.milliseconds))
            take(step, number: position)
            stepsCount += 1
            tell(step)
            if hall.auditor?.findings.isEmpty == false { break }
        }
        commit()
        attempt { try hall.auditReplay() }
        let auditor = hall.auditor
        return Outcome(
            findings: auditor?.findings ?? [], stepsCount: stepsCount, daysCount: auditor?.daysCount ?? 0,
            eventsCount: auditor?.eventsCount ?? 0, callsCount: auditor?.callsCount ?? 0,
            checksCount: auditor?.checksCount ?? 0, lines: lines ?? [])
    }

    private mutating func take(_ step: Step, number: Int) {
        switch step.deed {
        case .clockJumps(let seconds): clockAheadSeconds = seconds
        case .killsHall:
            commit()
            kill()
        case .reloads(let bound, let minutes, let leftOut):
            hall.centerFile.priorities = story.configuration.priorities.enumerated()
                .filter { $0.offset != leftOut }.map(\.element)
            hall.centerFile.rules.priorityCallsInARowMax = bound
            hall.centerFile.rules.backupHandicapMinutes = minutes
            ask(step, number)
        case .opensDay:
            commit()
            attempt { try hall.auditReplay() }
            ask(step, number)
        default: ask(step, number)
        }
    }

    private mutating func ask(_ step: Step, _ number: Int) {
        let id = "step-\(number)"
        guard let call = call(for: step.deed, id: id) else { return }
        let answer: Answer?
        switch step.fate {
        case .answered: answer = send(call, for: step.deed)
        case .pressedTwice(let isSame):
            let again = isSame ? call : self.call(for: step.deed, id: nil)
            answer = send(call, for: step.deed)
            guard let again else { break }
            let second = send(again, for: step.deed)
            if isSame { compare(answer, again: second, call) }
        case .answerLost:
            commit()
            answer = send(call, for: nil)
            commit()
            let second = send(call, for: step.deed)
            compare(answer, again: second, call)
        case .killed(let isCommitted):
            answer = send(call, for: isCommitted ? nil : step.deed)
            if isCommitted { commit() }
            kill()
            let second = send(call, for: step.deed)
            if isCommitted { compare(answer, again: second, call) }
        }
        if step.sharesCommit { open.append((step.deed, call)) } else { commit() }
    }

    /// The same request has the same answer; what was refused may be granted later.
    private func compare(_ answer: Answer?, again: Answer?, _ call: any InterfaceMethod) {
        guard let answer, call is any ChangingMethod else { return }
        hall.auditor?.compare(answer, again: again)
    }

    /// Makes a call; what was learnt from the answer is kept, unless it is lost on the way.
    @discardableResult
    private mutating func send<Method: InterfaceMethod>(_ call: Method, for deed: Deed?) -> Answer? {
        do throws(Refusal) {
            let reply = try hall.answer(call)
            if let deed { learn(from: reply, deed) }
            return Answer(to: call, reply, in: hall.center)
        } catch {
            if error == .notSignedIn, let deed { forgetSecret(deed) }
            return nil
        }
    }

    private mutating func commit() {
        hall.commit()
        open = []
    }

    /// The hall is killed and started again; those whose calls are lost ask again.
    private mutating func kill() {
        attempt { try hall.kill() }
        let lost = open
        open = []
        for (deed, call) in lost { send(call, for: deed) }
        hall.commit()
    }

    /// A journal that cannot be read back is a finding like any other.
    private func attempt(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            hall.auditor?.compareReplay(isEqual: false)
        }
    }

    private mutating func tell(_ step: Step) {
        guard lines != nil else { return }
        var line = "\(hall.hall.time(step.at)) \(step.deed)"
        if step.fate != .answered { line += ", \(step.fate)" }
        if step.sharesCommit { line += ", not committed yet" }
        lines?.append(line)
        for sight in hall.takeStory() { lines?.append("    \(sight)") }
    }
}
