import GRDB
public import Queueing

extension Ledger {
    /// A call of the past, with the center as it was just before.
    public struct PastCall: Equatable, Sendable {
        public let center: Center
        public let at: Moment
        public let counter: Int
        /// What the officer gave who called out of order; nil for a call in order.
        public let reason: String?
    }

    /// The last call of a ticket on a service day, one that was undone not counted; nil when it was never called.
    ///
    /// It replays the day up to the call, which takes about as long as a restart. Only what it needs is read from the
    /// file at once: the commits of the writer and other readers do not wait for the rest.
    public func lastCall(of label: Label, on day: Day) throws(LedgerError) -> PastCall? {
        let found = try read { db -> (call: Call, opening: Fact, stretch: Stretch)? in
            guard let call = try Self.lastCall(of: label, on: day, in: db),
                let first = try Int.fetchOne(
                    db, sql: "SELECT opening FROM day WHERE day = ?", arguments: [day.description]),
                let opening = try Self.fact(first, in: db)
            else { return nil }
            return (call, opening, try Stretch(in: db, from: first, before: call.sequence))
        }
        guard let (call, opening, stretch) = found else { return nil }
        guard case .dayOpened(let beginning) = opening else {
            throw .broken(problem: "the day \(day) begins with no opening")
        }
        let center = try stretch.replayed(configuration: beginning.configuration).center
        return PastCall(center: center, at: call.at, counter: call.counter, reason: call.reason)
    }

    private struct Call {
        let sequence: Int
        let at: Moment
        let counter: Int
        let reason: String?
    }

    private static func lastCall(of label: Label, on day: Day, in db: Database) throws -> Call? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT sequence, at, kind, payload FROM event
                WHERE day = ? AND label = ? AND kind IN ('ticketCalled', 'actionUndone') ORDER BY sequence
                """, arguments: [day.description, label.description])
        let reader = FactText.Reader(texts: [:])
        var calls: [Call] = []
        for row in rows {
            switch try reader.read(FactText(kind: row[2], payload: row[3])) {
            case .ticketCalled(_, let counter, let reason):
                calls.append(
                    Call(
                        sequence: row[0], at: Moment(milliseconds: row[1]), counter: counter, reason: reason))
            case .actionUndone(_, _, .call): _ = calls.popLast()
            default: break
            }
        }
        return calls.last
    }

    private static func fact(_ sequence: Int, in db: Database) throws -> Fact? {
        try Row.fetchOne(
            db, sql: "SELECT kind, payload FROM event WHERE sequence = ?", arguments: [sequence]
        ).map { try FactText.Reader(texts: [:]).read(FactText(kind: $0[0], payload: $0[1])) }
    }
}
