/// Why a station cannot run at all.
public enum StationTrouble: Error, Equatable, Sendable {
    /// Standard input or output is no terminal, or `TERM` names none that is known.
    case noTerminal
}

extension StationTrouble: CustomStringConvertible {
    /// The trouble as one sentence.
    public var description: String {
        switch self {
        case .noTerminal:
            "There is no terminal to draw on: standard input and output must be one, and TERM must name it."
        }
    }
}
