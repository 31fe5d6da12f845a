import Queueing

extension Configuration {
    /// The counter to which an officer who works with this choice sends a ticket.
    func counterSentTo(_ choice: Int) -> Int { 1 + choice % counters.count }
}
