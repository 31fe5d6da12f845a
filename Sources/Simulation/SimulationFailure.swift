public import CenterFile
public import Queueing
public import Varlink

/// Why a day could not be simulated to its end.
public enum SimulationFailure: Error, Sendable {
    /// The center file has mistakes.
    case centerFile(CenterFileMistakes)
    /// The center has no ticket hours or no counter hours on this date.
    case closedAllDay(Day)
    /// The folder to keep is there already and not empty.
    case folderTaken(String)
    /// A folder or file cannot be made.
    case folderUnusable(path: String, problem: String)
    /// The server's program is missing, ended before it listened, or did not listen in time.
    case serverNotStarted(said: String)
    /// The server refused what it had no reason to refuse.
    case refused(VarlinkError, method: String, at: String, about: String, seed: UInt64)
    /// The journal holds what is no event.
    case unreadableEvent(sequence: Int, problem: String)
}

extension SimulationFailure: CustomStringConvertible {
    /// The failure as one sentence; a refusal with everything that is needed to see it again.
    public var description: String {
        switch self {
        case .centerFile(let mistakes): mistakes.description
        case .closedAllDay(let day): "The center has no ticket hours or no counter hours on \(day)."
        case .folderTaken(let path): "The folder \(path) is not empty; name a new one to keep the day in."
        case .folderUnusable(let path, let problem): "\(path) cannot be made: \(problem)."
        case .serverNotStarted(let said): "The server did not start: \(said)"
        case .refused(let error, let method, let time, let about, let seed):
            "Unexpected refusal: \(method) answered \(error) at \(time), \(about); seed \(seed)."
        case .unreadableEvent(let sequence, let problem): "Event \(sequence) is unreadable: \(problem)."
        }
    }
}
