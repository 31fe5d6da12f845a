import QueueInterface
import Queueing
import Testing
import Varlink

@Suite struct `Refusals on the wire` {
    static let offset = 7 * 3600

    private func error(_ refusal: Refusal) -> VarlinkError {
        WireError.error(for: refusal, method: "vn.luot.Counter.CallNext", utcOffsetSeconds: Self.offset)
    }

    @Test(arguments: RefusalSamples.all)
    func `a client gets the very refusal the center gave`(refusal: Refusal) {
        #expect(WireError.refusal(error(refusal)) == refusal)
    }

    @Test(arguments: RefusalSamples.all)
    func `every refusal is declared with its parameters, the same in every interface`(refusal: Refusal) throws
    {
        let error = error(refusal)
        guard error.name.hasPrefix("vn.luot.Counter.") else { return }
        let name = String(error.name.dropFirst("vn.luot.Counter.".count))
        let declarations = try `Interface files`.interfaces.compactMap {
            try `Interface files`.describe($0).error(name)
        }
        #expect(!declarations.isEmpty, "\(name) is declared nowhere")
        for declaration in declarations {
            guard case .structure(let fields) = declaration.type else { continue }
            #expect(fits(error.parameters, fields), "\(error) is declared as \(declaration.shape)")
        }
    }

    @Test func `no error is declared that nobody raises`() throws {
        let raised = Set(
            RefusalSamples.all.map { error($0).name.split(separator: ".").last.map(String.init) })
        for interface in `Interface files`.interfaces where interface != "vn.luot.Clock" {
            for declared in try `Interface files`.describe(interface).errors {
                #expect(raised.contains(declared.name), "\(interface).\(declared.name)")
            }
        }
    }

    private func fits(_ parameters: JSONValue, _ fields: [Field]) -> Bool {
        guard case .object(var members) = parameters else { return false }
        for field in fields {
            let value = members.removeValue(forKey: field.name)
            switch (field.type, value) {
            case (.string, .string), (.int, .int), (.optional, nil), (.optional(.string), .string): continue
            case (.array(of: .structure(let fields)), .array(let rows)):
                guard rows.allSatisfy({ fits($0, fields) }) else { return false }
            default: return false
            }
        }
        return members.isEmpty
    }

    @Test func `an error belongs to the interface of the called method`() {
        let refusal = Refusal.counterBusy(label: Label(prefix: "A", number: 15))
        #expect(
            error(refusal)
                == VarlinkError(name: "vn.luot.Counter.CounterBusy", parameters: ["label": "A015"]))
    }

    @Test func `times in an error are the center's own`() {
        let error = WireError.error(
            for: .centerClosed(opensAt: RefusalSamples.opensAt), method: "vn.luot.Kiosk.TakeTicket",
            utcOffsetSeconds: Self.offset)
        #expect(error.parameters == ["opensAt": "2026-11-23T07:30:00.000+07:00"])
    }

    @Test(
        arguments: [
            (.centerClosed(opensAt: RefusalSamples.opensAt), 3_600),
            (.appointmentNotToday(at: RefusalSamples.opensAt), 3_600),
            (.centerClosed(opensAt: nil), nil), (.dayNotOpen, nil),
        ] as [(Refusal, Int?)])
    func `an error that tells a time tells the offset of the center's clocks`(refusal: Refusal, offset: Int?)
    {
        let error = WireError.error(
            for: refusal, method: "vn.luot.Kiosk.TakeTicket", utcOffsetSeconds: 3_600)
        #expect(WireError.utcOffsetSeconds(error) == offset)
    }

    @Test func `what belongs to Varlink keeps its name`() {
        #expect(error(.invalidParameter(parameter: "day")) == .invalidParameter("day"))
        #expect(error(.permissionDenied) == .permissionDenied)
    }

    @Test(arguments: [
        VarlinkError(name: "vn.luot.Counter.CounterBusy"),
        VarlinkError(name: "vn.luot.Counter.CounterBusy", parameters: ["label": "?"]),
        VarlinkError(name: "vn.luot.Counter.NotAllowed", parameters: ["state": "lost"]),
        VarlinkError(name: "vn.luot.Counter.UnknownCounter", parameters: ["counter": "3"]),
        VarlinkError(name: "org.example.DayNotOpen"), VarlinkError(name: "DayNotOpen"),
        VarlinkError.methodNotFound("vn.luot.Kiosk.Fly"), VarlinkError.expectedMore,
    ])
    func `an error that is no refusal of ours is not taken for one`(error: VarlinkError) {
        #expect(WireError.refusal(error) == nil)
    }
}
