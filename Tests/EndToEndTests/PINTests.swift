import Foundation
import QueueInterface
import Testing
import Varlink

/// A PIN has few digits, so nothing in the state folder may let it be tried out cheaply.
struct `a PIN given with a request id` {
    @Test func `stands in the file only where every guess is dear`() async throws {
        let server = try ServerProcess()
        try server.start()
        let client = try await server.connect()
        let call = AddStaff(staff: "lan", name: "Lan", pin: "4711", requestId: "abc")
        _ = try await client.ask(call)
        _ = try await client.ask(call)
        await #expect(throws: VarlinkError.self) {
            try await client.ask(AddStaff(staff: "lan", name: "Lan", pin: "4712", requestId: "abc"))
        }
        server.kill()
        // SHA-256 of vn.luot.Admin.AddStaff{"name":"Lan","pin":"4711","requestId":"abc","staff":"lan"}
        let plain = Data("32b5c1c4a0a7262a654fc68d2c5a7e798598196204d20402c1d1eaea581e8f51".utf8)
        let request = Data("abc".utf8)
        var isRequestKept = false
        for name in try FileManager.default.contentsOfDirectory(atPath: server.stateFolder) {
            let bytes = try Data(contentsOf: URL(filePath: server.stateFolder + "/" + name))
            #expect(bytes.range(of: plain) == nil, "\(name)")
            isRequestKept = isRequestKept || bytes.range(of: request) != nil
        }
        #expect(isRequestKept)
    }
}
