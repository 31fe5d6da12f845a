import Foundation

/// The recordings of one language, which replace the synthetic voice word by word.
package struct Recordings: Sendable {
    /// One part of a sentence as it is made audible.
    package enum Piece: Equatable {
        /// A recording, then a pause.
        case recording(file: String, words: String, pauseMilliseconds: Int)
        /// A text for the synthetic voice, then a pause.
        case synthetic(String, pauseMilliseconds: Int)
    }

    /// Paths by name without `.wav`.
    private let files: [String: String]
    private let names: RecordingNames
    /// Words of the longest name.
    private let wordsMax: Int

    /// Files by name without `.wav`, for a vocabulary.
    package init(files: [String: String], vocabulary: [String]) {
        self.files = files
        names = RecordingNames(vocabulary: vocabulary)
        wordsMax = files.keys.map { RecordingNames.words(of: $0).count }.max() ?? 0
    }

    /// Looks for `*.wav` in folders, the first one first; a folder that is not there has none.
    init(in folders: [String], vocabulary: [String]) {
        var files: [String: String] = [:]
        for folder in folders {
            // No folder: no recordings, which is the usual case.
            for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            where file.lowercased().hasSuffix(".wav") {
                let name = RecordingNames.marked(String(file.dropLast(4)))
                if files[name] == nil { files[name] = folder + "/" + file }
            }
        }
        self.init(files: files, vocabulary: vocabulary)
    }

    /// Whether there is none.
    var isEmpty: Bool { files.isEmpty }

    /// The recording of words, if there is one.
    private func file(of words: String) -> String? {
        names.names(of: words).lazy.compactMap { files[$0] }.first
    }

    /// A sentence in pieces: of recordings the longest first, and in between what the synthetic voice has to say.
    package func pieces(of text: SpokenText) -> [Piece] {
        var pieces: [Piece] = []
        var unrecorded: [SpokenText.Word] = []
        func flush() {
            guard let last = unrecorded.last else { return }
            pieces.append(.synthetic(Self.text(unrecorded), pauseMilliseconds: last.pause.milliseconds))
            unrecorded = []
        }
        var rest = text.words[...]
        while let word = rest.first {
            if let (file, count) = longest(at: rest) {
                flush()
                let recorded = Array(rest.prefix(count))
                pieces.append(
                    .recording(
                        file: file, words: Self.phrase(recorded),
                        pauseMilliseconds: recorded[count - 1].pause.milliseconds))
                rest = rest.dropFirst(count)
            } else {
                unrecorded.append(word)
                rest = rest.dropFirst()
            }
        }
        flush()
        return pieces
    }

    /// What of a vocabulary has no recording, by the name that it would have.
    package func missing(of vocabulary: [String]) -> [String] {
        vocabulary.filter { words in
            pieces(of: SpokenText(words)).contains { if case .synthetic = $0 { true } else { false } }
        }.map { names.names(of: $0)[0] + ".wav" }
    }

    /// Files whose names are nothing that is ever said.
    package func unused(in vocabulary: [String]) -> [String] {
        let words = vocabulary.flatMap { RecordingNames.words(of: RecordingNames.marked($0)) }
        let known = Set(words.flatMap { names.names(of: $0) })
        return files.filter { name, _ in !RecordingNames.words(of: name).allSatisfy(known.contains) }
            .values.sorted()
    }

    /// The recording of most words at the beginning, without a pause inside.
    private func longest(at words: ArraySlice<SpokenText.Word>) -> (file: String, count: Int)? {
        let run = words.prefix(wordsMax)
        let breath = run.firstIndex { $0.pause != .none }.map { $0 - run.startIndex + 1 } ?? run.count
        for count in stride(from: breath, to: 0, by: -1) {
            if let file = file(of: Self.phrase(Array(run.prefix(count)))) { return (file, count) }
        }
        return nil
    }

    private static func phrase(_ words: [SpokenText.Word]) -> String {
        words.map(\.text).joined(separator: " ")
    }

    private static func text(_ words: [SpokenText.Word]) -> String {
        words.map { word in
            switch word.pause {
            case .none: word.text
            case .short: word.text + ","
            case .long: word.text + "."
            }
        }.joined(separator: " ")
    }
}
