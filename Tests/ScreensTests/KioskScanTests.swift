import Queueing
import Screens
import Testing

@Suite struct KioskScanTests {
    private let issued = KioskScreen.Issued(
        label: Label(prefix: "A", number: 15), service: "Tài chính", ahead: 7)

    @Test func `a scanned card goes with the next ticket and only with that one`() throws {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        #expect(kiosk.state.step == .choosingService)
        #expect(kiosk.effects.isEmpty)
        #expect(kiosk.cardOfNextTicket() == Fixture.card)
        #expect(!kiosk.state.hasCard)
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        #expect(kiosk.effects.last == .forget(attempt: "k-1"))
        kiosk.pass(seconds: KioskScreen.ticketSeconds)
        #expect(kiosk.cardOfNextTicket() == nil)
    }

    @Test func `a card may be scanned after the service was chosen`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"))
        kiosk.scan(Fixture.card)
        kiosk.press(.character("1"))
        #expect(
            kiosk.effects == [
                .takeTicket(
                    service: "tai_chinh", priority: nil, language: "vi", card: Fixture.card, attempt: "k-1")
            ])
    }

    @Test func `nothing of a card but that it was read is on the glass`() throws {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        #expect(kiosk.drawn.contains(try Fixture.words("vi")(.kioskCardRead)))
        for field in Fixture.card.split(separator: "|") where field != "Lạng Sơn" && field != "Nam" {
            #expect(!kiosk.drawn.contains(field))
        }
    }

    @Test(arguments: [(29, true), (30, false)])
    func `an idle kiosk forgets the card`(seconds: Int, hasCard: Bool) throws {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        kiosk.pass(seconds: seconds)
        #expect(kiosk.state.hasCard == hasCard)
    }

    @Test func `Escape forgets the card on the services, and only goes back before that`() throws {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        kiosk.press(.character("A"), .escape)
        #expect(kiosk.state.hasCard)
        kiosk.press(.escape)
        #expect(!kiosk.state.hasCard)
    }

    @Test(arguments: [
        ("GD4202012345678|4ec3b46e67", CardTrouble.healthInsurance), ("8934563138164", .unreadable),
        ("1a2L", .unreadable), (String(repeating: "1", count: 600), .tooLong),
    ])
    func `a scan that is no identity card presses nothing and says what to do`(
        text: String, trouble: CardTrouble
    ) throws {
        var kiosk = try KioskBench()
        kiosk.scan(text)
        #expect(kiosk.state.cardTrouble == trouble)
        #expect(kiosk.state.step == .choosingService)
        #expect(kiosk.effects.isEmpty)
        #expect(kiosk.drawn.contains("Bỏ qua"))
    }

    @Test func `a press puts the sentence away and does nothing else`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"))
        kiosk.scan("GD4202012345678|4ec3b46e67")
        kiosk.press(.character("1"))
        #expect(kiosk.state.cardTrouble == .healthInsurance)
        kiosk.pass(seconds: 1)
        kiosk.press(.character("1"))
        #expect(kiosk.state.cardTrouble == nil)
        #expect(kiosk.state.step == .choosingPriority)
        #expect(kiosk.state.chosen == ["tai_chinh"])
        #expect(kiosk.effects.isEmpty)
    }

    @Test func `the sentence changes its language with the screen`() throws {
        var kiosk = try KioskBench()
        kiosk.scan("8934563138164")
        kiosk.press(.function(2))
        #expect(kiosk.drawn.contains("press Skip"))
    }

    @Test func `the right card after a wrong one is taken at once`() throws {
        var kiosk = try KioskBench()
        kiosk.scan("GD4202012345678|4ec3b46e67")
        kiosk.scan(Fixture.card)
        #expect(kiosk.state.cardTrouble == nil)
        #expect(kiosk.cardOfNextTicket() == Fixture.card)
    }

    @Test func `after a scan that is no card the former card is forgotten`() throws {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        kiosk.scan("8934563138164")
        kiosk.pass(seconds: 1)
        kiosk.press(.enter)
        #expect(kiosk.cardOfNextTicket() == nil)
    }

    @Test func `a card scanned while a number is shown belongs to the next citizen`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.scan(Fixture.card)
        #expect(!kiosk.state.hasCard)
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        kiosk.scan(Fixture.card)
        #expect(kiosk.state.step == .showingTicket(issued))
        kiosk.pass(seconds: 1)
        kiosk.scan(Fixture.card)
        #expect(kiosk.state.step == .choosingService)
        #expect(kiosk.cardOfNextTicket() == Fixture.card)
    }

    @Test(arguments: [("1234567", false), ("12345678", true), ("123456789", false), ("1234567a", false)])
    func `eight digits are the code of an appointment`(text: String, isCode: Bool) throws {
        let scanned = try #require(KioskScreen.scanned)
        guard case .appointmentCodeScanned(text) = scanned(text) else { return #expect(!isCode) }
        #expect(isCode)
    }
}

extension KioskBench {
    /// The card that goes out with the ticket taken now.
    fileprivate mutating func cardOfNextTicket() -> String? {
        press("A", "1")
        guard case .takeTicket(_, _, _, _, let card, _, _, _)? = effects.last else { return nil }
        return card
    }
}
