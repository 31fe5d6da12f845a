/// Why something cannot be said aloud, each as one plain sentence.
public enum VoiceTrouble: Error, Equatable, Sendable {
    /// There is no file of words in a language.
    case noWords(language: String, file: String)
    case wrongWords(file: String, why: String)
    /// A recording cannot be used; the synthetic voice stands in for it.
    case wrongRecording(file: String, why: String)
    /// The program that makes the synthetic voice fails or is not there.
    case noSynthesizer(why: String)
    /// A language without a synthetic voice lacks the recording of something.
    case notRecorded(language: String, words: String)
    /// The program that plays sound fails or is not there.
    case noPlayer(command: String, why: String)
}

extension VoiceTrouble {
    /// What it is about; a trouble that lasts is said once for each.
    public var subject: String {
        switch self {
        case .noWords(_, let file), .wrongWords(let file, _), .wrongRecording(let file, _): file
        case .noSynthesizer: "espeak-ng"
        case .notRecorded(let language, _): language
        case .noPlayer(let command, _): command
        }
    }
}

extension VoiceTrouble: CustomStringConvertible {
    /// The trouble, and what helps.
    public var description: String {
        switch self {
        case .noWords(let language, let file):
            "Nothing can be said in the language \(language): there is no \(file)."
        case .wrongWords(let file, let why):
            "\(file) cannot be used: \(why)."
        case .wrongRecording(let file, let why):
            "The recording \(file) is not used: \(why)."
        case .noSynthesizer(let why):
            "There is no synthetic voice: espeak-ng \(why)."
        case .notRecorded(let language, let words):
            "The language \(language) has no synthetic voice, and there is no recording of “\(words)”."
        case .noPlayer(let command, let why):
            "No sound can be heard: \(command) \(why)."
        }
    }
}
