import Queueing
import Simulation
import Testing

/// The plan of a day, before anything happens.
struct `a plan` {
    @Test func `of a seed is the same every time, of another seed another`() throws {
        #expect(try Centers.plan(seed: 7) == Centers.plan(seed: 7))
        #expect(try Centers.plan(seed: 7).visitors != Centers.plan(seed: 8).visitors)
        #expect(try Centers.plan(seed: 7).shifts != Centers.plan(seed: 8).shifts)
    }

    @Test(arguments: [1, 60, 400, DayPlan.visitorsMax])
    func `has as many visitors in ticket hours as asked for, in order of arrival`(count: Int) throws {
        let plan = try Centers.plan(visitors: count)
        let hours = try Centers.configuration("lang-son")
            .ticketSpans(on: plan.day)
        let isInside = { (moment: Moment) in hours.contains { $0.contains(moment) } }
        let inTime = plan.visitors.filter { !$0.isLate }
        #expect(inTime.count == count)
        #expect(inTime.map(\.arrivesAt).allSatisfy(isInside))
        #expect(!plan.visitors.filter(\.isLate).map(\.arrivesAt).contains(where: isInside))
        #expect(!plan.visitors.compactMap(\.triesAt).contains(where: isInside))
        let arrivals = plan.visitors.map(\.arrivesAt)
        #expect(arrivals == arrivals.sorted())
    }

    @Test func `has its peak after the opening and a smaller one after lunch`() throws {
        let plan = try Centers.plan(visitors: 8_000)
        let midnight = plan.day.start(utcOffsetSeconds: 7 * 3600)
        func count(_ from: Int, _ until: Int) -> Int {
            let span = midnight.adding(seconds: from * 60)..<midnight.adding(seconds: until * 60)
            return plan.visitors.count { span.contains($0.arrivesAt) }
        }
        let (morning, late, lunch, afternoon) = (
            count(450, 510), count(570, 615), count(660, 810), count(825, 885)
        )
        #expect(morning * 45 > late * 60 * 2)
        #expect(afternoon < morning)
        #expect(afternoon * 45 > late * 60)
        #expect(lunch == 0)
    }

    enum Habit: CaseIterable {
        case priority, answering, detour, away

        var share: Double {
            switch self {
            case .priority: 0.12
            case .answering: 0.52
            case .detour: 0.07
            case .away: 0.06
            }
        }

        func holds(for visitor: Visitor) -> Bool {
            switch self {
            case .priority: return visitor.priority != nil
            case .answering: return visitor.answer != nil
            case .detour: return visitor.detour != nil
            case .away:
                if case .isAway = visitor.whenCalled { return true }
                return false
            }
        }
    }

    @Test(arguments: Habit.allCases)
    func `gives every habit its share`(habit: Habit) throws {
        let visitors = try Centers.plan(visitors: 8_000).visitors
        let found = Double(visitors.count { habit.holds(for: $0) }) / Double(visitors.count)
        #expect(abs(found - habit.share) < 0.012)
    }

    @Test func `asks only for what the center has`() throws {
        let center = try Centers.configuration("lang-son")
        let plan = try Centers.plan(visitors: 2_000)
        let levels = Set(center.ratingScale.levels.map(\.key))
        let reasons = Set(center.ratingScale.reasons.map(\.key))
        for visitor in plan.visitors {
            #expect(center.service(visitor.service) != nil)
            #expect(visitor.priority.map { center.priority($0)?.selfDeclared == true } ?? true)
            #expect((60...3_600).contains(visitor.serviceSeconds))
            guard let answer = visitor.answer else { continue }
            #expect(levels.contains(answer.level))
            #expect(reasons.isSuperset(of: answer.reasons))
            #expect(answer.reasons.isEmpty || center.ratingScale.lowLevels.contains(answer.level))
        }
        #expect(Set(plan.visitors.map(\.service)).count == center.services.count)
    }

    @Test func `has a shift for every counter and every stretch, and an officer for every shift`() throws {
        let center = try Centers.configuration("lang-son")
        let plan = try Centers.plan()
        #expect(plan.shifts.count == center.counters.count * 2)
        #expect(Set(plan.shifts.map(\.staff)).isSubset(of: plan.officers.map(\.staff)))
        #expect(Set(plan.officers.map(\.staff)).count == plan.officers.count)
        for counter in center.counters {
            let shifts = plan.shifts.filter { $0.counter == counter.number }
            #expect(shifts.first?.signsIn == true)
            #expect(shifts.last?.signsOut == true)
            #expect(shifts.first?.signsOut == shifts.last?.signsIn)
            #expect((shifts.first?.staff == shifts.last?.staff) == (shifts.last?.signsIn == false))
        }
    }

    @Test func `does not exist for a date without ticket hours`() throws {
        let sunday = try #require(Day("2026-11-22"))
        let center = try Centers.configuration("lang-son")
        #expect(DayPlan(configuration: center, day: sunday, visitors: 10, seed: 1) == nil)
    }
}
