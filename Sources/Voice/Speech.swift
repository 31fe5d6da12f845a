import Foundation
public import Queueing

/// Turns a call into sound, in every language of the center.
///
/// Words and recordings are read anew for each call, so what people put into a folder is heard from the next call on.
public struct Speech: Sendable {
    /// Silence between two sentences of a call, and after a call.
    static let betweenSentencesMilliseconds = 600
    static let betweenCallsMilliseconds = 1_500

    /// The folder with a folder for each language, in which lie `voice.json` and `voice/*.wav`.
    private let languages: String
    /// A folder with further recordings, in `vi/*.wav` and so on, which are preferred.
    private let recordings: String?
    private let synthesizer: Synthesizer

    /// Speech from these folders.
    public init(languages: String, recordings: String? = nil, synthesizer: Synthesizer = Synthesizer()) {
        self.languages = languages
        self.recordings = recordings
        self.synthesizer = synthesizer
    }

    /// What became of a call.
    public struct Rendering: Equatable, Sendable {
        /// Nil when it can be said in no language.
        public var sound: Sound?
        /// What could not be said, or not as it was meant.
        public var troubles: [VoiceTrouble] = []

        /// What became of a call; without sound it cannot be said at all.
        public init(sound: Sound? = nil, troubles: [VoiceTrouble] = []) {
            self.sound = sound
            self.troubles = troubles
        }
    }

    /// The whole announcement of a call: a chime, then each language in turn, as often as the center wants, then silence.
    ///
    /// The sentence of a recall says it twice, so it is repeated half as often, rounded up.
    public func rendering(of call: Board.Call, settings: VoiceSettings) async -> Rendering {
        var rendering = Rendering()
        var sentences: [Sound] = []
        for language in settings.languages {
            do throws(VoiceTrouble) {
                let spoken = try await sentence(
                    of: call, in: language, settings: settings, &rendering.troubles)
                sentences.append(spoken)
            } catch {
                rendering.troubles.append(error)
            }
        }
        guard !sentences.isEmpty else { return rendering }
        var sound = settings.chime ? Chime.sound : Sound()
        for round in 0..<settings.rounds(of: call) {
            for (place, sentence) in sentences.enumerated() {
                if round + place > 0 { sound += .silence(milliseconds: Self.betweenSentencesMilliseconds) }
                sound += sentence
            }
        }
        sound += .silence(milliseconds: Self.betweenCallsMilliseconds)
        rendering.sound = sound
        return rendering
    }

    /// One sentence of a call.
    private func sentence(
        of call: Board.Call, in language: String, settings: VoiceSettings, _ troubles: inout [VoiceTrouble]
    ) async throws(VoiceTrouble) -> Sound {
        let words = try words(in: language)
        let text = SpokenText(words.sentence(for: call, settings: settings))
        let found = recordings(in: language, vocabulary: words.vocabulary(settings: settings))
        return try await sound(of: text, found, in: language, voice: words.voice, &troubles)
    }

    /// The sound of words: of what is recorded the recordings, and in between a voice of the synthesizer, if there is one.
    func sound(
        of text: SpokenText, _ found: Recordings, in language: String, voice: String?,
        _ troubles: inout [VoiceTrouble]
    ) async throws(VoiceTrouble) -> Sound {
        var sound = Sound()
        for piece in found.pieces(of: text) {
            switch piece {
            case .recording(let file, let recorded, let pause):
                do throws(VoiceTrouble) {
                    sound += try Self.recorded(file)
                } catch {
                    troubles.append(error)
                    sound += try await synthetic(recorded, in: language, voice)
                }
                sound += .silence(milliseconds: pause)
            case .synthetic(let text, let pause):
                sound += try await synthetic(text, in: language, voice)
                sound += .silence(milliseconds: pause)
            }
        }
        return sound
    }

    private func synthetic(
        _ text: String, in language: String, _ voice: String?
    ) async throws(VoiceTrouble) -> Sound {
        guard let voice else { throw .notRecorded(language: language, words: text) }
        return try await synthesizer.sound(of: text, voice: voice)
    }

    /// The words of a language.
    func words(in language: String) throws(VoiceTrouble) -> VoiceWords {
        let file = "\(languages)/\(language)/voice.json"
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .noWords(language: language, file: file)
        }
        return try VoiceWords(bytes, file: file)
    }

    func recordings(in language: String, vocabulary: [String]) -> Recordings {
        let own = recordings.map { "\($0)/\(language)" }
        return Recordings(
            in: [own, "\(languages)/\(language)/voice"].compactMap(\.self), vocabulary: vocabulary)
    }

    private static func recorded(_ file: String) throws(VoiceTrouble) -> Sound {
        guard let bytes = FileManager.default.contents(atPath: file), bytes.count <= Sound.waveBytesMax else {
            throw .wrongRecording(file: file, why: "it cannot be read, or is larger than 4 MiB")
        }
        do throws(Sound.NotUsable) {
            return try Sound(wave: Array(bytes))
        } catch {
            throw .wrongRecording(file: file, why: error.why)
        }
    }
}
