import Queueing
import Screens
import Testing

/// Checking in at the kiosk with the code of an appointment.
@Suite struct KioskAppointmentTests {
    private let checkIn = KioskScreen.Effect.checkIn(code: "20261123", language: "vi", attempt: "k-1")

    private func type(_ digits: String, _ kiosk: inout KioskBench) {
        for digit in digits { kiosk.press(.character(digit)) }
    }

    @Test func `a code is typed with the keyboard and corrected`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(3))
        type("20261129", &kiosk)
        kiosk.press(.backspace)
        type("3", &kiosk)
        #expect(kiosk.drawn.contains("2 0 2 6 1 1 2 3"))
        #expect(kiosk.effects.isEmpty)
        kiosk.press(.enter)
        #expect(kiosk.effects == [checkIn])
        #expect(kiosk.state.step == .awaitingTicket(attempt: "k-1", service: nil))
    }

    @Test func `a code is typed by touch`() throws {
        var kiosk = try KioskBench()
        kiosk.touch(.function(3))
        for digit in "20261123" { kiosk.touch(.character(digit)) }
        kiosk.touch(.enter)
        #expect(kiosk.effects == [checkIn])
    }

    @Test(arguments: [("2026112", false), ("20261123", true), ("202611234", true)])
    func `a code has eight digits`(digits: String, goesOut: Bool) throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(3))
        type(digits, &kiosk)
        kiosk.press(.enter)
        #expect(kiosk.effects == (goesOut ? [checkIn] : []))
    }

    @Test func `Escape leads back and a double Enter checks in once`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(3), "1", .escape)
        #expect(kiosk.state.step == .choosingService)
        kiosk.press(.function(3))
        type("20261123", &kiosk)
        kiosk.press(.enter, .enter)
        #expect(kiosk.effects == [checkIn])
    }

    @Test(arguments: [[], ["A"], ["A", "+"], ["V"], [.function(3), "1"]] as [[Key]])
    func `a scanned code checks in wherever the kiosk stands`(keys: [Key]) throws {
        var kiosk = try KioskBench()
        for key in keys { kiosk.press(key) }
        kiosk.scan("20261123")
        #expect(kiosk.effects == [checkIn])
    }

    @Test func `a code scanned while another is answered is dropped`() throws {
        var kiosk = try KioskBench()
        kiosk.scan("20261123")
        kiosk.scan("20261124")
        #expect(kiosk.effects == [checkIn])
    }

    @Test func `who came too late is told that the number is an ordinary one`() throws {
        var kiosk = try KioskBench()
        kiosk.scan("20261123")
        let label = Label(prefix: "E", number: 9)
        kiosk.happen(
            .ticketIssued(.init(label: label, service: "Đất đai", ahead: 3, isLate: true), attempt: "k-1"))
        #expect(kiosk.drawn.contains("Đã quá giờ hẹn: đây là số thường"))
    }

    @Test func `where nothing can be booked nobody is asked for a code`() throws {
        var catalogue = Fixture.catalogue()
        catalogue.takesAppointments = false
        var kiosk = try KioskBench(catalogue: catalogue)
        kiosk.press(.function(3))
        #expect(kiosk.state.step == .choosingService)
        #expect(!kiosk.drawn.contains("Tôi có lịch hẹn"))
    }

    @Test func `without its server a kiosk checks nobody in`() throws {
        var kiosk = try KioskBench()
        kiosk.happen(.linkChanged(.away(since: Fixture.now)))
        kiosk.scan("20261123")
        #expect(kiosk.effects.isEmpty)
    }

    @Test func `an idle kiosk forgets the digits typed`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(3), "1")
        kiosk.pass(seconds: KioskScreen.idleSeconds)
        #expect(kiosk.state.step == .choosingService)
    }
}
