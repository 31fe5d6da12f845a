import QueueInterface
import Queueing
import Screens
import Station
import Synchronization
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1)))
struct ServerLinkTests {
    private let take = TakeTicket(service: "land", requestId: "kiosk-1")

    @Test func `a call whose answer was lost goes out again with the same request id`() async throws {
        let center = FakeCenter([TakeTicket.method: [.vanish, .vanish, .reply(Sample.issued("A001"))]])
        try await center.run(clock: .patient) { link in
            let reply = try await link.call(take, patienceSeconds: 20)
            #expect(reply.ticket.label == Label("A001"))
        }
        let asked = center.asked.all.filter { $0.method == TakeTicket.method }
        #expect(asked.map(\.requestId) == ["kiosk-1", "kiosk-1", "kiosk-1"])
    }

    @Test func `the station says who it is on every connection, before it calls`() async throws {
        let center = FakeCenter([TakeTicket.method: [.vanish, .reply(Sample.issued("A001"))]])
        try await center.run(clock: .patient) { link in
            _ = try await link.call(take, patienceSeconds: 20)
        }
        #expect(
            center.asked.all.map(\.method)
                == [Hello.method, TakeTicket.method, Hello.method, TakeTicket.method])
    }

    @Test func `the screen hears how far the center's clocks are ahead of UTC, once for each summer time`()
        async throws
    {
        let hellos = ["+00:00", "+00:00", "+01:00"].map { FakeCenter.Answer.reply(Sample.hello(offset: $0)) }
        let center = FakeCenter([Hello.method: hellos])
        let clock = StationClock.hasty { pause in
            guard case .betweenLooks = pause else { return false }
            return center.asked.all.count < hellos.count
        }
        try await center.run(clock: clock) { link in
            var offsets = link.utcOffsets.makeAsyncIterator()
            #expect(await offsets.next() == 0)
            #expect(await offsets.next() == 3_600)
        }
    }

    @Test func `the time of a station is the center's once the center was reached`() async throws {
        let center = FakeCenter([
            Hello.method: [.reply(["now": "2026-11-24T08:00:00.000+07:00"])],
            TakeTicket.method: [.reply(Sample.issued("A001"))],
        ])
        try await center.run(clock: .patient) { link in
            _ = try await link.call(take, patienceSeconds: 20)
            #expect(link.clock.now() == WireTime("2026-11-24T08:00:00.000+07:00")?.moment)
        }
    }

    @Test func `a refusal comes back as it was given, and nothing is asked twice`() async throws {
        let center = FakeCenter([TakeTicket.method: [.refuse(.quotaReached(service: "land"))]])
        try await center.run(clock: .patient) { link in
            await #expect(throws: CallTrouble.refused(.quotaReached(service: "land"))) {
                try await link.call(take, patienceSeconds: 20)
            }
        }
        #expect(center.asked.all.count { $0.method == TakeTicket.method } == 1)
    }

    @Test func `an overloaded server is asked again`() async throws {
        let center = FakeCenter([
            TakeTicket.method: [.refuse(.overloaded(retrySeconds: 1)), .reply(Sample.issued("A001"))]
        ])
        try await center.run(clock: .patient) { link in
            let reply = try await link.call(take, patienceSeconds: 20)
            #expect(reply.code == "K7M2")
        }
    }

    @Test func `an answer that is none is told instead of being asked for again`() async throws {
        let center = FakeCenter([TakeTicket.method: [.reply(["ahead": 4])]])
        try await center.run(clock: .patient) { link in
            let trouble = await #expect(throws: CallTrouble.self) {
                try await link.call(take, patienceSeconds: 20)
            }
            guard case .failed? = trouble else {
                Issue.record("it is \(String(describing: trouble))")
                return
            }
        }
    }

    @Test func `a call that is given up says that it went out, and its server counts as away`() async throws {
        let center = FakeCenter([TakeTicket.method: [.silence]])
        let clock = StationClock.hasty { pause in
            guard pause == .untilGivingUp(milliseconds: 7_000) else { return false }
            return await center.asked.wait { $0.method == TakeTicket.method } != nil
        }
        try await center.run(clock: clock) { link in
            await #expect(throws: CallTrouble.unanswered(wentOut: true)) {
                try await link.call(take, patienceSeconds: 7)
            }
            #expect(await link.changes.first { $0 != .online } == .away(since: StationClock.morning))
        }
    }

    @Test func `a call waits for a server that comes back, and the screen hears both`() async throws {
        let center = FakeCenter([
            Hello.method: [.vanish, .reply(Sample.hello())],
            TakeTicket.method: [.reply(Sample.issued("A001"))],
        ])
        try await center.run(clock: .patient) { link in
            _ = try await link.call(take, patienceSeconds: 20)
            var changes = link.changes.makeAsyncIterator()
            #expect(await changes.next() == .away(since: StationClock.morning))
            #expect(await changes.next() == .online)
        }
    }

    @Test func `a call that found no server says that it never went out`() async {
        let link = ServerLink(
            path: "/nonexistent/luot.sock", hello: Hello(kind: "kiosk", name: "door", version: "1"),
            clock: .hasty { $0 == .untilGivingUp(milliseconds: 7_000) })
        await #expect(throws: CallTrouble.unanswered(wentOut: false)) {
            try await link.call(take, patienceSeconds: 7)
        }
    }

    @Test func `a server that no longer answers is away, although its connection stands`() async throws {
        let center = FakeCenter([TakeTicket.method: [.silence]])
        let clock = StationClock.hasty { pause in
            switch pause {
            case .untilGivingUp(ServerLink.beatMillisecondsMax):
                return await center.asked.wait { $0.method == TakeTicket.method } != nil
            case .betweenLooks: return true
            case .untilGivingUp, .beforeTrying: return false
            }
        }
        try await center.run(clock: clock) { link in
            async let _ = link.call(take, patienceSeconds: 60)
            #expect(await link.changes.first { $0 != .online } == .away(since: StationClock.morning))
        }
    }
}

