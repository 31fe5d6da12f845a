public import Queueing

/// The figures of a stretch of days.
///
/// The ledger knows them, so the server answers it itself.
public struct Summarize: InterfaceMethod {
    /// The figures.
    public struct Reply: Codable, Equatable, Sendable {
        public var report: WireReport

        /// A reply with these figures.
        public init(report: WireReport) {
            self.report = report
        }
    }

    public static let method = "vn.luot.Report.Summarize"

    /// The first day.
    public var from: Day
    /// The last day, included.
    public var to: Day
    /// How to break the figures down; nothing is offered yet.
    public var by: String?

    /// A call with these parameters.
    public init(from: Day, to: Day, by: String? = nil) {
        self.from = from
        self.to = to
        self.by = by
    }

    /// The days asked for, when they are in order and no unknown breakdown is asked for.
    public func days() throws(Refusal) -> ClosedRange<Day> {
        guard from <= to else { throw .invalidParameter(parameter: "to") }
        guard by == nil else { throw .invalidParameter(parameter: "by") }
        return from...to
    }
}
