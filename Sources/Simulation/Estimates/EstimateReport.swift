public import Queueing

/// How good the estimates of waiting times were over many simulated days.
public struct EstimateReport: Sendable, Equatable, Codable {
    /// A mean over the days, and how far the days lie from it.
    public struct Figure: Sendable, Equatable, Codable {
        /// Each day counts the same.
        public var mean: Double
        /// Standard deviation over the days; 0 for one day.
        public var deviation: Double
    }

    /// The figures of some of the tickets, each day's taken by itself; days without such a ticket count in none.
    public struct Row: Sendable, Equatable, Codable {
        /// Which tickets: `all`, `counterHours`, `before`, a range of minutes or the key of a service.
        public var name: String
        /// How many tickets had an estimate.
        public var tickets: Int
        /// Share of them, from 0 to 1, that were called within the minutes told, both ends included.
        public var coverage: Figure
        /// Mean absolute error of the median, in minutes.
        public var error: Figure
        /// The same of "people ahead × mean time ÷ counters".
        public var plainError: Figure
        /// Mean waiting time, in minutes.
        public var waited: Figure
    }

    /// The center's name.
    public var center: String
    /// Who takes a ticket on a day.
    public var visitors: Int
    /// The first and the last seed.
    public var seeds: ClosedRange<UInt64>
    /// Tickets that were called and had no estimate.
    public var withoutEstimate: Int
    /// Days on which the estimate had a smaller error than the plain one.
    public var daysBetter: Int
    /// All tickets, those issued while counters served, and those before or in a break.
    public var rows: [Row]
    /// By the minutes told, the median of the estimate.
    public var byMinutes: [Row]
    /// By service, in the order of the center file; none without tickets.
    public var byService: [Row]

    /// The upper ends, in minutes, of the ranges of `byMinutes`; the last one is open.
    static let minutesUpTo = [5, 15, 30, 60]

    /// The report of these trials, of which there is at least one.
    public init(of trials: [EstimateTrial], at configuration: Configuration, visitors: Int) {
        center = configuration.name.text(in: nil)
        self.visitors = visitors
        let numbers = trials.map(\.seed)
        seeds = (numbers.min() ?? 0)...(numbers.max() ?? 0)
        let estimated = trials.map { $0.samples.filter { $0.wait != nil } }
        withoutEstimate = zip(trials, estimated).reduce(0) { $0 + $1.0.samples.count - $1.1.count }
        daysBetter = estimated.count { day in
            Self.errorMinutes(day) { $0.errorSeconds } < Self.errorMinutes(day) { $0.plainErrorSeconds }
        }
        rows = [
            Row("all", estimated),
            Row("counterHours", estimated.map { $0.filter(\.isInCounterHours) }),
            Row("before", estimated.map { $0.filter { !$0.isInCounterHours } }),
        ].filter { $0.tickets > 0 }
        let ends = Self.minutesUpTo
        byMinutes = (0...ends.count).map { position in
            let low = position == 0 ? 0 : ends[position - 1]
            let high = position < ends.count ? ends[position] : nil
            return Row(
                high.map { "\(low)–\($0)" } ?? "\(low)–",
                estimated.map { day in
                    day.filter { sample in
                        let minutes = (sample.wait?.medianSeconds ?? 0) / 60
                        return minutes >= low && high.map { minutes < $0 } ?? true
                    }
                })
        }.filter { $0.tickets > 0 }
        byService = configuration.services.map { service in
            Row(service.key, estimated.map { $0.filter { $0.service == service.key } })
        }.filter { $0.tickets > 0 }
    }

    fileprivate static func errorMinutes(
        _ samples: [EstimateTrial.Sample], _ seconds: (EstimateTrial.Sample) -> Int
    ) -> Double {
        samples.isEmpty ? 0 : Double(samples.reduce(0) { $0 + seconds($1) }) / Double(samples.count) / 60
    }
}

extension EstimateReport.Row {
    fileprivate init(_ name: String, _ days: [[EstimateTrial.Sample]]) {
        let days = days.filter { !$0.isEmpty }
        self.name = name
        tickets = days.reduce(0) { $0 + $1.count }
        coverage = EstimateReport.Figure(
            days.map { day in Double(day.count(where: \.isCovered)) / Double(day.count) })
        error = EstimateReport.Figure(days.map { EstimateReport.errorMinutes($0) { $0.errorSeconds } })
        plainError = EstimateReport.Figure(
            days.map { EstimateReport.errorMinutes($0) { $0.plainErrorSeconds } })
        waited = EstimateReport.Figure(days.map { EstimateReport.errorMinutes($0) { $0.waitedSeconds } })
    }
}

extension EstimateReport.Figure {
    fileprivate init(_ values: [Double]) {
        let count = Double(values.count)
        guard count > 0 else {
            (mean, deviation) = (0, 0)
            return
        }
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        deviation = count > 1 ? (squares / (count - 1)).squareRoot() : 0
    }
}

extension EstimateTrial.Sample {
    /// Whether it was called within the minutes told.
    var isCovered: Bool {
        guard let minutes = wait?.minutes else { return false }
        return (minutes.lowerBound * 60...minutes.upperBound * 60) ~= waitedSeconds
    }

    /// How far the median is from the truth.
    var errorSeconds: Int { abs((wait?.medianSeconds ?? 0) - waitedSeconds) }

    /// How far the plain estimate is from the truth.
    var plainErrorSeconds: Int { abs(plainSeconds - waitedSeconds) }
}
