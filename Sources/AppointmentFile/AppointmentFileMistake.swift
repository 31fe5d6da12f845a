/// One thing that is wrong with a list of appointments.
public struct AppointmentFileMistake: Equatable, Sendable {
    /// What is wrong.
    public enum Kind: Equatable, Sendable {
        /// The file has no line that names the columns.
        case noHeader
        case columnMissing(String)
        /// A column that no appointment has, such as a person's name, which the center must not keep.
        case columnUnknown(String)
        case columnRepeated(String)
        /// A quotation mark where none can be.
        case quotation
        /// A text that goes on over the end of its line, as after a quotation mark that is never closed.
        case textOverLines
        /// More values than columns.
        case valuesTooMany(count: Int, columns: Int)
        case valueMissing(column: String)
        case notADay(String)
        case notATime(String)
        /// Another line has this reference.
        case referenceRepeated(String, line: Int)
        /// A reference of more characters than one may have.
        case referenceTooLong(count: Int, limit: Int)
        /// More rows than can be booked at once.
        case rowsTooMany(count: Int, limit: Int)
    }

    /// The line where it stands, from 1.
    public let line: Int
    public let kind: Kind

    /// A mistake on a line.
    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }
}
