import Foundation
import Testing
import Wording

/// The languages that are shipped.
@Suite struct `The shipped languages` {
    private static let languages = Languages(
        AssetsFolder(environment: [:], program: URL(filePath: #filePath)))

    private func places(_ text: String) -> Set<Substring> {
        Set(text.matches(of: /\{(\w+)\}/).map(\.1))
    }

    @Test func `are Vietnamese, English and Chinese, all readable`() {
        #expect(Self.languages.codes == ["vi", "en", "zh"])
        #expect(Self.languages.complaints == [])
    }

    @Test func `Chinese is for citizens, not for officers`() {
        #expect(Self.languages.codes(with: .screens, beginning: "kiosk.") == ["vi", "en", "zh"])
        #expect(Self.languages.codes(with: .screens, beginning: "rating.") == ["vi", "en", "zh"])
        #expect(Self.languages.codes(with: .screens, beginning: "counter.") == ["vi", "en"])
    }

    @Test(arguments: Languages.Part.allCases)
    func `Chinese has Chinese punctuation`(part: Languages.Part) {
        // What is not told in Chinese stands in Vietnamese.
        for (id, text) in Self.languages(part)["zh"]
        where text.unicodeScalars.contains(where: { $0.value >= 0x3400 }) {
            let mixed = text.firstMatch(of: /[\u{3400}-\u{9FFF}}][,:;?()]|[,:;?()] ?[\u{3400}-\u{9FFF}]/)
            #expect(mixed == nil, "\(id): \(text)")
        }
    }

    @Test(arguments: Languages.Part.allCases, ["en", "zh"])
    func `a text has the places of the Vietnamese one`(part: Languages.Part, language: String) {
        let table = Self.languages(part)
        let native = table["vi"]
        for (id, text) in table[language] {
            #expect(native[id] != nil, "\(id) of \(language) is used nowhere")
            #expect(places(text) == places(native[id] ?? ""), "\(id) in \(language)")
        }
    }

    @Test(arguments: ["kiosk.", "rating.", "common."])
    func `what a citizen reads is whole in Chinese`(prefix: String) {
        let table = Self.languages(.screens)
        for id in table["vi"].keys where id.hasPrefix(prefix) {
            #expect(
                table["zh"][id]?.unicodeScalars.contains { $0.value >= 0x3400 } == true
                    || ["kiosk.waitShort", "kiosk.sayVoice"].contains(id),
                "\(id) lacks Chinese")
        }
    }
}
