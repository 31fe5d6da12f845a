public import Queueing

extension Speech {
    /// What somebody who sets up a voice or records words wants to know of a language.
    public struct Check: Equatable, Sendable {
        public let language: String
        /// Names of recordings that there could be and are not.
        public let missing: [String]
        /// Files that are nothing ever said, perhaps by a slip in their names.
        public let unused: [String]
        /// Everything that can be said, recorded or not.
        public let count: Int
        /// Whether a synthetic voice stands in for what is missing.
        public let isSynthetic: Bool
    }

    /// Looks through the words and recordings of a language.
    public func check(_ language: String, settings: VoiceSettings) throws(VoiceTrouble) -> Check {
        let words = try words(in: language)
        let vocabulary = words.vocabulary(settings: settings)
        let found = recordings(in: language, vocabulary: vocabulary)
        return Check(
            language: language, missing: found.missing(of: vocabulary), unused: found.unused(in: vocabulary),
            count: vocabulary.count, isSynthetic: words.voice != nil)
    }
}
