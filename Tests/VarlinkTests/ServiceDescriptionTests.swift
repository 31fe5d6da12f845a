import Testing
import Varlink

struct ServiceDescriptionTests {
    private static let text = "# Says hello.\ninterface org.example.hello\nmethod Hello() -> ()\n"

    private func reply(_ method: String, _ parameters: String = "{}") throws -> OutgoingReply? {
        let service = ServiceDescription(
            vendor: "Lượt", product: "test", version: "1", url: "https://example.org/",
            interfaces: [try InterfaceDescription(Self.text)])
        return try service.reply(
            to: try IncomingCall(Array(#"{"method":"\#(method)","parameters":\#(parameters)}"#.utf8)))
    }

    @Test func `a service tells what it is`() throws {
        let reply = try #require(try reply("org.varlink.service.GetInfo"))
        let info = try IncomingReply(reply.bytes.dropLast()).parameters(as: ServiceDescription.Info.self)
        #expect(info.vendor == "Lượt")
        #expect(info.interfaces == ["org.varlink.service", "org.example.hello"])
    }

    @Test(arguments: ["org.example.hello", "org.varlink.service"])
    func `a service gives the text of its interfaces byte for byte`(name: String) throws {
        let reply = try #require(
            try reply("org.varlink.service.GetInterfaceDescription", #"{"interface":"\#(name)"}"#))
        let parameters = try IncomingReply(reply.bytes.dropLast()).parameters(as: [String: String].self)
        let expected = name == "org.example.hello" ? Self.text : ServiceDescription.ownInterface.text
        #expect(parameters == ["description": expected])
    }

    @Test func `the service interface declares every error a service may answer with`() {
        #expect(
            ServiceDescription.ownInterface.errors.map(\.name) == [
                "InterfaceNotFound", "MethodNotFound", "MethodNotImplemented", "InvalidParameter",
                "PermissionDenied", "ExpectedMore",
            ])
    }

    @Test func `a declared method is left to the service`() throws {
        #expect(try reply("org.example.hello.Hello") == nil)
    }

    @Test(arguments: [
        ("org.example.other.Hello", "{}", VarlinkError.interfaceNotFound("org.example.other")),
        ("org.example.hello.Goodbye", "{}", .methodNotFound("org.example.hello.Goodbye")),
        ("org.varlink.service.Other", "{}", .methodNotFound("org.varlink.service.Other")),
        ("org.varlink.service.GetInterfaceDescription", "{}", .invalidParameter("interface")),
        ("org.varlink.service.GetInterfaceDescription", #"{"interface":7}"#, .invalidParameter("interface")),
        ("org.varlink.service.GetInterfaceDescription", #"{"interface":"a.b"}"#, .interfaceNotFound("a.b")),
    ])
    func `an unknown name is answered with its error`(
        method: String, parameters: String, error: VarlinkError
    ) {
        #expect(throws: error) { try reply(method, parameters) }
    }
}
