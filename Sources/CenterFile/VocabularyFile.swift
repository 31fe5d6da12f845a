public import Queueing

/// Reads a vocabulary: what people say in one language and what the authorities call it, written by hand in YAML.
///
/// It lies in the assets folder and is the same for every center, so a center may add what its people say. Like a center
/// file it is read whole or every mistake in it is named.
public enum VocabularyFile {
    /// Reads a vocabulary of at most `CenterFile.bytesMax` bytes.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The name that mistakes carry.
    /// - Returns: The vocabulary, with every text in Unicode's normal form C.
    /// - Throws: Every mistake of the file, in the order of its lines.
    public static func read(_ text: String, named file: String) throws(CenterFileMistakes) -> Vocabulary {
        var mistakes = Mistakes()
        let root = Document.root(of: text, &mistakes)
        let vocabulary = root.flatMap { Vocabulary($0, &mistakes) }
        guard let vocabulary, mistakes.isEmpty else {
            throw CenterFileMistakes(file: file, mistakes: mistakes.inOrder)
        }
        return vocabulary
    }
}

extension Vocabulary {
    /// Reads a whole file.
    fileprivate init?(_ file: Field, _ mistakes: inout Mistakes) {
        guard let members = file.members(["entries"], optional: ["fillers", "purposes"], &mistakes) else {
            return nil
        }
        let entries = members["entries"]?.items("entry", 1...CenterFile.vocabularyEntriesMax, &mistakes) ?? []
        let most = 0...CenterFile.fillersMax
        self.init(
            entries: entries.compactMap { Entry($0, &mistakes) },
            fillers: members["fillers"]?.texts("filler", most, &mistakes) ?? [],
            purposes: members["purposes"]?.texts("purpose", most, &mistakes) ?? [])
    }
}

extension Vocabulary.Entry {
    /// Reads one entry.
    fileprivate init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard let members = field.members(["said", "means"], optional: ["weight"], &mistakes) else {
            return nil
        }
        let said = members["said"]?.texts("said", 1...CenterFile.saidMax, &mistakes) ?? []
        let means = members["means"]?.texts("meaning", 1...CenterFile.meansMax, &mistakes) ?? []
        let weight = members["weight"]?.number(CenterFile.vocabularyWeights, &mistakes)
        self.init(said: said, means: means, weight: Double(weight ?? 1))
    }
}
