import QueueInterface
import Queueing

/// Something for the writer to do, in its turn.
enum Errand: Sendable {
    /// A method that changes the center.
    case change(Change)
    /// A method answered from the state, as it is after the commit.
    case read(@Sendable (Hall) -> Void)
    /// Those who watch see something else although nothing has happened in the center.
    case showAnew
    /// The calendar may have something due; the closure is told when it has next.
    case lookAtCalendar(next: @Sendable (Moment?) -> Void)
    /// A simulation sets the time; the closure is told whether it went forwards.
    case advance(to: Moment, answer: @Sendable (Bool) -> Void)

    /// A change with what becomes of its outcome.
    struct Change: Sendable {
        let request: Request?
        let command: @Sendable (CallContext) throws(Refusal) -> Command
        /// Makes the reply while the facts are fresh; it is delivered after the commit.
        let reply: @Sendable ([Fact], Hall) -> Outcome
        /// Delivers the reply recorded for the same request.
        let repeatReply: @Sendable (String) -> Void
        let refuse: @Sendable (Refusal) -> Void
        /// What was decided is undone because its commit was refused; `refuse` tells the caller.
        var undone: @Sendable () -> Void = {}
    }

    /// What makes two calls the same request.
    struct Request: Sendable {
        let id: String
        /// A digest of method and parameters.
        let fingerprint: String
    }

    /// A reply that waits for its commit.
    struct Outcome: Sendable {
        /// The reply as JSON, kept for a request that comes again.
        let recorded: String?
        let deliver: @Sendable () -> Void
    }
}
