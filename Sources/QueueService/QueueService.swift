import Foundation
public import Ledger
public import Logging
public import QueueInterface
public import Queueing
import Secrets
import Synchronization
public import Wording

/// The center as everyone else meets it: calls go in, answers come out after their commit.
///
/// Owns the inbox, the writer's thread, the clock and the feeds of those who watch. Safe to use from any task.
public final class QueueService: Sendable {
    /// Calls that wait for the writer at most; one more is refused as overloaded.
    public static let inboxMax = 4_096

    let ledger: Ledger
    let clock: CenterClock
    let stations = Stations()
    private let speakers: Speakers
    let guideCalls = GuideCalls()
    private let pace = KioskPace()
    let logger: Logger
    let utcOffset: UTCOffset
    /// The words that explain a call.
    let explanations: WordTable
    private let inbox: Inbox<Errand>
    private let feeds = Feeds()
    private let writer: Writer
    private let shelf: EstimateShelf
    private let directories: DirectoryShelf
    private let readFiles: @Sendable () throws(Refusal) -> CenterFiles
    /// Days as they are opened, whose history is to be read; only the last counts.
    private let openings: AsyncStream<Day>

    /// Takes up the center where the ledger left it.
    ///
    /// `readMachine` reads the clocks of the machine, unless a simulation sets the time.
    /// Settings of the center file that differ from the journal's are taken in at once; `readFiles` reads the files again
    /// when an administrator asks. When the file is broken `failed` is told: nobody is answered any more and the
    /// process should end.
    public init(
        ledger: Ledger, files: CenterFiles, clock source: CenterClock.Source,
        readMachine: @escaping @Sendable () -> SteadyTime.Reading = { CenterClock.readMachine() },
        logger: Logger, languages: Languages,
        readFiles: @escaping @Sendable () throws(Refusal) -> CenterFiles,
        failed: @escaping @Sendable (LedgerError) -> Void
    ) throws(LedgerError) {
        self.ledger = ledger
        self.logger = logger
        self.readFiles = readFiles
        speakers = Speakers { logger.warning("\($0)") }
        explanations = languages(.why)
        let configuration = files.configuration
        let directories = DirectoryShelf(files.directory())
        self.directories = directories
        let replay = try ledger.replay(configuration: configuration)
        let center = replay.center
        let clock = CenterClock(
            source, notBefore: replay.lastMoment, inDoubt: center.isClockInDoubt, readMachine: readMachine)
        self.clock = clock
        let lastDay = center.serviceDay?.day ?? Day(number: 1)
        utcOffset = UTCOffset(center.configuration.utcOffsetSeconds)
        let inbox = Inbox<Errand>(limit: Self.inboxMax)
        self.inbox = inbox
        let isHeld: @Sendable (Day) -> Bool = { day in
            do {
                return try ledger.isHeld(day)
            } catch {
                // A day that cannot be looked up counts as held: it is not opened a second time.
                logger.error("\(error)")
                return true
            }
        }
        let cardKey = CardKey(ledger, logger: logger)
        let context: @Sendable (Center, Moment) -> CallContext = { center, now in
            CallContext(
                center: center, now: now, doubtedClock: clock.doubted,
                sessionKey: { Digest.sha256($0) },
                newCode: { TicketCode.make() }, newAppointmentCode: { AppointmentCode.make() },
                cardHash: { (number, day) throws(Refusal) in try cardKey.hash(number, on: day) },
                isHeld: isHeld,
                readCenterFile: { () throws(Refusal) in try readFiles().configuration },
                procedures: directories.directory.book)
        }
        // Before the first day there is no history, and any date will do.
        let shelf = EstimateShelf(history: try ledger.turnarounds(before: lastDay))
        self.shelf = shelf
        let openings = AsyncStream.makeStream(of: Day.self, bufferingPolicy: .bufferingNewest(1))
        self.openings = openings.stream
        writer = Writer(
            inbox: inbox, feeds: feeds, clock: clock, utcOffset: utcOffset, ledger: ledger, center: center,
            requests: try ledger.requests(since: RequestRecord.firstKept(whenOpening: lastDay)),
            context: context,
            stations: stations, guideCalls: guideCalls, shelf: shelf,
            dayOpened: { openings.continuation.yield($0) },
            failed: { error in
                inbox.close()
                failed(error)
            })
        takeIn(files, insteadOf: center.configuration)
    }

