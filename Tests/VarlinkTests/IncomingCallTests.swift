import Testing
import Varlink

struct IncomingCallTests {
    private struct Take: Codable, Equatable {
        struct Place: Codable, Equatable {
            var hall: Int
        }
        var service: String
        var count: Int?
        var place: Place?
    }

    private struct Nothing: Codable, Equatable {}

    private func call(_ text: String) throws -> IncomingCall { try IncomingCall(Array(text.utf8)) }

    @Test func `a call shows its method and flags`() throws {
        let plain = try call(#"{"method":"org.example.a.Take"}"#)
        #expect(plain.method == "org.example.a.Take")
        #expect(plain.interface == "org.example.a")
        #expect(plain.member == "Take")
        #expect([plain.more, plain.oneway, plain.upgrade] == [false, false, false])
        let flagged = try call(#"{"method":"a.B","more":true,"upgrade":true,"oneway":null,"else":[1]}"#)
        #expect([flagged.more, flagged.oneway, flagged.upgrade] == [true, false, true])
    }

    @Test func `a call that wants no answer does not want more of them`() throws {
        let call = try self.call(#"{"method":"a.B","more":true,"oneway":true}"#)
        #expect(call.oneway)
        #expect(!call.more)
    }

    @Test(arguments: [
        ("", WireViolation.notJSON),
        ("{", .notJSON),
        (#"{"method":"a.B"}}"#, .notJSON),
        ("\u{1}", .notJSON),
        (String(repeating: "[", count: 65_536), .notJSON),
        ("[]", .notAnObject),
        ("7", .notAnObject),
        ("null", .notAnObject),
        (#""a.B""#, .notAnObject),
        ("{}", .methodMissing),
        (#"{"method":null}"#, .methodMissing),
        (#"{"method":7}"#, .memberMistyped("method")),
        (#"{"method":"a.B","more":"yes"}"#, .memberMistyped("more")),
        (#"{"method":"a.B","oneway":1}"#, .memberMistyped("oneway")),
        (#"{"method":"Take"}"#, .methodNotQualified("Take")),
        (#"{"method":".Take"}"#, .methodNotQualified(".Take")),
        (#"{"method":"a."}"#, .methodNotQualified("a.")),
    ])
    func `bytes that are no call are refused`(text: String, violation: WireViolation) {
        #expect(throws: violation) { try call(text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: WireViolation.self) {
            try IncomingCall(Array(#"{"method":"a.B"#.utf8) + [0xFF, 0x22, 0x7D])
        }
    }

    @Test(arguments: [
        #"{"method":"a.B"}"#, #"{"method":"a.B","parameters":null}"#, #"{"method":"a.B","parameters":{}}"#,
    ])
    func `absent, null and empty parameters are the same`(text: String) throws {
        #expect(try call(text).parameters(as: Nothing.self) == Nothing())
        #expect(throws: VarlinkError.invalidParameter("service")) {
            try call(text).parameters(as: Take.self)
        }
    }

    @Test(arguments: [
        (#"{"service":"A"}"#, Take(service: "A")),
        (#"{"service":"A","count":null,"place":null,"unknown":{"x":[]}}"#, Take(service: "A")),
        (
            #"{"service":"Đ/ß\u0000","count":2,"place":{"hall":1}}"#,
            Take(service: "Đ/ß\u{0}", count: 2, place: .init(hall: 1))
        ),
    ])
    private func `parameters are read by their names`(text: String, expected: Take) throws {
        let call = try self.call(#"{"parameters":\#(text),"method":"a.B"}"#)
        #expect(try call.parameters() == expected)
    }

    @Test(arguments: [
        (#"{}"#, "service"),
        (#"{"count":1}"#, "service"),
        (#"{"service":null}"#, "service"),
        (#"{"service":7}"#, "service"),
        (#"{"service":"A","count":"two"}"#, "count"),
        (#"{"service":"A","count":1.5}"#, "count"),
        (#"{"service":"A","count":18446744073709551616}"#, "count"),
        (#"{"a":1.5,"b":2,"c":[1],"service":"A","count":1,"place":{"hall":0.5},"z":9.5}"#, "place"),
        (#"{"service":"A","place":{}}"#, "place"),
        (#"{"service":"A","place":{"hall":"one"}}"#, "place"),
        (#"{"service":"A","place":[]}"#, "place"),
        (#"[]"#, "parameters"),
        (#""service""#, "parameters"),
        (#"7"#, "parameters"),
    ])
    func `a wrong parameter is named`(text: String, parameter: String) throws {
        let call = try self.call(#"{"method":"a.B","parameters":\#(text)}"#)
        #expect(throws: VarlinkError.invalidParameter(parameter)) { try call.parameters(as: Take.self) }
    }

    @Test(arguments: ["[]", "7", #""x""#, "true"])
    func `parameters must be an object also where none are expected`(text: String) throws {
        let call = try self.call(#"{"method":"a.B","parameters":\#(text)}"#)
        #expect(throws: VarlinkError.invalidParameter("parameters")) { try call.parameters(as: Nothing.self) }
    }

    @Test(arguments: [(400, true), (600, false), (30_000, false)])
    func `values nested as deep as a message allows harm nobody`(depth: Int, isTaken: Bool) throws {
        let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let text = #"{"method":"a.B","parameters":{"service":"A","count":1.5,"x":\#(value)}}"#
        guard isTaken else {
            #expect(throws: WireViolation.notJSON) { try self.call(text) }
            return
        }
        let call = try self.call(text)
        #expect(try call.parameters(as: JSONValue.self)["count"] == 1.5)
        #expect(throws: VarlinkError.invalidParameter("count")) { try call.parameters(as: Take.self) }
        #expect(throws: VarlinkError.invalidParameter("x")) {
            try call.parameters(as: [String: JSONValue].self)
        }
    }

    @Test func `a large value in a deep place is read in time`() throws {
        // Through Decodable each of the thirty thousand numbers would cost what four hundred levels cost.
        let numbers = String(repeating: "1,", count: 30_000) + "1"
        let value = String(repeating: "[", count: 400) + numbers + String(repeating: "]", count: 400)
        let call = try self.call(#"{"method":"a.B","parameters":{"service":"A","count":1.5,"x":\#(value)}}"#)
        #expect(throws: VarlinkError.invalidParameter("count")) { try call.parameters(as: Take.self) }
    }
}
