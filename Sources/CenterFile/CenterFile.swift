public import Queueing

/// Reads a center file: the settings and procedures of one center, written by hand in YAML.
///
/// A person at the center edits the file, often with nobody near who knows YAML. So a file is either read
/// whole or every mistake in it is named at once, each with its line, what is wrong and what would be right.
/// Nothing is guessed: a misspelt key is a mistake, never a default.
public enum CenterFile {
    /// Reads a center file and checks everything a running center relies on.
    ///
    /// Reading the same text at the same moment always gives the same settings. `now` only decides how far
    /// the time zone is ahead of UTC.
    ///
    /// - Parameters:
    ///   - text: The content of the file, at most `bytesMax` bytes of UTF-8.
    ///   - file: The name that mistakes carry, as the person who edits the file knows it.
    ///   - now: The moment at which the offset of the time zone is taken.
    /// - Returns: The settings, with every text in Unicode's normal form C.
    /// - Throws: Every mistake of the file, in the order of its lines.
    public static func read(
        _ text: String, named file: String, at now: Moment
    ) throws(CenterFileMistakes) -> Configuration {
        try contents(of: text, named: file, at: now).configuration
    }

    /// Reads a center file with its procedures and words; otherwise as `read` does.
    public static func contents(
        of text: String, named file: String, at now: Moment
    ) throws(CenterFileMistakes) -> Contents {
        var mistakes = Mistakes()
        let root = Document.root(of: text, &mistakes)
        let configuration = root.flatMap { Configuration($0, at: now, &mistakes) }
        let procedures = root.map { ProcedureBook($0, &mistakes) }
        guard let configuration, let procedures, mistakes.isEmpty else {
            throw CenterFileMistakes(file: file, mistakes: mistakes.inOrder)
        }
        return Contents(configuration: configuration, procedures: procedures)
    }

    /// Everything a center file says.
    public struct Contents: Equatable, Sendable {
        /// The settings, which the journal carries.
        public let configuration: Configuration
        /// What citizens look for, which it does not.
        public let procedures: ProcedureBook

        /// What a file says, or a test would have it say.
        public init(configuration: Configuration, procedures: ProcedureBook = ProcedureBook()) {
            self.configuration = configuration
            self.procedures = procedures
        }
    }
}
