import Glibc
import QueueInterface
import Queueing
import Varlink
import VarlinkSocket

/// What the process answers its caller with.
enum ExitStatus: Int32 {
    /// It was done.
    case done = 0
    /// The center said no; nothing was changed.
    case refused = 1
    /// The command line makes no sense.
    case wrongUsage = 2
    /// No server answered.
    case notReachable = 3
}

/// Why a command was not done: the exit status and one plain sentence in the user's language.
struct Failure: Error {
    let status: ExitStatus
    let sentence: String
    /// What the center refused, where it did.
    var refusal: Refusal?

    /// Says the sentence on standard error and ends the process.
    func end() -> Never {
        Output.complain(sentence)
        exit(status.rawValue)
    }

    /// A failure told by a word.
    static func told(
        _ status: ExitStatus, _ word: Word, _ values: KeyValuePairs<String, String> = [:]
    ) -> Failure {
        Failure(status: status, sentence: Words.ours(word, values))
    }
}

extension Failure {
    /// What a call's error means to the user.
    init(_ error: any Error, of method: String) {
        switch error {
        case let failure as Failure: self = failure
        case let error as VarlinkError: self.init(refusal: error, of: method)
        case let error as ConnectionError: self.init(connection: error)
        default: self = .told(.notReachable, .failureProtocol, ["sentence": "\(error)"])
        }
    }

    private init(refusal error: VarlinkError, of method: String) {
        if let refusal = WireError.refusal(error) {
            let sentence = Words.ours.messages.sentence(
                for: refusal, of: method, language: Words.ours.language,
                utcOffsetSeconds: WireError.utcOffsetSeconds(error) ?? Messages.vietnamOffsetSeconds)
            self.init(status: .refused, sentence: sentence, refusal: refusal)
            return
        }
        switch error.name {
        case "org.varlink.service.InterfaceNotFound", "org.varlink.service.MethodNotFound",
            "org.varlink.service.MethodNotImplemented":
            self = .told(.refused, .failureNotOffered, ["method": method])
        case "vn.luot.Clock.ClockRunsForward":
            self = .told(
                .refused, .failureClockRunsForward, ["now": error.parameters["now"]?.plainText ?? "?"])
        default:
            self = .told(.refused, .failureOther, ["error": error.description])
        }
    }

    private init(connection error: ConnectionError) {
        self =
            switch error {
            case .notReachable(let path, let reason):
                .told(.notReachable, .failureNotReachable, ["path": path, "reason": reason])
            case .closed: .told(.notReachable, .failureClosed)
            case .protocolViolation(let sentence):
                .told(.notReachable, .failureProtocol, ["sentence": sentence])
            }
    }
}

extension JSONValue {
    /// The text of a string; nil for any other value.
    var plainText: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
