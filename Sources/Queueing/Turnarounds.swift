/// What turns took lately: how long the tickets of each service occupied a counter, and what came between two of them.
///
/// An occupancy runs from a call until the counter is free again, so walking, recalls and no-shows are in it. A center
/// notes those of its day in `apply`, so a replay has them too; those of former days are read from the ledger.
public struct Turnarounds: Equatable, Sendable {
    /// The latest durations of one kind, in seconds; the newest take the place of the oldest.
    public struct Recent: Equatable, Sendable {
        /// Durations kept at most.
        public static let countMax = 100

        /// In no particular order.
        public private(set) var seconds: [Int] = []
        private var next = 0

        /// The last `countMax` of these durations.
        public init(_ seconds: some Sequence<Int> = []) {
            for second in seconds { note(second) }
        }

        mutating func note(_ second: Int) {
            if seconds.count < Self.countMax { seconds.append(second) } else { seconds[next] = second }
            next = (next + 1) % Self.countMax
        }
    }

    /// A longer time between two turns, in seconds, is no pressing of a key but a hall without people.
    static let gapSecondsMax = 60
    /// A longer pause, in seconds, is no rest but a break, or an errand of its own.
    static let restSecondsMax = 2_700

    /// Occupancies by service.
    public private(set) var occupancies: [String: Recent] = [:]
    /// From a counter becoming free to its next call, while people wait.
    public private(set) var gaps = Recent()
    /// Pauses within counter hours.
    public private(set) var rests = Recent()
    /// Occupancies in all.
    public private(set) var turns = 0
    /// Rests in all.
    public private(set) var restsInAll = 0
    /// Tickets that waited again in all: returned, or transferred.
    public private(set) var comebacks = 0

    /// These occupancies, in seconds by service, and nothing between them.
    public init(occupancies: [String: [Int]] = [:]) {
        self.occupancies = occupancies.mapValues { Recent($0) }
        turns = self.occupancies.values.reduce(0) { $0 + $1.seconds.count }
    }

    mutating func noteOccupancy(_ seconds: Int, of service: String) {
        occupancies[service, default: Recent()].note(max(0, seconds))
        turns += 1
    }

    mutating func noteComeback() {
        comebacks += 1
    }

    mutating func noteGap(_ seconds: Int) {
        if (0...Self.gapSecondsMax) ~= seconds { gaps.note(seconds) }
    }

    mutating func noteRest(_ seconds: Int) {
        guard (0...Self.restSecondsMax) ~= seconds else { return }
        rests.note(seconds)
        restsInAll += 1
    }
}
