import Foundation

extension EstimateReport {
    private static let barWidth = 30

    /// The report as lines for people; the same report always gives the same lines.
    public var lines: [String] {
        let header =
            right("tickets", 31) + right("in range", 15) + right("error", 14) + right("plain", 14)
            + right("waited", 8)
        let names = ["all": "all", "counterHours": "while counters serve", "before": "before, in a break"]
        let bars = byMinutes.map { row in
            "  " + left(row.name + " min", 22) + bar(row.coverage.mean) + " " + percent(row.coverage.mean)
        }
        return [
            center,
            "\(seeds.count) days of \(visitors) visitors, seeds \(seeds.lowerBound) to \(seeds.upperBound)",
            "", left("Estimate of the wait at issue", 30), header,
        ]
            + rows.map { line($0, names[$0.name] ?? $0.name) }
            + ["", "By the minutes told"] + byMinutes.map { line($0, $0.name + " min") }
            + ["", "By service"] + byService.map { line($0, $0.name) }
            + ["", "Called within the range told, by the minutes told (aim: 80 %)"] + bars
            + [
                "",
                "The estimate is nearer to the truth than the plain one on \(daysBetter) of \(seeds.count) days.",
                "Figures are means over the days ± their standard deviation; error and waited in minutes: error is",
                "the mean distance of the median from the truth, plain that of people ahead × mean time ÷ counters.",
                withoutEstimate == 0
                    ? "Every ticket that was called had an estimate."
                    : "\(withoutEstimate) tickets that were called had no estimate.",
            ]
    }

    /// The report as one JSON object on one line, with sorted keys.
    public func json() throws -> String {
        try printedJSON(self)
    }

    private func line(_ row: Row, _ name: String) -> String {
        "  " + left(name, 22) + right("\(row.tickets)", 7)
            + right(percent(row.coverage.mean) + " ± " + percent(row.coverage.deviation), 17)
            + right(number(row.error), 14) + right(number(row.plainError), 14)
            + right(tenths(row.waited.mean), 8)
    }

    private func number(_ figure: Figure) -> String {
        tenths(figure.mean) + " ± " + tenths(figure.deviation)
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func bar(_ share: Double) -> String {
        let filled = min(Self.barWidth, Int((share * Double(Self.barWidth)).rounded()))
        return String(repeating: "█", count: filled) + String(repeating: "·", count: Self.barWidth - filled)
    }
}
