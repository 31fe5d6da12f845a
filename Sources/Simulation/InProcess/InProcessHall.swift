import QueueInterface
import Queueing

/// A hall without a server: the methods of the interface carried out in this process, with a disk that is a value.
///
/// It does what the server's one writer does: decide, apply, commit, answer. Whatever was not committed is lost when it
/// is killed. PINs are not checked, since hashing them is the server's affair and slow on purpose.
final class InProcessHall {
    /// The state, what is not committed included.
    private(set) var center: Center
    private(set) var journal = HallJournal()
    /// What its clock shows; it never goes back.
    private(set) var now = Moment(milliseconds: 0)
    /// The machine's clocks, where the hall reads them; a simulation that sets its time has none.
    private var steadyTime: SteadyTime?
    private var latestReading: SteadyTime.Reading?
    /// What a reload reads.
    var centerFile: Configuration
    /// Who checks everything, if somebody does.
    var auditor: Auditor?
    /// What has been seen since it was last taken; kept only where somebody tells the story.
    private var story: [Sight]?
    private let planted: PlantedMistake?
    /// What the next commit puts on the disk and shows.
    private var uncommitted: [Sight] = []
    private var requests = RequestMemory()
    private var chance: Chance
    private var secretsCount = 0
    /// Before this moment the calendar has nothing to do; nil when that is not known.
    private var quietUntil: Moment?

    /// A center before its first day; the seed decides the codes of its tickets.
    init(
        _ configuration: Configuration, seed: UInt64, auditor: Auditor? = nil, tellsStory: Bool = false,
        planted: PlantedMistake? = nil
    ) {
        self.auditor = auditor
        self.planted = planted
        story = tellsStory ? [] : nil
        center = Center(configuration: configuration)
        centerFile = configuration
        chance = Chance(seed: seed, stream: 4)
    }

    // Time

    /// Sets the clock forward and lives through what the calendar has on the way; a clock set back stands still.
    ///
    /// The first time it is set it is gone to directly.
    func advance(to moment: Moment) {
        guard moment > now else { return }
        if let quietUntil, moment < quietUntil {
            now = moment
            return
        }
        while now.milliseconds > 0, let due = DaySchedule.next(for: center, after: now), due <= moment {
            now = due
            lookAtCalendar()
        }
        now = moment
        lookAtCalendar()
        quietUntil = DaySchedule.next(for: center, after: now)
    }

    /// Reads the machine's clocks; time is what `SteadyTime` makes of them, and a doubt is noted in the journal.
    func read(_ reading: SteadyTime.Reading) {
        var time = steadyTime ?? SteadyTime(reading, notBefore: journal.lastMoment)
        time.read(reading, dayIsOpen: center.isOpen)
        steadyTime = time
        latestReading = reading
        advance(to: time.now)
        do throws(Refusal) {
            _ = try perform(.noteClock(doubted: time.doubted))
        } catch {
            preconditionFailure("what the clock claims can always be noted")
        }
    }

    private func lookAtCalendar() {
        while let due = DaySchedule.isDue(for: center, at: now) {
            let command: Command =
                switch due {
                case .open(let day):
                    .openDay(day, confirmed: false, byHand: false, held: journal.heldDays.contains(day))
                case .close: .closeDay
                }
            do throws(Refusal) {
                _ = try perform(command)
            } catch {
                // A date far from the last service day waits for an administrator to confirm it.
                return
            }
        }
    }

    // Calls

    /// What the methods of the interface are asked in, now.
    var context: CallContext {
        let code = "\(chance.number(in: 100_000...999_999))"
        let held = journal.heldDays
        let file = centerFile
        return CallContext(
            center: center, now: now, doubtedClock: steadyTime?.doubted,
            sessionKey: Self.sessionKey,
            newCode: { code }, newAppointmentCode: { code }, cardHash: { "card \($0) on \($1)" },
            isHeld: { held.contains($0) },
            readCenterFile: { () throws(Refusal) in file })
    }

    /// Without estimates of waiting times, on which nothing of a day depends and which take most of its time.
    var hall: Hall { Hall(center: center, now: now, history: nil) }

