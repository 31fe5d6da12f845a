import Queueing

/// What an auditor has looked at and found so far.
struct AuditLog: Sendable {
    /// Findings that are kept; what comes after them follows from them.
    static let findingsMax = 20

    private(set) var findings: [Finding] = []
    private(set) var checksCount = 0
    var eventsCount = 0
    /// The moment of the latest event.
    var now = Moment(milliseconds: 0)

    /// Reports a promise unless it is kept; the words are made only then.
    mutating func check(
        _ check: Check, _ isKept: Bool, _ tickets: @autoclosure () -> [Label],
        _ expected: @autoclosure () -> String, _ seen: @autoclosure () -> String
    ) {
        checksCount += 1
        guard !isKept, findings.count < Self.findingsMax else { return }
        findings.append(
            Finding(
                check: check, event: eventsCount, at: now, tickets: tickets(), expected: expected(),
                seen: seen()))
    }
}
