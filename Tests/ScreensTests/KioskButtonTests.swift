import Queueing
import Screens
import Testing

/// Where the buttons of the kiosk stand, and that a second tap never hits another one.
@Suite struct KioskButtonTests {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 160, height: 45),
        Size(width: 54, height: 60), Size(width: 300, height: 80),
    ]

    /// What can be touched of some keys, after others were pressed.
    private func places(
        _ size: Size, _ pressed: [Key], of keys: [Key], _ language: String
    ) throws -> [Key: Area] {
        var state = try Scene.kiosk("choose", language)
        _ = KioskScreen.update(&state, .resized(size))
        for key in pressed { _ = KioskScreen.update(&state, .keyPressed(key)) }
        var canvas = Canvas(size: size)
        KioskScreen.view(state, on: &canvas)
        let targets = canvas.targets.filter { keys.contains($0.key) && $0.area.y > 3 }
        return Dictionary(targets.map { ($0.key, $0.area) }) { first, _ in first }
    }

    private static let common: [Key] = [.function(1), "*", .function(5)]

    @Test(arguments: sizes, Golden.languages)
    func `keep their places in large letters, when heard, and on every page`(
        size: Size, language: String
    ) throws {
        let keys = Self.common + ["/", "0"]
        let usual = try places(size, [], of: keys, language)
        #expect(usual.count == keys.count)
        for pressed in [["*"], ["*", .pageDown], [.function(5)], ["*", .function(5)]] as [[Key]] {
            let now = try places(size, pressed, of: keys, language)
            #expect(now == usual, "\(pressed): \(now) \(usual)")
        }
    }

    @Test(arguments: sizes, Golden.languages)
    func `for help stand on the page where the number is taken as well, in every mode`(
        size: Size, language: String
    ) throws {
        let usual = try places(size, ["e"], of: Self.common, language)
        #expect(usual.count == 3)
        #expect(try places(size, ["*", "e"], of: Self.common, language) == usual)
    }

    @Test(arguments: ["procedures", "papers"])
    func `stand below procedures and papers`(name: String) throws {
        var state = try Scene.kiosk(name, "vi")
        _ = KioskScreen.update(&state, .resized(Size(width: 80, height: 24)))
        var canvas = Canvas(size: state.surroundings.size)
        KioskScreen.view(state, on: &canvas)
        #expect(Set(canvas.targets.map(\.key)).isSuperset(of: Self.common + [.escape]))
    }

    @Test func `a page that tells why there are no numbers stays when it is made larger or heard`() throws {
        var catalogue = Fixture.catalogue()
        for index in catalogue.services.indices { catalogue.services[index].open = false }
        var kiosk = try KioskBench(catalogue: catalogue)
        let sentence = "Hiện chưa đến giờ lấy số."
        kiosk.press("*")
        kiosk.happen(.resized(Size(width: 60, height: 10)))
        #expect(kiosk.state.isLarge && kiosk.drawn.contains(sentence))
        kiosk.press(.function(5))
        #expect(kiosk.drawn.contains(sentence))
        kiosk.press(.enter)
        #expect(!kiosk.drawn.contains(sentence))
    }
}
