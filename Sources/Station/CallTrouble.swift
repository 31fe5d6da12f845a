public import Queueing
public import Varlink

/// Why a call gave no reply.
public enum CallTrouble: Error, Equatable, Sendable {
    /// The center said no, and why; nothing was changed.
    case refused(Refusal)
    /// The server answered with an error that is no refusal, or with what is no answer to this call.
    case failed(VarlinkError)
    /// No answer came in time.
    ///
    /// When the call went out, what it asks for may have happened all the same; asking again with the same
    /// request id tells.
    case unanswered(wentOut: Bool)
}
