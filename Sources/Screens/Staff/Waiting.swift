import Queueing

/// How long somebody has waited, and how that stands to the target.
struct Waited {
    /// Minutes within the hours that count.
    let minutes: Int

    /// From one moment to another, in these hours.
    init(from start: Moment, to now: Moment, in hours: OpenHours) {
        minutes = Int(hours.milliseconds(from: start, to: max(start, now)) / 60_000)
    }

    /// The sign beside it, so that colour is never alone: `!!` past the target, `!` close to it.
    var mark: String {
        minutes > HallTargets.waitMinutes ? "!!" : minutes >= HallTargets.waitSoonMinutes ? "!" : ""
    }

    var style: Style {
        minutes > HallTargets.waitMinutes
            ? .overdue : minutes >= HallTargets.waitSoonMinutes ? .late : .normal
    }

    /// The sign and the minutes, such as `!! 17 phút`.
    func text(_ words: Words) -> String {
        (mark.isEmpty ? "" : mark + " ") + words(.counterMinutes, ["minutes": String(minutes)])
    }
}

extension CounterView.Item {
    /// Seconds since its call, or since serving began; nil for a ticket that no counter holds.
    func secondsRunning(at now: Moment) -> Int? {
        guard [.called, .serving].contains(state), let since = state == .serving ? startedAt : calledAt else {
            return nil
        }
        return Int(max(0, now.millisecondsSince(since)) / 1000)
    }

    /// The same as minutes and seconds.
    func running(at now: Moment) -> String? {
        secondsRunning(at: now).map { seconds in
            let rest = seconds % 60
            return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
        }
    }

    /// Whether it is served for longer than a usual turn takes.
    func takesLong(at now: Moment) -> Bool {
        state == .serving && (secondsRunning(at: now) ?? 0) > HallTargets.servingMinutes * 60
    }
}

extension CounterView.OrderReason {
    /// The reason in a word or two; the name of the priority class where that is it.
    func text(_ surroundings: Surroundings, priority: String?) -> String {
        let words = surroundings.words
        switch self {
        case .urgent: return words(.counterOrderUrgent)
        case .first, .headStart: return priority ?? words(.counterKeyPriority)
        case .bound(let calls): return words(.counterOrderBound, ["count": String(calls)])
        case .appointment(let at): return words(.counterOrderAppointment, ["time": surroundings.clock(at)])
        case .beforeAppointment(let at):
            return words(.counterOrderBeforeAppointment, ["time": surroundings.clock(at)])
        case .sentHere: return words(.counterOrderSentHere)
        case .backup: return words(.counterOrderBackup)
        case .returned: return words(.counterOrderReturned)
        case .transferred: return words(.counterOrderTransferred)
        }
    }
}

extension Words {
    /// A language as staff can read its name on any glass; its code where that is not known here.
    func languageName(_ code: String) -> String {
        switch code {
        case "en": "English"
        case "zh": self(.counterChinese)
        case "tyz": "Tày"
        case "nut": "Nùng"
        default: code.uppercased()
        }
    }
}
