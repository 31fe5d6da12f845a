import GRDB
public import Queueing

extension Ledger {
    /// Service days looked back upon at most for what turns took.
    public static let turnaroundDaysMax = 30
    /// Tickets looked at for it at most, whole days aside.
    static let turnaroundTicketsMax = 20_000

    /// How long the tickets of each service occupied a counter on the days before one: `Turnarounds.Recent.countMax`
    /// at most of each service, of the latest of the last 30 service days; of the day on which that many are reached,
    /// any.
    ///
    /// From the last call to the finish or the no-show; what closing ended does not count. It reads those days and no
    /// others, however many years the file holds.
    public func turnarounds(before day: Day) throws(LedgerError) -> Turnarounds {
        try read { db in
            let days = try String.fetchAll(
                db, sql: "SELECT day FROM day WHERE day < ? ORDER BY day DESC LIMIT ?",
                arguments: [day.description, Self.turnaroundDaysMax])
            var seconds: [String: [Int]] = [:]
            var tickets = 0
            for day in days where tickets < Self.turnaroundTicketsMax {
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT service, (iif(state = 'finished', finished_at, no_show_at) - called_at) / 1000
                        FROM ticket
                        WHERE day = ? AND state IN ('finished', 'noShow') AND finished_by_closing = 0
                            AND called_at IS NOT NULL
                        """, arguments: [day])
                while let row = try rows.next() {
                    tickets += 1
                    let service: String = row[0]
                    // Neither time is ever missing in these states.
                    guard let taken: Int = row[1],
                        seconds[service, default: []].count < Turnarounds.Recent.countMax
                    else { continue }
                    seconds[service, default: []].append(max(0, taken))
                }
            }
            return Turnarounds(occupancies: seconds)
        }
    }
}
