import Foundation
import Queueing

extension DayAccount {
    /// The account as lines for people; the same account always gives the same lines.
    public var lines: [String] {
        [
            [center, "\(Self.weekdays[day.weekday - 1]) \(day) · \(visitors) visitors · seed \(seed)"],
            ticketLines, serviceLines, timeLines, ratingLines, halfHourLines, refusalLines, closingLines,
        ].joined(separator: [""]).map { $0 }
    }

    /// The account as one JSON object on one line, with sorted keys.
    public func json() throws -> String {
        try printedJSON(self)
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let barWidth = 40

    private var ticketLines: [String] {
        let count = { (figure: String) in right("\(figures[figure] ?? 0)", 6) }
        let verb = { (name: String) in verbs[name] ?? 0 }
        let byClosing = figures[Figure.servedByClosing] ?? 0
        return [
            "Tickets",
            "  issued      \(count(Figure.issued))",
            "  served      \(count(Figure.served))   \(byClosing) of them ended by closing",
            "  no-show     \(count(Figure.noShow))",
            "  cancelled   \(count(Figure.cancelled))",
            "  expired     \(count(Figure.expired))",
            "  still open  \(count(Figure.stillOpen))",
            "  \(verb("calls")) calls, \(verb("callsOutOfOrder")) of them out of order; \(verb("recalls")) recalls, "
                + "\(verb("transfers")) transfers, \(verb("parks")) parks, \(verb("returns")) returns",
            "  \(turnedAway) came too late and got no ticket; officers signed in \(verb("signIns")) times and paused "
                + "\(verb("pauses")) times",
        ]
    }

    private var serviceLines: [String] {
        let width = max(7, services.map(\.key.count).max() ?? 0)
        let header =
            left("Service", width + 4)
            + ["issued", "served", "no-show", "cancelled", "expired", "waited", "longest", "serving"]
            .map { right($0, 10) }.joined()
        return [header]
            + services.map { service in
                let counts = [
                    service.issued, service.served, service.noShow, service.cancelled, service.expired,
                ]
                let times = [
                    service.waiting.meanSeconds, service.waiting.longestSeconds, service.serving.meanSeconds,
                ]
                return "  " + left(service.prefix, 2) + left(service.key, width)
                    + counts.map { right("\($0)", 10) }.joined()
                    + times.map { right(clock($0), 10) }.joined() + "   " + service.name
            }
    }

    private var timeLines: [String] {
        [
            left("Times", 34)
                + ["tickets", "mean", "median", "90 %", "longest"].map { right($0, 9) }.joined(),
            line("waiting, by the calendar", waiting),
            line("waiting, while counters serve", waitingInCounterHours),
            line("serving", serving),
            "  Waiting runs from issue to first call; by the calendar a lunch break counts. Serving runs from the last",
            "  start to the finish by an officer.",
        ]
    }

    private func line(_ title: String, _ spread: Spread) -> String {
        let times = [
            spread.meanSeconds, spread.medianSeconds, spread.ninetyPercentSeconds, spread.longestSeconds,
        ]
        return left("  " + title, 34) + right("\(spread.count)", 9)
            + times.map { right(clock($0), 9) }.joined()
    }

    private var ratingLines: [String] {
        let rated = figures[Figure.rated] ?? 0
        let width = levels.map(\.key.count).max() ?? 0
        let most = levels.map(\.count).max() ?? 0
        var lines = [
            "Ratings: \(rated) of \(figures[Figure.served] ?? 0) served, response rate \(percent(responseRate))"
        ]
        for level in levels {
            let share = rated == 0 ? 0 : Double(level.count) / Double(rated)
            lines.append(
                "  " + left(level.key, width) + right("\(level.count)", 6) + right(percent(share), 9) + "  "
                    + bar(level.count, of: most))
        }
        if !reasons.isEmpty {
            lines.append("  reasons: " + list(reasons))
        }
        return lines
    }

    private var halfHourLines: [String] {
        let most = halfHours.map(\.visitors).max() ?? 0
        return [left("Half hour", 11) + left("visitors", Self.barWidth + 6) + right("waited", 9)]
            + halfHours.map { half in
                "  \(half.from)    " + left(bar(half.visitors, of: most), Self.barWidth)
                    + right(half.visitors == 0 ? "" : "\(half.visitors)", 6)
                    + right(half.visitors == 0 ? "" : clock(half.meanWaitingSeconds), 9)
            }
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    private var refusalLines: [String] {
        ["Refused where it belongs: " + (refusals.isEmpty ? "nothing" : list(refusals))]
    }

    private var closingLines: [String] {
        mismatches.isEmpty
            ? ["Tally, journal, report and status agree; \(calls) messages to the server."]
            : ["\(mismatches.count) mismatches; \(calls) messages to the server."]
    }

    /// The most frequent first.
    private func list(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
            .joined(separator: ", ")
    }

    private func bar(_ count: Int, of most: Int) -> String {
        guard most > 0, count > 0 else { return "" }
        return String(repeating: "█", count: max(1, count * Self.barWidth / most))
    }
}

/// Seconds as `m:ss`, or `h:mm:ss` from an hour on.
private func clock(_ seconds: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    return minutes < 60
        ? "\(minutes):\(two(seconds % 60))" : "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
}

/// A share with one decimal: `49.9 %`.
private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
}
