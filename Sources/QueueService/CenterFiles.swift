public import CenterFile
import QueueInterface
public import Queueing

/// What the files say that the server reads at its start and at every reload.
public struct CenterFiles: Sendable {
    /// The center's own file.
    public let contents: CenterFile.Contents
    /// What people say, in every language there is a vocabulary for.
    public let vocabularies: [Vocabulary]

    /// What these files say.
    public init(contents: CenterFile.Contents, vocabularies: [Vocabulary] = []) {
        self.contents = contents
        self.vocabularies = vocabularies
    }

    /// The settings of the center's file.
    var configuration: Configuration { contents.configuration }

    /// What citizens look for, under these settings, or those of the file.
    func directory(under configuration: Configuration? = nil) -> ServiceDirectory {
        ServiceDirectory(
            services: (configuration ?? contents.configuration).services, book: contents.procedures,
            vocabularies: vocabularies)
    }
}
