import Testing
import Varlink

struct InterfaceDescriptionTests {
    private static let text = """
        # Takes tickets.
        #
        # At the door.
        interface vn.luot.Kiosk

        # A number on paper.
        type Ticket (
          # What is printed.
          label: string,
          number: int,  # Counts up.
          state: (waiting, called, finished),
          place: ?(hall: int, seats: []int), waits: [string]?Wait # Both.
        )

        type Wait (low: int, high: int)   # minutes
        type Level (good, bad)

        # Takes one.
        method TakeTicket(service: string, more: ?object) -> (ticket: Ticket, ok: bool)
        method Ping() -> ()

        # Shut.
        error ServiceClosed (opensAt: ?string, share: float)
        error Empty ()

        """

    @Test func `a description is read whole and its text is kept`() throws {
        let interface = try InterfaceDescription(Self.text)
        #expect(interface.text == Self.text)
        #expect(interface.name == "vn.luot.Kiosk")
        #expect(interface.documentation == "Takes tickets.\n\nAt the door.")
        #expect(interface.types.map(\.name) == ["Ticket", "Wait", "Level"])
        #expect(interface.methods.map(\.name) == ["TakeTicket", "Ping"])
        #expect(interface.errors.map(\.name) == ["ServiceClosed", "Empty"])
        #expect(interface.type("Level")?.type == .enumeration(["good", "bad"]))
        #expect(interface.type("Wait")?.line == 15)
        #expect(interface.method("TakeTicket")?.documentation == "Takes one.")
        #expect(interface.method("TakeTicket")?.output.map(\.description) == ["ticket: Ticket", "ok: bool"])
        #expect(interface.error("ServiceClosed")?.shape == "(opensAt: ?string, share: float)")
        #expect(interface.error("ServiceClosed")?.documentation == "Shut.")
    }

    @Test func `a field's comment stands above it or behind it`() throws {
        let ticket = try InterfaceDescription(Self.text).type("Ticket")
        guard case .structure(let fields) = ticket?.type else {
            Issue.record("Ticket is a struct")
            return
        }
        #expect(fields.map(\.documentation) == ["What is printed.", "Counts up.", "", "", "Both."])
    }

    @Test func `repeated types have one shape whatever is written about them`() throws {
        let other = try InterfaceDescription(
            "interface a.b\ntype Wait (low:int,\n # Most.\n high:int)\ntype Level (good)")
        let interface = try InterfaceDescription(Self.text)
        #expect(other.type("Wait")?.shape == interface.type("Wait")?.shape)
        #expect(other.type("Wait") != interface.type("Wait"))
        #expect(other.type("Level")?.shape != interface.type("Level")?.shape)
        #expect(
            interface.type("Ticket")?.shape
                == "(label: string, number: int, state: (waiting, called, finished), "
                + "place: ?(hall: int, seats: []int), waits: [string]?Wait)")
    }

    @Test(arguments: [
        "interface a.b", "interface a.b\r\nmethod X()->()\r\n", "# x\n\n\ninterface org.example.more-1\n",
        "interface a.b type X (a: [][]?[string]X) error E (x: (a, b)) method M(a: X)->(b: ?X)",
        "interface xn--lgbbat1ad8j.example.algeria", "interface a.b\ntype Set (set: [string]())",
        "interface a.b\ntype X (Upper_case1: int)",
    ])
    func `these descriptions are right`(text: String) throws {
        #expect(try InterfaceDescription(text).text == text)
    }

    @Test(arguments: [
        ("", 1, "'interface'"),
        ("method X() -> ()", 1, "'interface'"),
        ("interface", 1, "an interface name"),
        ("interface single", 1, "an interface name"),
        ("interface a..b", 1, "an interface name"),
        ("interface a.b-", 1, "an interface name"),
        ("interface a.b\nfield X ()", 2, "'type', 'method', 'error'"),
        ("interface a.b\nmethod take() -> ()", 2, "capital letter"),
        ("interface a.b\nmethod Take_It() -> ()", 2, "capital letter"),
        ("interface a.b\nmethod Take()\nmethod Other() -> ()", 3, "'->'"),
        ("interface a.b\nmethod Take -> ()", 2, "'('"),
        ("interface a.b\nmethod Take(a, b) -> ()", 2, "write 'name: string'"),
        ("interface a.b\nmethod Take(a: integer) -> ()", 2, "bool, int, float, string, object"),
        ("interface a.b\nmethod Take(a: ??int) -> ()", 2, "one '?' is enough"),
        ("interface a.b\nmethod Take(a: ) -> ()", 2, "a type"),
        ("interface a.b\nmethod Take(a: [int]int) -> ()", 2, "a map '[string]'"),
        ("interface a.b\nmethod Take(a: int\nb: int) -> ()", 3, "','"),
        ("interface a.b\ntype X (a: int, b)", 2, "':' and a type"),
        ("interface a.b\ntype X (a, b: int)", 2, "as in an enum"),
        ("interface a.b\ntype X (a: int,)", 2, "a field name"),
        ("interface a.b\ntype X (a__b: int)", 2, "a field name"),
        ("interface a.b\ntype X (a: int, a: string)", 2, "twice"),
        ("interface a.b\ntype X []int", 2, "'('"),
        ("interface a.b\ntype X (a: int)\n\nerror X ()", 4, "twice"),
        ("interface a.b\ntype X (\n a: int,\n b: Y)", 4, "not declared"),
        ("interface a.b\ntype X (a: int", 2, "')'"),
        ("interface a.b\n\n;", 3, "unexpected ';'"),
    ])
    func `a wrong description says where and what would be right`(text: String, line: Int, hint: String) {
        do {
            _ = try InterfaceDescription(text)
            Issue.record("'\(text)' was taken")
        } catch {
            #expect(error.line == line)
            #expect(error.reason.contains(hint), "\(error)")
        }
    }

    @Test(arguments: [(64, true), (65, false), (20_000, false)])
    func `types nest to a limit`(depth: Int, isTaken: Bool) {
        let arrays = String(repeating: "[]", count: depth - 1)
        let text = "interface a.b\ntype X (a: \(arrays)int)"
        do {
            _ = try InterfaceDescription(text)
            #expect(isTaken)
        } catch {
            #expect(!isTaken, "\(error)")
        }
    }
}
