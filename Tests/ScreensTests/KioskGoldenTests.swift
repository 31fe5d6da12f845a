import Screens
import Testing

/// Every page of the kiosk as it is kept in the golden files.
@Suite struct KioskGoldenTests {
    /// A large terminal, and a screen as large as a door.
    private static let wideSizes = [Size(width: 100, height: 30), Size(width: 200, height: 60)]

    @Test(
        arguments: Golden.languages,
        Scene.kioskNames)
    func `a kiosk looks as kept`(language: String, name: String) throws {
        try Golden.check(KioskScreen.self, "kiosk-\(name)", language) {
            try Scene.kiosk(name, language)
        }
    }

    @Test(
        arguments: Golden.languages,
        [
            "ticket", "ticket-errands", "ticket-appointment", "several", "several-closed", "errands",
            "other-day", "choose", "priority", "search", "papers", "large", "goodbye",
        ])
    func `a kiosk on a short glass looks as kept`(language: String, name: String) throws {
        try Golden.check(KioskScreen.self, "kiosk-\(name)", language, sizes: Golden.shortSizes) {
            try Scene.kiosk(name, language)
        }
    }

    @Test(
        arguments: [
            "choose", "priority", "ticket", "full", "other-day", "search", "papers", "away", "large",
            "large-priority", "large-search", "large-ticket", "large-guide", "large-papers",
        ])
    func `a kiosk on a large glass looks as kept`(name: String) throws {
        try Golden.check(KioskScreen.self, "kiosk-\(name)", "vi", sizes: Self.wideSizes) {
            try Scene.kiosk(name, "vi")
        }
    }

    @Test(arguments: ["choose", "priority", "papers", "goodbye", "large-ticket"])
    func `a kiosk in letters of two cells looks as kept`(name: String) throws {
        try Golden.check(KioskScreen.self, "kiosk-\(name)", "zh") { try Scene.kiosk(name, "zh") }
    }
}
