/// One thing that is wrong with a center file.
public struct CenterFileMistake: Equatable, Sendable {
    /// The line where it stands, from 1.
    public let line: Int
    /// The column in that line, from 1, counted in Unicode scalars.
    public let column: Int
    /// What is wrong and what would be right, in one line without a full stop.
    public let text: String
}
