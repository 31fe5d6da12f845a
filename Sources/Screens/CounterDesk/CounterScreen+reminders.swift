import Queueing

/// What the center reminds officers of from a time of the day on: said in full until somebody takes notice, in small
/// afterwards.
extension CounterScreen {
    /// Draws the reminders at the top of an area; returns the rows they took.
    static func drawReminders(_ state: State, in area: Area, on canvas: inout Canvas) -> Int {
        let due = state.remindersDue
        guard due.isEmpty else {
            let texts = due.map { $0.text(in: state.surroundings.language) }
            let rows = canvas.drawWrapped(
                "! " + texts.joined(separator: " · "),
                in: Area(x: area.x, y: area.y, width: area.width, height: min(3, max(0, area.height - 6))),
                style: .warning)
            guard rows > 0, let key = keys.entry(.acknowledge, state.surroundings.words) else { return rows }
            canvas.drawKey(key, x: area.x, y: area.y + rows, width: area.width)
            return rows + 1
        }
        let past = state.remindersToday
        guard !past.isEmpty, area.height >= 12 else { return 0 }
        let text = past.map { $0.text(in: state.surroundings.language) }.joined(separator: " · ")
        canvas.draw(text.fitted(to: area.width), x: area.x, y: area.y, style: .dim)
        return 1
    }
}

extension Reminder {
    /// When, what, and where the rule stands.
    func text(in language: String) -> String {
        "\(at) \(text.text(in: language))" + (legalBasis.map { " (\($0))" } ?? "")
    }
}

extension CounterScreen.State {
    /// The reminders whose time has come today.
    var remindersToday: [Reminder] {
        guard let view, view.dayOpen else { return [] }
        let clock = surroundings.clock(surroundings.now)
        return view.reminders.filter { $0.at.description <= clock }
    }

    /// Those of which nobody has taken notice yet.
    var remindersDue: [Reminder] {
        let seen =
            acknowledged?.day == surroundings.day(of: surroundings.now) ? acknowledged?.reminders ?? [] : []
        return remindersToday.filter { !seen.contains($0) }
    }

    mutating func acknowledgeReminders() {
        acknowledged = (surroundings.day(of: surroundings.now), remindersToday)
    }
}
