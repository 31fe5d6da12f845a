import Screens
import Station
import Testing
import Wording

struct `a plain station` {
    private func offered(_ wanted: [String]?, isPlain: Bool = true) -> [String] {
        StationTexts(.checkout, wanted: wanted, labels: "kiosk.", isPlain: isPlain).offered.map(\.language)
    }

    @Test func `offers no language that its glass has no letters for`() {
        #expect(offered(["zh", "en", "vi"]) == ["en", "vi"])
        #expect(offered(["zh", "en", "vi"], isPlain: false) == ["zh", "en", "vi"])
    }

    @Test func `speaks Vietnamese where nothing else is left`() {
        #expect(offered(["zh"]) == ["vi"])
    }
}
