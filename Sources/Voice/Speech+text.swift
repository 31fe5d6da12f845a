import Queueing

/// Any text, as a kiosk reads it out.
extension Speech {
    /// What became of a text: its recordings word by word, and in between a voice of the synthesizer.
    ///
    /// Without a voice only a text of which every word is recorded can be said. A name without marks is that of a word of the
    /// calls alone: any other word of a text might be one that differs from it by its marks.
    public func rendering(of text: String, in language: String, voice: String?) async -> Rendering {
        let found = recordings(in: language, vocabulary: vocabulary(in: language))
        var troubles: [VoiceTrouble] = []
        do throws(VoiceTrouble) {
            let sound = try await sound(
                of: SpokenText(text), found, in: language, voice: voice, &troubles)
            return Rendering(sound: sound, troubles: troubles)
        } catch {
            return Rendering(troubles: troubles + [error])
        }
    }

    /// Whether anything is recorded in a language.
    public func hasRecordings(in language: String) -> Bool {
        !recordings(in: language, vocabulary: []).isEmpty
    }

    private func vocabulary(in language: String) -> [String] {
        // A language without words for calls has no names without marks.
        (try? words(in: language))?.vocabulary(settings: VoiceSettings()) ?? []
    }
}
