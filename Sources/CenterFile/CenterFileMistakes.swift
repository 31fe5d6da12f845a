/// Everything that is wrong with a center file.
public struct CenterFileMistakes: Error, Equatable, Sendable {
    /// The name of the file, as the caller gave it.
    public let file: String
    /// At least one, in the order of the lines.
    public let mistakes: [CenterFileMistake]
}

extension CenterFileMistakes: CustomStringConvertible {
    /// One line a mistake: `lang-son.yaml:12: prefix "a" must be 1 to 3 letters A to Z`.
    public var description: String {
        mistakes.map { "\(file):\($0.line): \($0.text)" }.joined(separator: "\n")
    }
}