    /// Works until cancelled; then what has been taken in is finished and answered.
    public func run() async {
        let writer = writer
        let done = AsyncStream.makeStream(of: Void.self)
        Thread {
            writer.run()
            done.continuation.finish()
        }.start()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await withTaskCancellationHandler {
                    for await _ in done.stream {}
                } onCancel: {
                    self.inbox.close()
                }
            }
            group.addTask { await self.learnHistory() }
            if !clock.runsOnSimulatedTime {
                group.addTask { await self.keepCalendar() }
                group.addTask { await self.keepSpeaking() }
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// Carries out a method that changes the center; answers after the commit.
    public func change<Method: ChangingMethod>(_ call: Method) async throws(Refusal) -> Method.Reply {
        try call.checkRequestId()
        return try await perform(
            call.compared, requestId: call.requestId,
            command: { (context) throws(Refusal) in try call.command(in: context) },
            reply: { (facts, hall) throws(Refusal) in try call.reply(to: facts, in: hall) })
    }

    /// Issues a ticket to whoever is on a connection, unless that kiosk has issued as many within the last minute as the
    /// center allows.
    ///
    /// A request that is answered again counts once, one that is refused does not count.
    public func take(_ call: TakeTicket, on connection: Int) async throws(Refusal) -> TakeTicket.Reply {
        try call.checkRequestId()
        let issuer = stations.issuer(on: connection)
        let pace = pace
        return try await perform(
            call.compared, requestId: call.requestId,
            command: { (context) throws(Refusal) in
                let most = context.center.configuration.hoarding.ticketsPerKioskAndMinute
                try pace.check(issuer, most: most, at: context.now)
                return try call.command(in: context)
            },
            reply: { (facts, hall) throws(Refusal) in
                let most = hall.center.configuration.hoarding.ticketsPerKioskAndMinute
                pace.note(issuer, most: most, at: hall.now)
                return try call.reply(to: facts, in: hall)
            },
            undone: { pace.takeBack(issuer) })
    }

    /// What citizens look for, as the center file in force has it.
    var directory: ServiceDirectory { directories.directory }

    /// Reads the files again, aside, and takes in what they say; whoever looks something up is told the new from then on.
    func reload(_ call: Reload) async throws(Refusal) -> NoReply {
        try call.checkRequestId()
        let readFiles = readFiles
        let directories = directories
        let read = await Aside.files.run {
            Result { () throws(Refusal) in
                let files = try readFiles()
                return (files: files, directory: files.directory())
            }
        }
        return try await perform(
            call, requestId: call.requestId,
            command: { (context) throws(Refusal) in
                var context = context
                context.readCenterFile = { () throws(Refusal) in
                    try read.get().files.configuration
                }
                return try call.command(in: context)
            },
            reply: { _, _ in NoReply() },
            committed: {
                // What was refused for its files never comes here.
                guard case .success(let read) = read else { return }
                directories.replace(with: read.directory)
            })
    }

    /// Carries out a command in the writer's turn; the same request of the same call gives the same reply.
    func perform<Call: InterfaceMethod>(
        _ call: Call, requestId: String?,
        command: @escaping @Sendable (CallContext) throws(Refusal) -> Command,
        reply: @escaping @Sendable ([Fact], Hall) throws(Refusal) -> Call.Reply,
        undone: @escaping @Sendable () -> Void = {}, committed: @escaping @Sendable () -> Void = {}
    ) async throws(Refusal) -> Call.Reply {
        let request = requestId.map { id in
            Errand.Request(id: id, fingerprint: Digest.sha256(Call.method + WireText.text(call)))
        }
        let result: Result<Call.Reply, Refusal> = await withCheckedContinuation { continuation in
            let change = Errand.Change(
                request: request, command: command,
                reply: { facts, hall in
                    let reply = Result { () throws(Refusal) in try reply(facts, hall) }
                    var recorded: String?
                    if request != nil, case .success(let reply) = reply { recorded = WireText.text(reply) }
                    return Errand.Outcome(recorded: recorded) {
                        committed()
                        continuation.resume(returning: reply)
                    }
                },
                repeatReply: { recorded in
                    let reply: Call.Reply? = WireText.value(of: recorded)
                    continuation.resume(returning: reply.map { .success($0) } ?? .failure(.requestIdReused))
                },
                refuse: { continuation.resume(returning: .failure($0)) }, undone: undone)
            submit(.change(change)) { continuation.resume(returning: .failure($0)) }
        }
        return try result.get()
    }

    /// Answers a method from the state.
    public func read<Method: ReadingMethod>(_ call: Method) async throws(Refusal) -> Method.Reply {
        try await look { (hall, context) throws(Refusal) in try call.reply(in: hall, context: context) }
    }

    /// Tells a watcher the state, and the newest state after every change, until the task is cancelled.
    ///
    /// `send` passes the news on and returns when the watcher can take more; what it throws ends the watch.
    public func watch<Method: WatchingMethod>(
        _ call: Method, send: (Method.Reply) async throws -> Void
    ) async throws {
        try await watch(call, completing: { reply, _ in reply }, send: send)
    }

    /// Tells a display the board; one that offers its voice is told too whether it speaks, and what.
    public func watch(
        _ call: WatchDisplay, send: (WatchDisplay.Reply) async throws -> Void
    ) async throws {
        guard call.voice == true else {
            return try await watch(call, completing: { reply, _ in reply }, send: send)
        }
        let speakers = speakers
        let offer = try await look { (hall, _) throws(Refusal) in
            try speakers.offer(in: call.zone, of: hall.center)
        }
        defer {
            speakers.withdraw(offer, in: call.zone)
            showAnew()
        }
        try await watch(
            call,
            completing: { reply, hall in
                var reply = reply
                reply.voice = speakers.voice(
                    for: offer, in: call.zone, of: hall.center, at: hall.now)
                return reply
            }, send: send)
    }

    /// Notes what a display has spoken and tells the others of its zone.
    public func note(_ announced: Announced) async throws(Refusal) {
        try await look { (hall, _) throws(Refusal) in try announced.check(in: hall.center) }
        speakers.note(announced)
        showAnew()
    }

    private func watch<Method: WatchingMethod>(
        _ call: Method, completing: @escaping @Sendable (Method.Reply, Hall) -> Method.Reply,
        send: (Method.Reply) async throws -> Void
    ) async throws {
        let feed = WatchFeed(call, completing: completing)
        try await following(feed, ending: feed.end) {
            for await news in feed.news { try await send(news.get()) }
        }
    }

    /// Looks anew at what is shown to those who watch; where the inbox is full the next change does.
    func showAnew() {
        submit(.showAnew) { _ in }
    }

    /// Tells a reader of the journal when there is more to read, at once and after every commit.
    func followJournal(read: () async throws -> Void) async throws {
        let feed = JournalFeed()
        try await following(feed, ending: feed.end) {
            for await _ in feed.news { try await read() }
        }
    }

    /// Sets simulated time; false when that is backwards or time is the machine's.
    func advance(to moment: Moment) async -> Bool {
        await withCheckedContinuation { continuation in
            submit(.advance(to: moment) { continuation.resume(returning: $0) }) { _ in
                continuation.resume(returning: false)
            }
        }
    }

    /// Looks at the state in the writer's turn.
    func look<Answer: Sendable>(
        _ view: @escaping @Sendable (Hall, CallContext) throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        let context = writer.context
        let result: Result<Answer, Refusal> = await withCheckedContinuation { continuation in
            submit(
                .read { hall in
                    continuation.resume(
                        returning: Result { () throws(Refusal) in
                            try view(hall, context(hall.center, hall.now))
                        })
                }
            ) { continuation.resume(returning: .failure($0)) }
        }
        return try result.get()
    }

    private func following(
        _ feed: any Feed, ending end: @Sendable () -> Void, _ body: () async throws -> Void
    ) async throws {
        let number = feeds.add(feed)
        defer { feeds.remove(number) }
        try await withTaskCancellationHandler {
            try await look { hall, context in feed.refresh(hall, context) }
            try await body()
        } onCancel: {
            end()
        }
    }

    private func submit(_ errand: Errand, refused: (Refusal) -> Void) {
        if !inbox.put(errand) { refused(.overloaded(retrySeconds: 1)) }
    }

    /// Reads what turns took on the days before each day that is opened; until then the former history stands.
    private func learnHistory() async {
        for await day in openings {
            let ledger = ledger
            do throws(LedgerError) {
                shelf.learn(
                    try await Aside.past.run { () throws(LedgerError) in try ledger.turnarounds(before: day) }
                )
            } catch {
                logger.error("no history for the estimates of \(day): \(error)")
            }
        }
    }

    /// Looks at the calendar when something may be due, at least once a minute.
    private func keepCalendar() async {
        while !Task.isCancelled {
            let next: Moment? = await withCheckedContinuation { continuation in
                submit(.lookAtCalendar { continuation.resume(returning: $0) }) { _ in
                    continuation.resume(returning: nil)
                }
            }
            let milliseconds = next.map { max(1, $0.millisecondsSince(clock.now())) } ?? 60_000
            // A cancelled sleep ends the loop at its head.
            try? await Task.sleep(for: .milliseconds(min(milliseconds, 60_000)))
        }
    }

    /// Has those who watch told anew when a display that should speak has been silent for too long.
    private func keepSpeaking() async {
        for await deadline in speakers.deadlines {
            let milliseconds = max(1_000, deadline.millisecondsSince(clock.now()))
            // A cancelled sleep ends the stream as well.
            try? await Task.sleep(for: .milliseconds(milliseconds))
            showAnew()
        }
    }

    private func takeIn(_ files: CenterFiles, insteadOf former: Configuration) {
        let configuration = files.configuration
        guard configuration != former else { return }
        let logger = logger
        let directories = directories
        let change = Errand.Change(
            request: nil, command: { _ in .reload(configuration) },
            reply: { _, _ in
                Errand.Outcome(recorded: nil) { logger.notice("took in the changed center file") }
            },
            repeatReply: { _ in },
            refuse: {
                logger.error("the changed center file is not taken in: \($0)")
                directories.replace(with: files.directory(under: former))
            })
        submit(.change(change)) { _ in }
    }
}
