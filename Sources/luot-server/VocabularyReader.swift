import CenterFile
import Foundation
import Logging
import Queueing
import Wording

/// Reads the vocabularies of the search from the assets folder: `search.yaml` of each language that has one.
struct VocabularyReader: Sendable {
    let folder: AssetsFolder
    let languages: [String]
    let logger: Logger

    /// Those that are there and free of mistakes; what is missing or wrong is said in the log, and the search does
    /// without.
    func read() -> [Vocabulary] {
        let vocabularies = languages.compactMap(read)
        if vocabularies.isEmpty {
            logger.warning(
                """
                The search knows no everyday words: install the folder assets as \(AssetsFolder.installed.path), or name it \
                in \(AssetsFolder.variable). It finds by the words of the center file alone.
                """)
        }
        return vocabularies
    }

    private func read(_ language: String) -> Vocabulary? {
        let path = folder.path(of: "languages/\(language)/search.yaml")
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        guard let text = String(data: bytes, encoding: .utf8) else {
            logger.warning("\(path) is left out: it is not UTF-8 text")
            return nil
        }
        do throws(CenterFileMistakes) {
            return try VocabularyFile.read(text, named: path)
        } catch {
            logger.warning("\(path) is left out:\n\(error)")
            return nil
        }
    }
}
