import Ledger
import QueueInterface
import QueueService
import Queueing
import Synchronization
import Testing

/// A center whose machine has a clock that leaps.
struct `the clock of a center` {
    let machine = FakeMachine()
    let house: House

    init() {
        house = House(machine: machine)
    }

    private func minutes(_ minutes: Int) -> Moment { House.monday.adding(seconds: minutes * 60) }

    /// When a ticket is issued that is taken now.
    private func issuedAt(_ service: QueueService) async throws -> Moment {
        try await service.change(TakeTicket(service: "dat_dai")).ticket.issuedAt.moment
    }

    /// The center's time and the machine's while the machine's is not believed.
    private func doubt(_ service: QueueService) async throws -> [Moment]? {
        try await service.read(GetStatus()).clock.map { [$0.now.moment, $0.machine.moment] }
    }

    @Test func `an hour's leap moves no ticket until somebody confirms it`() async throws {
        defer { house.remove() }
        let kinds = try await house.run { service, ledger in
            _ = try await service.change(OpenDay())
            machine.run(minutes: 1)
            machine.setWall(minutes: 60)
            let doubted = try await (issuedAt(service), doubt(service))
            #expect(doubted == (minutes(1), [minutes(1), minutes(61)]))

            for _ in 1...2 {
                let reply = try await service.change(ConfirmClock())
                #expect(reply.now.moment == minutes(61))
            }
            machine.run(minutes: 1)
            let confirmed = try await (issuedAt(service), doubt(service))
            #expect(confirmed == (minutes(62), nil))
            return try ledger.journal().map(\.kind)
        }
        #expect(kinds == ["dayOpened", "clockDoubted", "ticketIssued", "clockConfirmed", "ticketIssued"])
    }

    @Test func `a confirmed hour back does not turn time round and holds up nobody`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            machine.setWall(minutes: -60)
            _ = try await service.read(GetStatus())
            let reply = try await service.change(ConfirmClock())
            #expect(reply.now.moment == minutes(0))
            machine.run(minutes: 20)
            let after = try await (issuedAt(service), doubt(service))
            #expect(after == (minutes(20), nil))
        }
    }

    @Test func `a doubt outlives a restart`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            machine.run(minutes: 1)
            machine.setWall(minutes: 60)
            _ = try await service.read(GetStatus())
        }
        machine.run(minutes: 5)
        try await house.run { service in
            let doubted = try await (issuedAt(service), doubt(service))
            #expect(doubted == (minutes(1), [minutes(1), minutes(66)]))
            _ = try await service.change(ConfirmClock())
        }
        try await house.run { service in
            let confirmed = try await (issuedAt(service), doubt(service))
            #expect(confirmed == (minutes(66), nil))
        }
    }

    @Test func `a machine that starts with an empty battery goes on from the last recorded moment`()
        async throws
    {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
        }
        let years = 50 * 365 * 24 * 60
        machine.setWall(minutes: -years)
        try await house.run { service in
            machine.run(minutes: 1)
            let doubted = try await (issuedAt(service), doubt(service))
            #expect(doubted == (minutes(1), [minutes(1), minutes(1 - years)]))
        }
    }

    @Test func `a machine that was off overnight is believed`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
        }
        machine.setWall(minutes: 14 * 60)
        try await house.run { service in
            let status = try await service.read(GetStatus())
            #expect(status.clock == nil)
        }
    }

    @Test func `those who watch are told when a doubt begins and when it ends`() async throws {
        defer { house.remove() }
        struct Seen: Error {}
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let doubts = Mutex<[Bool]>([])
            await #expect(throws: Seen.self) {
                try await service.watch(WatchDisplay()) { reply in
                    let count = doubts.withLock { doubts in
                        doubts.append(reply.board.clockInDoubt ?? false)
                        return doubts.count
                    }
                    if count == 1 {
                        machine.setWall(minutes: 60)
                        _ = try await service.read(GetStatus())
                    } else if count == 2 {
                        _ = try await service.change(ConfirmClock())
                    } else {
                        throw Seen()
                    }
                }
            }
            #expect(doubts.withLock { $0 } == [false, true, false])
        }
    }

    @Test func `the day opens by itself when the time it opens at is confirmed`() async throws {
        defer { house.remove() }
        try await house.run { service in
            machine.setWall(minutes: 120)
            #expect(try await service.read(GetStatus()).open == false)
            _ = try await service.change(ConfirmClock())
            #expect(try await service.read(GetStatus()).open)
        }
    }

    @Test func `an empty battery does not bring back the time zone of 1970`() throws {
        let empty = SteadyTime.Reading(wall: Moment(milliseconds: 0), monotonicMilliseconds: 0)
        let center = try House.configuration(at: CenterClock.machineNow(empty))
        #expect(center.utcOffsetSeconds == 7 * 3600)
    }
}
