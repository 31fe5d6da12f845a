import Queueing
import Screens

extension Scene {
    /// A kiosk as it stands for the golden file of a name, reached by events alone.
    static func kiosk(_ name: String, _ language: String) throws -> KioskScreen.State {
        var state = KioskScreen.State(surroundings: try Fixture.surroundings(language), attemptSeed: "k")
        func happen(_ event: KioskScreen.Event) { _ = KioskScreen.update(&state, event) }
        if name == "connecting" { return state }
        var catalogue = Fixture.catalogue(language)
        catalogue.clockInDoubt = name == "doubt"
        happen(.catalogueArrived(catalogue, language: language, asOf: Fixture.now))
        switch name {
        case "marked":
            for key in [Key.right, .down, .down] { happen(.keyPressed(key)) }
        case "priority":
            for key in [Key.character("v"), .enter, .down] { happen(.keyPressed(key)) }
        case "card": happen(.scanned(Fixture.card))
        case "card-priority":
            happen(.scanned(Fixture.card))
            happen(.keyPressed(.character("c")))
        case "unserved": happen(.keyPressed("v"))
        case "not-today":
            catalogue.services[4].notToday = true
            happen(.catalogueArrived(catalogue, language: language, asOf: Fixture.now))
            happen(.keyPressed("e"))
        case "other", "large-other":
            if name == "large-other" { happen(.keyPressed("*")) }
            happen(.keyPressed("0"))
        case "goodbye":
            happen(.keyPressed(.down))
            for _ in 1...21 { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        case "guide", "large-guide":
            if name == "large-guide" { happen(.keyPressed("*")) }
            happen(.keyPressed(.function(1)))
            happen(.guideCalled(attempt: "k-1"))
        case "guide-absent":
            happen(.keyPressed(.function(1)))
            happen(.guideAbsent(counters: [3, 8], attempt: "k-1"))
        case "printer": happen(.printerChanged(.paperOut))
        case "printer-priority":
            happen(.printerChanged(.paperOut))
            happen(.keyPressed("e"))
        case "search", "search-empty", "search-none", "large-search":
            if name == "large-search" { happen(.keyPressed("*")) }
            happen(.keyPressed("/"))
            if name == "search-empty" { break }
            "so do".forEach { happen(.keyPressed(.character($0))) }
            let matches = name == "search-none" ? [] : Fixture.matches(language)
            happen(.matchesArrived(nil, query: "s"))
            happen(.matchesArrived(matches, query: "so do"))
        case "papers", "papers-long", "large-papers":
            if name == "large-papers" { happen(.keyPressed("*")) }
            for key in ["/", "s"] as [Key] { happen(.keyPressed(key)) }
            happen(.matchesArrived(Fixture.matches(language), query: "s"))
            if name == "papers-long" { happen(.keyPressed(.down)) }
            happen(.keyPressed(.enter))
        case "procedures":
            for key in ["e", "/"] as [Key] { happen(.keyPressed(key)) }
            happen(
                .proceduresArrived(Fixture.matches(language).compactMap(\.procedure), service: "dat_dai"))
        case "large": happen(.keyPressed("*"))
        case "large-priority":
            for key in ["*", "e"] as [Key] { happen(.keyPressed(key)) }
        case "large-ticket":
            for key in ["*", "e", "1"] as [Key] { happen(.keyPressed(key)) }
            let issued = KioskScreen.Issued(
                label: Label(prefix: "E", number: 9), service: catalogue.services[4].name, ahead: 4,
                waitMinutes: 12...24)
            happen(.ticketIssued(issued, attempt: "k-1"))
        case "code":
            for key in [Key.function(3), "2", "0", "2", "6", "1"] { happen(.keyPressed(key)) }
        case "other-day":
            // Everything is closed until seven o'clock on the Monday after.
            for index in catalogue.services.indices {
                catalogue.services[index].open = false
                catalogue.services[index].opensAt = Fixture.now.adding(seconds: (7 * 24 * 60 - 161) * 60)
            }
            happen(.catalogueArrived(catalogue, language: language, asOf: Fixture.now))
        case "several", "several-closed", "errands":
            for key in ["l", "+", "a", "e", "x"] as [Key] { happen(.keyPressed(key)) }
            if name == "several-closed" {
                happen(.resized(Golden.shortSizes[1]))
                happen(.keyPressed("t"))
            }
            if name == "errands" { happen(.keyPressed("0")) }
        case "full":
            happen(.catalogueArrived(full(catalogue), language: language, asOf: Fixture.now))
            happen(.keyPressed("b"))
        case "not-read": happen(.scanned("8934563138164"))
        case "insurance": happen(.scanned("GD4202012345678|4ec3b46e67"))
        case "awaiting", "ticket", "refused", "ticket-errands", "ticket-late", "ticket-appointment":
            happen(.keyPressed(.character("A")))
            happen(.keyPressed(.character("1")))
            if name.hasPrefix("ticket") {
                let names = Fixture.catalogue(language).services.map(\.name)
                var issued = KioskScreen.Issued(
                    label: Label(prefix: "A", number: 15), service: names[0], ahead: 7, waitMinutes: 20...35)
                issued.isLate = name == "ticket-late"
                if name == "ticket-appointment" {
                    issued.appointmentAt = Fixture.now.adding(seconds: 49 * 60)
                }
                if name == "ticket-errands" {
                    issued.errands = [names[4], names[8], names[17]]
                    issued.priority = Fixture.catalogue(language).priorities[0].name
                }
                happen(.ticketIssued(issued, attempt: "k-1"))
            }
            if name == "refused" {
                let sentence =
                    language == "vi"
                    ? "Lĩnh vực này đã hết số trong ngày hôm nay. Ông/Bà vui lòng quay lại vào ngày làm việc khác."
                    : "This service has no numbers left today. Please come back on another working day."
                happen(.ticketRefused(sentence: sentence, attempt: "k-1"))
            }
        case "away":
            happen(.linkChanged(.away(since: Fixture.now)))
            happen(.ticked(Fixture.now.adding(seconds: 300)))
        default: break
        }
        return state
    }

    /// The first service without numbers today, the second until the afternoon, the third stopped.
    private static func full(_ catalogue: Catalogue) -> Catalogue {
        var catalogue = catalogue
        for index in 0...2 { catalogue.services[index].open = false }
        catalogue.services[0].quotaReached = true
        catalogue.services[1].quotaReached = true
        catalogue.services[1].opensAt = Fixture.now.adding(seconds: (3 * 60 + 49) * 60)
        catalogue.services[2].stopped = true
        return catalogue
    }
}
