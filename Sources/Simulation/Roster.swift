import Queueing

/// Who serves where: one shift for every counter and every stretch of counter hours.
struct Roster {
    private let configuration: Configuration
    private var chance: Chance

    init(_ configuration: Configuration, chance: Chance) {
        self.configuration = configuration
        self.chance = chance
    }

    /// The shifts of a day, in order of their beginning.
    mutating func shifts(in counterHours: [Range<Moment>]) -> [Shift] {
        var shifts: [Shift] = []
        for counter in configuration.counters {
            let morning = "quay" + (counter.number < 10 ? "0" : "") + "\(counter.number)"
            let isChanged = chance.happens(Habits.shiftChangeShare)
            for (position, hours) in counterHours.enumerated() {
                let isFirst = position == 0
                let isLast = position == counterHours.count - 1
                let staff = isChanged && !isFirst ? "\(morning).chieu" : morning
                let beginsAt = hours.lowerBound.adding(
                    seconds: chance.number(in: isFirst ? -300...240 : -60...300))
                shifts.append(
                    Shift(
                        counter: counter.number, staff: staff, beginsAt: beginsAt,
                        callsFrom: max(beginsAt, hours.lowerBound), endsAt: hours.upperBound,
                        signsIn: isFirst || (isChanged && position == 1),
                        signsOut: isLast || (isChanged && isFirst),
                        rest: rest(in: hours), isForgetful: chance.happens(Habits.forgetfulShare) && isLast))
            }
        }
        return shifts.enumerated()
            .sorted { ($0.element.beginsAt, $0.offset) < ($1.element.beginsAt, $1.offset) }
            .map(\.element)
    }

    /// A pause that is over before the shift is; none in a short one.
    private mutating func rest(in hours: Range<Moment>) -> Shift.Rest? {
        let length = Int(hours.upperBound.millisecondsSince(hours.lowerBound) / 1000)
        let rest = Shift.Rest(
            at: hours.lowerBound.adding(seconds: chance.number(in: 1_800...max(1_800, length - 2_400))),
            seconds: chance.number(in: Habits.restSeconds),
            reason: chance.one(of: Habits.restReasons) ?? "")
        return chance.happens(Habits.restShare) && length > 5_400 ? rest : nil
    }
}
