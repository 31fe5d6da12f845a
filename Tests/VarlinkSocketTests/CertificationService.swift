import Synchronization
import Varlink
import VarlinkSocket

/// `org.varlink.certification`, the interface the public suite tests a server and a client with.
final class CertificationService: CallAnswering {
    static let interface = """
        # Interface to test varlink implementations against.
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        method Start() -> (client_id: string)
        method Test01(client_id: string) -> (bool: bool)
        method Test02(client_id: string, bool: bool) -> (int: int)
        method Test03(client_id: string, int: int) -> (float: float)
        method Test04(client_id: string, float: float) -> (string: string)
        method Test05(client_id: string, string: string) -> (bool: bool, int: int, float: float, string: string)
        method Test06(client_id: string, bool: bool, int: int, float: float, string: string)
          -> (struct: (bool: bool, int: int, float: float, string: string))
        method Test07(client_id: string, struct: (bool: bool, int: int, float: float, string: string))
          -> (map: [string]string)
        method Test08(client_id: string, map: [string]string) -> (set: [string]())
        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)
        # returns more than one reply with "continues"
        method Test10(client_id: string, mytype: MyType) -> (string: string)
        # must be called as "oneway"
        method Test11(client_id: string, last_more_replies: []string) -> ()
        method End(client_id: string) -> (all_ok: bool)

        error ClientIdError ()
        error CertificationError (wants: object, got: object)

        """

    static let order = [
        "Start", "Test01", "Test02", "Test03", "Test04", "Test05", "Test06", "Test07", "Test08", "Test09",
        "Test10", "Test11", "End",
    ]

    /// What each method returns; the next method takes it as its parameters.
    static let results: [String: JSONValue] = [
        "Test01": ["bool": true],
        "Test02": ["int": 1],
        "Test03": ["float": 1],
        "Test04": ["string": "ping"],
        "Test05": four,
        "Test06": ["struct": four],
        "Test07": ["map": ["foo": "Foo", "bar": "Bar"]],
        "Test08": ["set": ["one": [:], "two": [:], "three": [:]]],
        "Test09": ["mytype": mytype],
        "Test10": ["last_more_replies": .array((1...10).map { .string("Reply number \($0)") })],
        "Test11": [:],
        "End": ["all_ok": true],
    ]

    private static let four: JSONValue = [
        "bool": false, "int": 2, "float": .double(.pi), "string": "a lot of string",
    ]

    private static let mytype: JSONValue = [
        "object": [
            "method": "org.varlink.certification.Test09",
            "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
        ],
        "enum": "two",
        "struct": ["first": 1, "second": "2"],
        "array": ["one", "two", "three"],
        "dictionary": ["foo": "Foo", "bar": "Bar"],
        "stringset": ["one": [:], "two": [:], "three": [:]],
        "interface": [
            "foo": [.null, ["foo": "foo", "bar": "bar"], .null, ["one": "foo", "two": "bar"]],
            "anon": ["foo": true, "bar": false],
        ],
    ]

    /// The method each client has to call next.
    private let expected = Mutex<[String: String]>([:])

    /// Every client that came to the end.
    let finished = EventLog<String>()

    func answer(
        _ call: IncomingCall, from caller: Caller, replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply {
        let got = try call.parameters(as: JSONValue.self)
        if call.member == "Start" {
            let client = expected.withLock { expected in
                let client = "client-\(expected.count + 1)"
                expected[client] = "Test01"
                return client
            }
            return try OutgoingReply(["client_id": client])
        }
        guard case .string(let client)? = got["client_id"] else { throw .invalidParameter("client_id") }
        try check(call, got, of: client)
        if call.member == "Test10" {
            for n in 1..<10 { try await replies.send(["string": "Reply number \(n)"]) }
            return try OutgoingReply(["string": "Reply number 10"])
        }
        if call.member == "End" { finished.add(client) }
        return try OutgoingReply(Self.results[call.member] ?? [:])
    }

    /// Checks the order, the flags and the parameters of a call against what the suite wants.
    private func check(_ call: IncomingCall, _ got: JSONValue, of client: String) throws(VarlinkError) {
        guard let index = Self.order.firstIndex(of: call.member),
            let next = expected.withLock({ $0[client] })
        else { throw VarlinkError(name: "org.varlink.certification.ClientIdError") }
        var wanted = ["client_id": JSONValue.string(client)]
        if call.member != "End", case .object(let members)? = Self.results[Self.order[index - 1]] {
            wanted.merge(members) { old, _ in old }
        }
        guard next == call.member, call.more == (next == "Test10"), call.oneway == (next == "Test11"),
            Self.withoutNulls(got) == .object(wanted)
        else {
            throw VarlinkError(
                name: "org.varlink.certification.CertificationError",
                parameters: ["wants": .object(wanted), "got": got])
        }
        expected.withLock { $0[client] = call.member == "End" ? nil : Self.order[index + 1] }
    }

    /// An optional member may come as null or not at all.
    private static func withoutNulls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { $0.value != .null }.mapValues(withoutNulls))
        case .array(let values): .array(values.map(withoutNulls))
        case .string, .int, .double, .bool, .null: value
        }
    }
}
