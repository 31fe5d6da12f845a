import Foundation

extension EstimateReport {
    private static let barWidth = 30

    /// The report as lines for people; the same report always gives the same lines.
    public var lines: [String] {
        let header =
            pad("tickets", 31) + pad("in range", 15) + pad("error", 14) + pad("plain", 14) + pad("waited", 8)
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
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private func line(_ row: Row, _ name: String) -> String {
        "  " + left(name, 22) + pad("\(row.tickets)", 7)
            + pad(percent(row.coverage.mean) + " ± " + percent(row.coverage.deviation), 17)
            + pad(number(row.error), 14) + pad(number(row.plainError), 14) + pad(tenths(row.waited.mean), 8)
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

    private func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
