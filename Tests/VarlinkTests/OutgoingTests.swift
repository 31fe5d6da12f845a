import Testing
import Varlink

struct OutgoingTests {
    private struct Ticket: Codable, Equatable, Sendable {
        var number = 15
        var label = "A/015"
        var note: String?
        var printed = false
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: [
        (OutgoingCall.Expectation.oneReply, ""), (.more, #","more":true"#), (.none, #","oneway":true"#),
    ])
    func `a call says only what is true and ends with a NUL`(
        expecting: OutgoingCall.Expectation, flag: String
    ) throws {
        let call = try OutgoingCall("a.B", parameters: Ticket(), expecting: expecting)
        let parameters = #"{"label":"A/015","number":15,"printed":false}"#
        #expect(text(call.bytes) == #"{"method":"a.B"\#(flag),"parameters":\#(parameters)}"# + "\0")
        let read = try IncomingCall(call.bytes.dropLast())
        #expect(read.more == (expecting == .more))
        #expect(read.oneway == (expecting == .none))
        #expect(try read.parameters() == Ticket())
    }

    @Test func `a reply has sorted keys, plain slashes and no null`() throws {
        let parameters = #"{"label":"A/015","number":15,"printed":false}"#
        #expect(text(try OutgoingReply(Ticket()).bytes) == #"{"parameters":\#(parameters)}"# + "\0")
        #expect(
            text(try OutgoingReply(Ticket(), continues: true).bytes)
                == #"{"continues":true,"parameters":\#(parameters)}"# + "\0")
        #expect(text(OutgoingReply.empty.bytes) == #"{"parameters":{}}"# + "\0")
        let nested: JSONValue = ["gone": .null, "kept": [.null, 1, 1.5, "x"], "inner": ["gone": .null]]
        #expect(
            text(try OutgoingReply(nested).bytes)
                == #"{"parameters":{"inner":{},"kept":[null,1,1.5,"x"]}}"# + "\0")
    }

    @Test func `an error reply carries its name and parameters`() throws {
        let reply = OutgoingReply(error: .invalidParameter("service"))
        #expect(
            text(reply.bytes)
                == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"service"}}"#
                + "\0")
        #expect(try IncomingReply(reply.bytes.dropLast()).error == .invalidParameter("service"))
        #expect(
            text(OutgoingReply(error: .expectedMore).bytes)
                == #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"# + "\0")
    }

    @Test func `what JSON cannot hold is named and nothing is sent`() {
        #expect(throws: VarlinkError.invalidParameter("average")) {
            try OutgoingReply(["average": Double.nan])
        }
        #expect(throws: VarlinkError.invalidParameter("parameters")) { try OutgoingReply([1, 2]) }
        #expect(throws: VarlinkError.invalidParameter("parameters")) {
            try OutgoingCall("a.B", parameters: "x")
        }
        let reply = OutgoingReply(error: VarlinkError(name: "a.B", parameters: ["x": .double(.infinity)]))
        #expect(!reply.bytes.isEmpty)
    }

    @Test func `an error's parameters can be a declared type`() throws {
        let error = try VarlinkError(name: "vn.luot.Kiosk.TooLong", encoding: Ticket())
        #expect(try error.parameters() == Ticket())
        #expect(error.parameters["number"] == 15)
    }

    @Test(
        arguments: [
            ("7", JSONValue.int(7)), ("-7", -7), ("1.0", 1), ("1.5", 1.5), ("1e3", 1_000), ("true", true),
            (#""Đ""#, "Đ"), (#""\u0110\n\/\ud83d\ude00\u0000e\u0301""#, "Đ\n/😀\u{0}e\u{301}"),
            ("-0.5e-1", -0.05),
            (" [ 1 , { } ] ", [1, [:]]), ("[]", []), ("null", .null), ("[null,{}]", [.null, [:]]),
            (#"{"a":{"b":[]}}"#, ["a": ["b": []]]),
            ("9223372036854775807", .int(.max)),
            ("18446744073709551616", .double(18_446_744_073_709_551_616)),
        ] as [(String, JSONValue)])
    func `any JSON value is read`(text: String, expected: JSONValue) throws {
        let call = try IncomingCall(Array(#"{"method":"a.B","parameters":{"x":\#(text)}}"#.utf8))
        #expect(try call.parameters(as: [String: JSONValue].self)["x"] == expected)
        #expect(try call.parameters(as: JSONValue.self)["x"] == expected)
    }

    @Test(arguments: [
        ("", WireViolation.notJSON), ("[]", .notAnObject), (#"{"error":7}"#, .memberMistyped("error")),
        (#"{"continues":"x"}"#, .memberMistyped("continues")),
    ])
    func `bytes that are no reply are refused`(text: String, violation: WireViolation) {
        #expect(throws: violation) { try IncomingReply(Array(text.utf8)) }
    }
}
