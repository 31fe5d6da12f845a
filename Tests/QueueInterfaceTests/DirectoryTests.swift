import QueueInterface
import Queueing
import Testing
import Varlink

@Suite struct `What citizens look for` {
    /// An open office whose center lists two procedures, or as many as there should be.
    private static func office(more: Int = 0) throws -> Office {
        var office = try Office.open()
        let copy = Procedure(
            key: "sao_y", service: "chung-thuc",
            name: ["vi": "Chứng thực bản sao từ bản chính", "en": "Certified copies"],
            shortName: ["vi": "Chứng thực bản sao"],
            papers: [
                Procedure.Paper(text: ["vi": "Bản chính"]),
                Procedure.Paper(text: ["vi": "Căn cước", "en": "Identity card"], ifNotOnRecord: true),
            ], deadline: ["vi": "Ngay trong ngày"])
        let wedding = Procedure(key: "ket_hon", service: "ho-tich", name: ["vi": "Đăng ký kết hôn"])
        let others = (0..<more).map {
            Procedure(key: "p\($0)", service: "ho-tich", name: ["vi": "Việc \($0)"])
        }
        office.book = ProcedureBook(procedures: [copy, wedding] + others)
        return office
    }

    @Test func `is found with its papers`() throws {
        var office = try Self.office()
        let reply = try office.call("Kiosk.FindService", #"{"query":"chung thuc ban sao","limit":1}"#).reply
        var told = try reply.member("matches").array[0]
        guard case .double(let score)? = told.removeMember("score") else {
            Issue.record("no score")
            return
        }
        #expect(0.5 < score && score <= 1)
        #expect(
            told == [
                "service": "chung-thuc", "procedure": "sao_y", "name": "Chứng thực bản sao",
                "serviceName": "Chứng thực",
                "details": [
                    "key": "sao_y", "service": "chung-thuc", "name": "Chứng thực bản sao từ bản chính",
                    "shortName": "Chứng thực bản sao", "deadline": "Ngay trong ngày",
                    "papers": [["text": "Bản chính"], ["text": "Căn cước", "ifNotOnRecord": true]],
                ],
            ])
    }

    @Test func `is told in the language asked for, in Vietnamese where there is no other`() throws {
        var office = try Self.office()
        let reply = try office.call(
            "Kiosk.FindService", #"{"query":"certified copies","language":"en","limit":1}"#
        ).reply
        let match = try reply.member("matches").array[0]
        #expect(try match.member("name") == "Certified copies")
        #expect(try match.member("serviceName") == "Certification")
        #expect(try match.member("details").member("papers").array[1].member("text") == "Identity card")
        #expect(try match.member("details").member("papers").array[0].member("text") == "Bản chính")
    }

    @Test(arguments: [200, 201])
    func `is looked for by at most 200 characters`(count: Int) throws {
        var office = try Self.office()
        let query = #"{"query":"\#(String(repeating: "ệ", count: count))"}"#
        if count <= Limits.queryCharactersMax {
            #expect(try office.call("Kiosk.FindService", query).reply == ["matches": []])
        } else {
            #expect(throws: Refusal.tooLong(field: "query", limit: 200)) {
                try office.call("Kiosk.FindService", query)
            }
        }
    }

    @Test func `is refused as too long where it is 64 kilobytes`() throws {
        let directory = try Self.office().directory
        #expect(throws: Refusal.tooLong(field: "query", limit: 200)) {
            try FindService(query: String(repeating: "sổ đỏ ", count: 10_000)).reply(in: directory)
        }
    }

    @Test(arguments: [(0, false), (1, true), (20, true), (21, false)])
    func `has a limit of matches from 1 to 20`(limit: Int, fits: Bool) throws {
        var office = try Self.office()
        let call = #"{"query":"kết hôn","limit":\#(limit)}"#
        if fits {
            #expect(try office.call("Kiosk.FindService", call).reply.member("matches").array.count == 1)
        } else {
            #expect(throws: Refusal.invalidParameter(parameter: "limit")) {
                try office.call("Kiosk.FindService", call)
            }
        }
    }

    @Test func `is listed by service, twenty at a time`() throws {
        let directory = try Self.office(more: 25).directory
        let first = try GetProcedures(service: "ho-tich").reply(in: directory)
        #expect(first.procedures.map(\.key) == ["ket_hon"] + (0..<19).map { "p\($0)" })
        #expect(first.more == true)
        let second = try GetProcedures(service: "ho-tich", after: "p18").reply(in: directory)
        #expect(second.procedures.map(\.key) == (19..<25).map { "p\($0)" })
        #expect(second.more == nil)
    }

    @Test func `is not listed for a service or after a procedure that is not there`() throws {
        let directory = try Self.office().directory
        #expect(throws: Refusal.unknownService(service: "x")) {
            try GetProcedures(service: "x").reply(in: directory)
        }
        #expect(throws: Refusal.unknownProcedure(procedure: "sao_y")) {
            try GetProcedures(service: "ho-tich", after: "sao_y").reply(in: directory)
        }
    }

    @Test(arguments: ["sao_y", "khong_co"])
    func `a ticket is taken only for a procedure of its service`(procedure: String) throws {
        var office = try Self.office()
        #expect(throws: Refusal.unknownProcedure(procedure: procedure)) {
            try office.call("Kiosk.TakeTicket", #"{"service":"ho-tich","procedure":"\#(procedure)"}"#)
        }
        #expect(throws: Refusal.unknownService(service: "x")) {
            try office.call("Kiosk.TakeTicket", #"{"service":"x","procedure":"\#(procedure)"}"#)
        }
    }

    @Test func `a ticket is taken for any text where the center lists no procedures`() throws {
        var office = try Office.open()
        let reply = try office.call("Kiosk.TakeTicket", #"{"service":"ho-tich","procedure":"cưới"}"#).reply
        #expect(try reply.member("ticket").member("procedure") == "cưới")
    }

    @Test func `the officer reads the short name of the procedure that a ticket was taken for`() throws {
        var office = try Self.office()
        try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc","procedure":"sao_y"}"#)
        let secret = #"{"session":"secret of canbo3"}"#
        let view = try office.call("Counter.Watch", secret).reply.member("view")
        #expect(try view.member("queue").array[0].member("procedure") == "Chứng thực bản sao")
        try office.call("Counter.CallNext", secret)
        let called = try office.call("Counter.Watch", secret).reply.member("view")
        #expect(try called.member("current").member("procedure") == "Chứng thực bản sao")
        office.book = ProcedureBook()
        let renamed = try office.call("Counter.Watch", secret).reply.member("view")
        #expect(try renamed.member("current").member("procedure") == "sao_y")
    }
}

extension JSONValue {
    fileprivate func member(_ name: String) throws -> JSONValue {
        guard case .object(let members) = self else { throw Missing(name: name) }
        guard let member = members[name] else { throw Missing(name: name) }
        return member
    }

    fileprivate var array: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }

    fileprivate mutating func removeMember(_ name: String) -> JSONValue? {
        guard case .object(var members) = self else { return nil }
        let member = members.removeValue(forKey: name)
        self = .object(members)
        return member
    }

    private struct Missing: Error {
        let name: String
    }
}
