import Queueing

/// A small center made at random: few services, few counters, any rules.
enum RandomCenter {
    /// Ticket hours on every day of the week; the morning's and the afternoon's.
    static let ticketMinutes = [420...660, 780...960]
    static let opensMinute = 390
    static let closesMinute = 1_080

    /// A center that chance decides.
    static func make(_ chance: inout Chance) -> Configuration {
        let services = (0..<chance.number(in: 1...5)).map { number in
            Service(
                key: "s\(number)", prefix: String("ABCDE".dropFirst(number).prefix(1)), name: ["vi": "S"],
                quota: chance.happens(0.2) ? quota(&chance) : nil,
                appointmentsPerHalfHour: chance.happens(0.5) ? chance.number(in: 1...3) : nil)
        }
        let counters = (1...chance.number(in: 1...6)).map { number in
            counter(number, services.map(\.key), &chance)
        }
        let hours = Hours(
            intervals: (1...7).flatMap { weekday in
                ticketMinutes.compactMap { minutes in
                    guard let from = TimeOfDay(minutes: minutes.lowerBound),
                        let until = TimeOfDay(minutes: minutes.upperBound)
                    else { return nil }
                    return Hours.Interval(weekday: weekday, from: from, until: until)
                }
            })
        let isByHand = chance.happens(0.2)
        return Configuration(
            name: ["vi": "Trung tâm"], timeZone: "Asia/Ho_Chi_Minh", utcOffsetSeconds: 7 * 3600,
            ticketHours: hours, counterHours: hours,
            dayOpens: isByHand ? nil : TimeOfDay(minutes: opensMinute),
            dayCloses: isByHand ? nil : TimeOfDay(minutes: closesMinute), services: services,
            counters: counters, priorities: priorities(&chance), ratingScale: scale,
            rules: Rules(
                backupHandicapMinutes: chance.one(of: [0, 1, 5, 20, 60]) ?? 20,
                priorityCallsInARowMax: chance.one(of: [1, 1, 2, 3, 5]) ?? 3,
                returnWindowMinutes: chance.one(of: [1, 10, 60]) ?? 60,
                recallsBeforeNoShow: chance.happens(0.3) ? chance.number(in: 1...2) : 0,
                noShowsMax: chance.happens(0.4) ? chance.number(in: 1...3) : 0,
                appointmentHeadStartMinutes: chance.number(in: 0...60)),
            hoarding: chance.happens(0.5)
                ? Hoarding(
                    openTicketsPerCardAndService: chance.one(of: [nil, 1, 2]) ?? nil,
                    openTicketsPerCard: chance.one(of: [nil, 1, 2, 3]) ?? nil) : Hoarding())
    }

    private static func quota(_ chance: inout Chance) -> Service.Quota {
        Service.Quota(
            day: chance.happens(0.7) ? chance.number(in: 1...20) : nil,
            session: chance.happens(0.7) ? chance.number(in: 1...20) : nil)
    }

    private static func counter(_ number: Int, _ services: [String], _ chance: inout Chance) -> Counter {
        var primary: [String] = []
        var backup: [String] = []
        for service in services {
            let share = chance.fraction()
            if share < 0.5 { primary.append(service) } else if share < 0.7 { backup.append(service) }
        }
        if primary.isEmpty {
            let only = services[number % services.count]
            primary = [only]
            backup.removeAll { $0 == only }
        }
        return Counter(number: number, name: ["vi": "Quầy"], services: primary, backup: backup)
    }

    private static func priorities(_ chance: inout Chance) -> [PriorityClass] {
        (0..<chance.number(in: 0...4)).map { number in
            let kind = chance.fraction()
            let headStart: PriorityClass.HeadStart =
                kind < 0.5
                ? .minutes(chance.one(of: [1, 5, 10, 30, 120]) ?? 10) : kind < 0.75 ? .first : .urgent
            return PriorityClass(
                key: "p\(number)", name: ["vi": "P"], headStart: headStart, selfDeclared: headStart != .urgent
            )
        }
    }

    private static let scale = RatingScale(
        levels: ["tot", "vua", "kem"].map { RatingScale.Choice(key: $0, text: ["vi": $0]) },
        reasons: [RatingScale.Choice(key: "cho", text: ["vi": "cho"])], lowLevels: ["kem"])

    /// What of a center decides who is next, as lines for people.
    static func lines(_ configuration: Configuration) -> [String] {
        let rules = configuration.rules
        return [
            "at most \(rules.priorityCallsInARowMax) priority calls in a row, backup after "
                + "\(rules.backupHandicapMinutes) min, return within \(rules.returnWindowMinutes) min, "
                + "\(rules.recallsBeforeNoShow) recalls before a no-show, \(rules.noShowsMax) no-shows cancel"
        ]
            + configuration.priorities.map { "class \($0.key): \($0.headStart)" }
            + configuration.counters.map { counter in
                "counter \(counter.number): " + counter.services.joined(separator: " ")
                    + (counter.backup.isEmpty ? "" : ", backup " + counter.backup.joined(separator: " "))
            }
    }
}
