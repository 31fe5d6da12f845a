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
    /// What a reload reads.
    var centerFile: Configuration
    private var uncommitted: [Event] = []
    private var requests = RequestMemory()
    private var chance: Chance
    private var secretsCount = 0
    /// Before this moment the calendar has nothing to do; nil when that is not known.
    private var quietUntil: Moment?

    /// A center before its first day; the seed decides the codes of its tickets.
    init(_ configuration: Configuration, seed: UInt64) {
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
            now: now, utcOffsetSeconds: center.configuration.utcOffsetSeconds,
            sessionKey: Self.sessionKey, newCode: { code }, isHeld: { held.contains($0) },
            readCenterFile: { () throws(Refusal) in file })
    }

    var hall: Hall { Hall(center: center, now: now) }

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
        let facts = try perform(try command(context))
        let reply = try reply(facts, hall)
        if let id { requests.remember(reply, to: call, id: id, on: day) }
        return reply
    }

    /// The service day in force, or today's date before the first one.
    private var day: Day {
        center.serviceDay?.day ?? Day(of: now, utcOffsetSeconds: center.configuration.utcOffsetSeconds)
    }

    private func perform(_ command: Command) throws(Refusal) -> [Fact] {
        let events = try center.decide(command, at: now)
        for event in events {
            center.apply(event)
            uncommitted.append(event)
            switch event.fact {
            case .dayOpened, .dayReopened, .dayClosed, .centerReloaded: quietUntil = nil
            default: break
            }
        }
        return events.map(\.fact)
    }

    // The disk

    /// Puts on the disk what has happened; only then may it be answered.
    func commit() {
        requests.commit()
        guard !uncommitted.isEmpty else { return }
        journal.append(uncommitted)
        for event in uncommitted {
            if case .dayOpened(let opening) = event.fact { requests.forgetBefore(opening: opening.day) }
        }
        uncommitted.removeAll(keepingCapacity: true)
    }

    /// The process ends without a word and is started again from its disk.
    func kill() throws {
        uncommitted = []
        requests.forgetUncommitted()
        quietUntil = nil
        center = try journal.replay(centerFile)
        now = max(now, journal.lastMoment ?? now)
    }

    /// Whether the disk tells the very state the hall is in; asked when everything is committed.
    func replayEqualsState() throws -> Bool {
        precondition(uncommitted.isEmpty, "only what is committed can be read back")
        return try journal.replay(centerFile) == center
    }
}