@Suite(.timeLimit(.minutes(1)))
struct WatchTests {
    @Test func `what is watched is heard again after its end and after a loss`() async throws {
        let center = FakeCenter([
            WatchDisplay.method: [
                .states([Sample.board(sequence: 1)], then: .reply(Sample.board(sequence: 2))), .vanish,
                .states([Sample.board(sequence: 3)], then: .silence),
            ]
        ])
        let heard = EventLog<Int>()
        try await center.run(clock: .patient) { link in
            async let _ = link.watch(WatchDisplay()) { heard.add($0.board.calls[0].sequence) }
            _ = await heard.wait { $0 == 3 }
        }
        #expect(heard.all == [1, 2, 3])
    }

    @Test func `a watch ends with its session`() async throws {
        let center = FakeCenter([
            WatchCounter.method: [.states([Sample.view(waiting: 2)], then: .refuse(.notSignedIn))]
        ])
        try await center.run(clock: .patient) { link in
            let heard = Mutex<[Int]>([])
            let ending = await link.watch(WatchCounter(session: "s")) { reply in
                heard.withLock { $0.append(reply.view.waiting) }
            }
            #expect(ending == .notSignedIn)
            #expect(heard.withLock { $0 } == [2])
        }
    }

    @Test func `a watch that is refused counts as away and is asked for again`() async throws {
        let center = FakeCenter([
            WatchRating.method: [
                .refuse(.unknownCounter(counter: 9)), .states([["prompt": .null]], then: .silence),
            ]
        ])
        let heard = EventLog<Bool>()
        try await center.run(clock: .patient) { link in
            async let _ = link.watch(WatchRating(counter: 9)) { heard.add($0.prompt == nil) }
            _ = await heard.wait()
            var changes = link.changes.makeAsyncIterator()
            #expect(await changes.next() == .online)
            #expect(await changes.next() == .away(since: StationClock.morning))
            #expect(await changes.next() == .online)
        }
    }
}
