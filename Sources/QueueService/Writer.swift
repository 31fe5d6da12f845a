import CenterFile
import Foundation
import Ledger
import QueueInterface
import Queueing

/// The one writer: takes what waits in the inbox, decides, commits once, then answers.
///
/// Everything it owns is touched by its own thread only. It never answers before the commit, and between a decision and
/// its commit nothing else runs.
final class Writer: @unchecked Sendable {
    // Confined to the thread that `run` is called on; only `inbox`, `feeds`, `clock`, `utcOffset` and `ledger` are
    // shared, and they guard themselves.

    /// Errands of one commit at most.
    static let batchMax = 512
    /// Share of the last commit's time for which a busy writer gathers more before the next commit.
    static let gatheringShare = 0.1

    private let inbox: Inbox<Errand>
    private let feeds: Feeds
    private let clock: CenterClock
    private let utcOffset: UTCOffset
    private let ledger: Ledger
    let context: @Sendable (Center, Moment) -> CallContext
    private let stations: Stations
    private let guideCalls: GuideCalls
    private let failed: @Sendable (LedgerError) -> Void
    private let shelf: EstimateShelf
    private let dayOpened: @Sendable (Day) -> Void
    private var center: Center
    private var remembered: [String: RequestRecord] = [:]
    /// When those who watch were last told of the hall.
    private var shownAt = Moment(milliseconds: 0)

    init(
        inbox: Inbox<Errand>, feeds: Feeds, clock: CenterClock, utcOffset: UTCOffset, ledger: Ledger,
        center: Center, requests: [RequestRecord],
        context: @escaping @Sendable (Center, Moment) -> CallContext,
        stations: Stations, guideCalls: GuideCalls, shelf: EstimateShelf,
        dayOpened: @escaping @Sendable (Day) -> Void, failed: @escaping @Sendable (LedgerError) -> Void
    ) {
        self.inbox = inbox
        self.feeds = feeds
        self.clock = clock
        self.utcOffset = utcOffset
        self.ledger = ledger
        self.center = center
        self.context = context
        self.stations = stations
        self.guideCalls = guideCalls
        self.shelf = shelf
        self.dayOpened = dayOpened
        self.failed = failed
        for request in requests { remembered[request.id] = request }
        clock.note(dayIsOpen: center.isOpen)
    }

    /// Works until the inbox is closed and empty, or the file is broken; then nobody is answered any more.
    func run() {
        var lastCommitSeconds = 0.0
        var lastBatchCount = 0
        let stopwatch = ContinuousClock()
        while true {
            let gathering = lastBatchCount > 1 ? lastCommitSeconds * Self.gatheringShare : 0
            guard let errands = inbox.take(most: Self.batchMax, gathering: gathering) else { return }
            var turn = Turn()
            noticeClock(into: &turn)
            for errand in errands { take(errand, into: &turn) }
            lastBatchCount = errands.count
            if !turn.batch.isEmpty {
                let start = stopwatch.now
                do {
                    try commit(&turn)
                } catch {
                    failed(error)
                    return
                }
                lastCommitSeconds = (stopwatch.now - start) / .seconds(1)
                clock.note(dayIsOpen: center.isOpen)
                utcOffset.note(center.configuration.utcOffsetSeconds)
                shelf.centerChanged()
            }
            for deliver in turn.deliveries { deliver() }
            if !turn.reads.isEmpty {
                let hall = hall(at: clock.now())
                for read in turn.reads { read(hall) }
            }
            if !turn.batch.isEmpty || turn.showsAnew { refresh() }
        }
    }

    /// What one batch has led to so far.
    private struct Turn {
        var batch = Batch()
        /// Ids of the requests that the batch answers for the first time.
        var requests: [String] = []
        /// The day that the batch has opened, if it has.
        var openedDay: Day?
        /// The machine's clock is to be believed after the commit.
        var confirmsClock = false
        /// Those who watch see something else although nothing has happened: time has come to it, another display speaks,
        /// or something that is in memory alone is other than it was.
        var showsAnew = false
        /// What to do after the commit.
        var deliveries: [@Sendable () -> Void] = []
        /// Who only looks: at what is committed, so after the commit.
        var reads: [@Sendable (Hall) -> Void] = []
        /// How to tell those whose changes are undone when the commit is refused.
        var refusals: [@Sendable (Refusal) -> Void] = []
    }

    private func hall(at now: Moment) -> Hall {
        let shelf = shelf
        return Hall(
            center: center, now: now, stations: stations.all, doubtedClock: clock.doubted,
            history: shelf.history, prospects: { shelf.prospects(in: $0) }, guideCalls: guideCalls.all)
    }

    /// Keeps in the journal that the machine's clock is no longer believed, or is again, and so tells those who watch.
    private func noticeClock(into turn: inout Turn) {
        let now = clock.now()
        do throws(Refusal) {
            _ = try perform(.noteClock(doubted: clock.doubted), at: now, into: &turn)
        } catch {
            preconditionFailure("what the clock claims can always be noted")
        }
    }

