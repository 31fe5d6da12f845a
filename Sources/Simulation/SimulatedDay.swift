import QueueInterface
import Queueing
import VarlinkSocket

/// A day of a center as it is lived: takes what is to happen from the agenda and does it through the line.
struct SimulatedDay {
    let configuration: Configuration
    let plan: DayPlan
    let bounds: DayBounds
    var line: Line
    var tally = Tally()
    var agenda = Agenda<Happening>()
    /// Chance of what officers do on the way; what visitors do is in the plan.
    var chance: Chance
    /// Officers by counter.
    var officers: [Int: Officer] = [:]
    /// The sessions of those signed in, by counter.
    var sessions: [Int: String] = [:]
    /// The shift that began last at each counter.
    var shifts: [Int: Shift] = [:]
    /// The ticket each counter finished last, until it starts the next: the one that may be rated.
    var lastFinished: [Int: Label] = [:]
    var guideSession: String?
    /// What each visitor knows, by position in the plan.
    var visits: [Visit]
    /// The visitor of each ticket.
    var holders: [Label: Int] = [:]
    /// Visitors who came outside ticket hours and got no ticket.
    var turnedAwayCount = 0
    var callsByLabelCount = 0
    /// Asked before each happening, by its number: kills the server, starts it again and gives the new connection.
    var powerCut: ((Int) async throws -> VarlinkConnection?)?
    private let pace: Pace
    private let progress: @Sendable (SimulationProgress) -> Void

    /// What a visitor knows on the way.
    struct Visit {
        var label: Label?
        var code = ""
        var whenCalled: Visitor.WhenCalled
        var detour: Visitor.Detour?
        var serviceSeconds: Int
    }

    init(
        _ configuration: Configuration, plan: DayPlan, at place: Line.Place, seed: UInt64,
        speed: Double? = nil,
        progress: @escaping @Sendable (SimulationProgress) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.plan = plan
        self.progress = progress
        bounds = DayBounds(configuration, plan: plan)
        line = Line(
            place, now: bounds.begins, utcOffsetSeconds: configuration.utcOffsetSeconds, seed: seed)
        chance = Chance(seed: seed, stream: 3)
        pace = Pace(speed: speed, from: bounds.begins)
        visits = plan.visitors.map {
            Visit(whenCalled: $0.whenCalled, detour: $0.detour, serviceSeconds: $0.serviceSeconds)
        }
        for counter in configuration.counters { officers[counter.number] = Officer() }
    }

    /// Lives the day to its end.
    mutating func live() async throws {
        try await addOfficers()
        fillAgenda()
        var happeningsCount = 0
        while let (moment, happening) = agenda.next() {
            try Task.checkCancellation()
            happeningsCount += 1
            if let connection = try await powerCut?(happeningsCount) { line.reconnect(connection) }
            for tick in pace.ticks(from: line.now, until: moment) {
                try await pace.wait(until: tick)
                line.now = tick
                try await line.advance()
            }
            try await pace.wait(until: moment)
            line.now = max(line.now, moment)
            try await take(happening)
            progress(
                .living(
                    time: line.timeText, issued: tally.entries.count, waiting: tally.count(of: .waiting),
                    served: tally.count(of: .finished)))
            if happening == .dayEnded { return }
        }
    }

    private mutating func addOfficers() async throws {
        try await line.advance()
        for (number, officer) in plan.officers.enumerated() {
            _ = try await line.ask(
                AddStaff(staff: officer.staff, name: officer.name, pin: Habits.pin), about: officer.staff)
            progress(.preparing(officers: number + 1, of: plan.officers.count))
        }
    }

    private mutating func fillAgenda() {
        for (position, visitor) in plan.visitors.enumerated() {
            if let early = visitor.triesAt { agenda.add(.visitorTriedEarly(position), at: early) }
            agenda.add(.visitorArrived(position), at: visitor.arrivesAt)
        }
        for (position, shift) in plan.shifts.enumerated() {
            agenda.add(.shiftBegan(position), at: shift.beginsAt)
            agenda.add(.shiftEnded(position), at: shift.endsAt)
            if let rest = shift.rest { agenda.add(.restBegan(position), at: rest.at) }
        }
        if let opens = bounds.opensByHand { agenda.add(.dayOpenedByHand, at: opens) }
        if let closes = bounds.closesByHand { agenda.add(.dayClosedByHand, at: closes) }
        agenda.add(.guideCame, at: bounds.guideComes)
        agenda.add(.guideLeft, at: bounds.guideLeaves)
        agenda.add(.dayEnded, at: bounds.ends)
    }

    private mutating func take(_ happening: Happening) async throws {
        switch happening {
        case .visitorTriedEarly(let visitor): try await takeTicket(visitor, isEarly: true)
        case .visitorArrived(let visitor): try await takeTicket(visitor, isEarly: false)
        case .visitorLostPatience(let visitor): try await giveUp(visitor)
        case .visitorCameBack(let visitor): try await comeBack(visitor)
        case .visitorAnswered(let visitor, let counter): try await rate(visitor, at: counter)
        case .visitorReachedCounter(let counter, let label): try await start(label, at: counter)
        case .calledInVain(let counter, let label, let recalls):
            try await recall(label, at: counter, recalls: recalls)
        case .serviceEnded(let counter, let label): try await end(label, at: counter)
        case .nextPressed(let counter): try await callNext(at: counter)
        case .shiftBegan(let shift): try await begin(plan.shifts[shift], shift)
        case .shiftEnded(let shift): try await endShift(plan.shifts[shift])
        case .restBegan(let shift): try await rest(plan.shifts[shift])
        case .restEnded(let counter, let moment): try await resume(counter, at: moment)
        case .guideCame:
            let signIn = SignIn(counter: nil, staff: Habits.guide, pin: Habits.pin)
            guideSession = try await line.ask(signIn, about: "the guide").session
        case .guideLeft:
            guard let session = guideSession else { return }
            _ = try await line.ask(SignOut(session: session), about: "the guide")
            guideSession = nil
        case .dayOpenedByHand: _ = try await line.ask(OpenDay(day: plan.day), about: "the day")
        case .dayClosedByHand: _ = try await line.ask(CloseDay(), about: "the day")
        case .dayEnded:
            try await line.advance()
            tally.closed()
        }
    }

    /// Puts something on the agenda, so many seconds from now.
    mutating func expect(_ happening: Happening, in seconds: Int) {
        agenda.add(happening, at: line.now.adding(seconds: seconds))
    }
}