    /// The key by which the center knows the session of a secret.
    static func sessionKey(_ secret: String) -> String { "key of \(secret)" }

    func newSecret() -> String {
        secretsCount += 1
        return "secret \(secretsCount)"
    }

    /// Carries out a command once for every request id; the answer counts once it is committed.
    func carryOut<Method: InterfaceMethod>(
        _ call: Method, id: String?, command: (CallContext) throws(Refusal) -> Command,
        reply: ([Fact], Hall) throws(Refusal) -> Method.Reply
    ) throws(Refusal) -> Method.Reply {
        if let id, let known = try requests.reply(to: call, id: id) { return known }
        let command = try command(context)
        let former = planted == .lostReturn ? center : nil
        let facts = try perform(command)
        let reply = try reply(facts, hall)
        if let former, case .ticketReturned = facts.first {
            center = former
            uncommitted.removeLast()
        }
        if let answer = Answer(to: call, reply, in: center) { uncommitted.append(.answer(answer)) }
        if let id { requests.remember(reply, to: call, id: id, on: center.day(at: now)) }
        return reply
    }

    private func perform(_ command: Command) throws(Refusal) -> [Fact] {
        var events = try center.decide(command, at: now)
        if let planted { events = events.map { planted.spoil($0, in: center) } }
        for event in events {
            center.apply(event)
            uncommitted.append(.event(event))
            switch event.fact {
            case .dayOpened, .dayReopened, .dayClosed, .centerReloaded: quietUntil = nil
            default: break
            }
        }
        return events.map(\.fact)
    }

    // The disk

    /// Puts on the disk what has happened; only then is it answered and shown.
    func commit() {
        requests.commit()
        guard !uncommitted.isEmpty else { return }
        for case .event(let event) in uncommitted {
            journal.append(event)
            if case .dayOpened(let opening) = event.fact { requests.forgetBefore(opening: opening.day) }
            if case .clockConfirmed = event.fact { steadyTime?.confirm() }
        }
        audit()
        story?.append(contentsOf: uncommitted)
        uncommitted.removeAll(keepingCapacity: true)
    }

    private func audit() {
        guard auditor != nil else { return }
        for sight in uncommitted {
            switch sight {
            case .event(let event): auditor?.see(event)
            case .answer(let answer): auditor?.hear(answer)
            }
        }
        auditor?.compareCounts(of: center)
        show()
    }

    /// Shows the display's watcher what it is told after a commit, and when it comes back after a restart.
    private func show() {
        do throws(Refusal) {
            auditor?.watch(Board(try WatchDisplay().view(in: hall, context: context).board))
        } catch {
            preconditionFailure("there always is a board of the whole hall: \(error)")
        }
    }

    /// The process ends without a word and is started again from its disk.
    func kill() throws {
        let wasQuiet = uncommitted.isEmpty
        let former = center
        uncommitted = []
        requests.forgetUncommitted()
        quietUntil = nil
        center = try journal.replay(centerFile)
        if let latestReading {
            // Time begins anew with the machine's clocks, not before the last recorded moment.
            steadyTime = SteadyTime(
                latestReading, notBefore: journal.lastMoment, inDoubt: center.isClockInDoubt)
            now = steadyTime?.now ?? now
        }
        auditor?.hallRestarted()
        if wasQuiet { auditor?.compareReplay(isEqual: center == former) }
        auditor?.compareTickets(of: center)
        auditor?.compareCounts(of: center)
        show()
    }

    /// Compares the state with what the disk tells, when everything is committed.
    func auditReplay() throws {
        auditor?.compareReplay(isEqual: try replayEqualsState())
        auditor?.compareTickets(of: center)
    }

    /// What has been seen since the last time.
    func takeStory() -> [Sight] {
        defer { if story != nil { story = [] } }
        return story ?? []
    }

    /// Whether the disk tells the very state the hall is in; asked when everything is committed.
    func replayEqualsState() throws -> Bool {
        precondition(uncommitted.isEmpty, "only what is committed can be read back")
        return try journal.replay(centerFile) == center
    }
}