    private func take(_ errand: Errand, into turn: inout Turn) {
        let now = clock.now()
        switch errand {
        case .change(let change): make(change, at: now, into: &turn)
        case .read(let read): turn.reads.append(read)
        case .showAnew: turn.showsAnew = true
        case .lookAtCalendar(let next):
            lookAtCalendar(at: now, into: &turn)
            let look = DaySchedule.nextLook(for: center, after: now)
            turn.reads.append { _ in next(look) }
        case .advance(let moment, let answer):
            let went = advance(to: moment, into: &turn)
            turn.reads.append { _ in answer(went) }
        }
    }

    private func make(_ change: Errand.Change, at now: Moment, into turn: inout Turn) {
        if let request = change.request, let known = remembered[request.id] {
            let isSame = known.fingerprint == request.fingerprint
            turn.deliveries.append {
                isSame ? change.repeatReply(known.reply) : change.refuse(.requestIdReused)
            }
            // A reply recorded in this very batch is lost with it when the commit is refused.
            turn.refusals.append(change.refuse)
            return
        }
        do throws(Refusal) {
            // In a statement of its own: a second center, alive while the first one changes, would cost a copy of all.
            let command = try change.command(context(center, now))
            let facts = try perform(command, at: now, into: &turn)
            let outcome = change.reply(facts, Hall(center: center, now: now, history: shelf.history))
            turn.deliveries.append(outcome.deliver)
            turn.refusals.append {
                change.undone()
                change.refuse($0)
            }
            guard let request = change.request, let recorded = outcome.recorded else { return }
            let record = RequestRecord(
                id: request.id, day: center.day(at: now), fingerprint: request.fingerprint, reply: recorded)
            remembered[request.id] = record
            turn.batch.record(record)
            turn.requests.append(record.id)
        } catch {
            turn.deliveries.append { change.refuse(error) }
            turn.refusals.append(change.refuse)
        }
    }

    /// Decides a command and applies what it leads to.
    private func perform(_ command: Command, at now: Moment, into turn: inout Turn) throws(Refusal) -> [Fact]
    {
        let events = try center.decide(command, at: now)
        for event in events {
            center.apply(event)
            if case .dayOpened(let opening) = event.fact { turn.openedDay = opening.day }
            if case .clockConfirmed = event.fact { turn.confirmsClock = true }
        }
        turn.batch.record(events, after: center)
        return events.map(\.fact)
    }

    /// Sets the center's clocks to summer time and back, as the machine's are.
    private func lookAtTimeZone(at now: Moment, into turn: inout Turn) {
        // Settings that differ in the offset alone leave out nothing that is in use, so they are not refused.
        _ = try? perform(.reload(center.configuration.inZone(at: now)), at: now, into: &turn)
    }

    /// Does what is due, such as closing a day that was forgotten and opening the next.
    private func lookAtCalendar(at now: Moment, into turn: inout Turn) {
        lookAtTimeZone(at: now, into: &turn)
        let changes = [
            DaySchedule.closingBegins(for: center), DaySchedule.hoursChange(for: center, after: shownAt),
        ]
        if changes.contains(where: { $0.map { shownAt < $0 && $0 <= now } ?? false }) {
            turn.showsAnew = true
        }
        while let due = DaySchedule.isDue(for: center, at: now) {
            let command: Command =
                switch due {
                case .open(let day):
                    .openDay(day, confirmed: false, byHand: false, held: context(center, now).isHeld(day))
                case .close: .closeDay
                }
            do throws(Refusal) {
                _ = try perform(command, at: now, into: &turn)
            } catch {
                // A date far from the last service day waits for an administrator to confirm it.
                return
            }
        }
    }

    /// Lives through what the calendar has on the way; the first time a simulation sets is gone to directly.
    private func advance(to moment: Moment, into turn: inout Turn) -> Bool {
        while clock.hasBegun, let due = DaySchedule.next(for: center, after: clock.now()), due <= moment,
            clock.advance(to: due)
        {
            lookAtCalendar(at: due, into: &turn)
        }
        guard clock.advance(to: moment) else { return false }
        lookAtCalendar(at: moment, into: &turn)
        return true
    }

    /// Commits the batch; when the ledger refuses it, the state is rebuilt and everyone in it is told.
    private func commit(_ turn: inout Turn) throws(LedgerError) {
        do {
            _ = try ledger.commit(turn.batch)
            if turn.confirmsClock {
                clock.confirm()
                // Where the inbox is full the calendar is looked at within a minute.
                _ = inbox.put(.lookAtCalendar { _ in })
            }
            if let day = turn.openedDay {
                dayOpened(day)
                let first = RequestRecord.firstKept(whenOpening: day)
                remembered = remembered.filter { $0.value.day >= first }
            }
        } catch {
            guard case .refused = error else { throw error }
            center = try ledger.replay(configuration: center.configuration).center
            for request in turn.requests { remembered[request] = nil }
            turn.deliveries = turn.refusals.map { refuse in { refuse(.storageFailed) } }
            turn.batch = Batch()
        }
    }

    private func refresh() {
        let now = clock.now()
        let context = context(center, now)
        let hall = hall(at: now)
        for feed in feeds.all { feed.refresh(hall, context) }
        shownAt = now
    }
}
