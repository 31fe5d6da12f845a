import QueueInterface
import Queueing

/// When officers come, rest and leave.
extension SimulatedDay {
    /// An officer signs in, or comes back from lunch.
    mutating func begin(_ shift: Shift, _ position: Int) async throws {
        let counter = shift.counter
        guard officers[counter]?.isBusy != true else {
            // The one before is not done yet.
            guard line.now < shift.endsAt else { return }
            return expect(.shiftBegan(position), in: Habits.retrySeconds)
        }
        if shift.signsIn || sessions[counter] == nil {
            let signIn = SignIn(counter: counter, staff: shift.staff, pin: Habits.pin)
            sessions[counter] = try await line.ask(signIn, about: "counter \(counter)").session
        } else {
            _ = try await line.ask(
                Resume(session: sessions[counter] ?? ""), about: "counter \(counter), back from lunch")
        }
        shifts[counter] = shift
        officers[counter]?.began()
        let secondsUntilCalls = max(0, Int(shift.callsFrom.millisecondsSince(line.now) / 1000))
        summon(counter, in: secondsUntilCalls + chance.number(in: Habits.nextSeconds))
    }

    /// The shift is over: the officer leaves as soon as nobody is served.
    mutating func endShift(_ shift: Shift) async throws {
        let counter = shift.counter
        if officers[counter]?.wantsToLeave() == true { return try await leave(counter) }
        guard shift.isForgetful, officers[counter]?.isBusy == true, let session = sessions[counter] else {
            return
        }
        let outcome = try await line.attempt(
            SignOut(session: session), expecting: ["CounterBusy"], about: "counter \(counter)")
        if case .done = outcome { tally.complain("counter \(counter) signed out with a ticket in hand") }
    }

    /// Whether the officer of a counter has forgotten to press "finish" before going home.
    func isForgotten(at counter: Int) -> Bool {
        guard let shift = shifts[counter], shift.isForgetful else { return false }
        return line.now >= shift.endsAt.adding(seconds: -Habits.forgettingSeconds)
    }

    private mutating func leave(_ counter: Int) async throws {
        guard let session = sessions[counter], let shift = shifts[counter] else { return }
        let about = "counter \(counter), leaving"
        if shift.signsOut {
            _ = try await line.ask(SignOut(session: session), about: about)
            sessions[counter] = nil
            officers[counter]?.left()
        } else {
            if case .paused = officers[counter]?.state {
                _ = try await line.ask(Resume(session: session), about: about)
            }
            _ = try await line.ask(Pause(session: session, reason: Habits.lunchReason), about: about)
            officers[counter]?.paused(until: nil)
        }
        stoppedServing(counter)
    }

    /// An officer would like to rest.
    mutating func rest(_ shift: Shift) async throws {
        let counter = shift.counter
        guard let rest = shift.rest, let officer = officers[counter], officer.isThere else { return }
        if officer.isBusy, let session = sessions[counter], chance.happens(Habits.hastyPauseShare) {
            let outcome = try await line.attempt(
                Pause(session: session, reason: rest.reason), expecting: ["CounterBusy"],
                about: "counter \(counter)")
            if case .done = outcome { tally.complain("counter \(counter) paused with a ticket in hand") }
        }
        if officers[counter]?.wantsRest(rest) == true { try await pause(counter, for: rest) }
    }

    private mutating func pause(_ counter: Int, for rest: Shift.Rest) async throws {
        guard let session = sessions[counter] else { return }
        _ = try await line.ask(
            Pause(session: session, reason: rest.reason), about: "counter \(counter), resting")
        let end = line.now.adding(seconds: rest.seconds)
        officers[counter]?.paused(until: end)
        agenda.add(.restEnded(counter: counter, at: end), at: end)
        stoppedServing(counter)
    }

    /// An officer is back from a rest.
    mutating func resume(_ counter: Int, at moment: Moment) async throws {
        guard officers[counter]?.state == .paused(until: moment), let session = sessions[counter] else {
            return
        }
        _ = try await line.ask(Resume(session: session), about: "counter \(counter), back from a rest")
        officers[counter]?.began()
        summon(counter, in: chance.number(in: Habits.nextSeconds))
    }

    /// The ticket is out of hand: the officer goes on, rests or leaves.
    mutating func goOn(_ counter: Int) async throws {
        switch officers[counter]?.becameFree() {
        case .leave: try await leave(counter)
        case .rest(let rest):
            let end = line.now.adding(seconds: rest.seconds)
            if let shift = shifts[counter], end < shift.endsAt {
                try await pause(counter, for: rest)
            } else {
                summon(counter, in: chance.number(in: Habits.nextSeconds))
            }
        case .call: summon(counter, in: chance.number(in: Habits.nextSeconds))
        case nil: return
        }
    }

    private mutating func summon(_ counter: Int, in seconds: Int) {
        guard officers[counter]?.summon() == true else { return }
        expect(.nextPressed(counter: counter), in: seconds)
    }

    /// Somebody waits again: a free officer who may call the ticket notices it, one of its own service first.
    mutating func summonOfficer(for label: Label) {
        guard let ticket = tally[label], ticket.state == .waiting else { return }
        let able = configuration.counters.filter {
            ticket.isCallable(at: $0) && officers[$0.number]?.state == .free(summoned: false)
        }
        let own = able.first { $0.services.contains(ticket.service) }
        guard let counter = own ?? able.first else { return }
        summon(counter.number, in: chance.number(in: Habits.noticingSeconds))
    }

    /// A counter stopped serving: others may now be able to call what waited for it.
    private mutating func stoppedServing(_ counter: Int) {
        tally.stoppedServing(counter)
        for desk in configuration.counters
        where officers[desk.number]?.state == .free(summoned: false) && !tally.callable(at: desk).isEmpty {
            summon(desk.number, in: chance.number(in: Habits.noticingSeconds))
        }
    }
}
