import Assets
import QueueInterface
import Testing
import Varlink

@Suite struct `Interface files` {
    static let interfaces = Assets.interfaces.keys.sorted()

    static func describe(_ name: String) throws -> InterfaceDescription {
        try InterfaceDescription(#require(Assets.interfaces[name]))
    }

    @Test(arguments: interfaces)
    func `every file describes the interface it is named for`(name: String) throws {
        #expect(try Self.describe(name).name == name)
    }

    @Test(arguments: interfaces)
    func `every declaration and every field of a type is documented`(name: String) throws {
        let interface = try Self.describe(name)
        #expect(!interface.documentation.isEmpty)
        for declaration in interface.types + interface.errors {
            #expect(!declaration.documentation.isEmpty, "\(declaration.name)")
        }
        for method in interface.methods { #expect(!method.documentation.isEmpty, "\(method.name)") }
    }

    @Test func `a type or an error that stands in two files is the same in both`() throws {
        var former: [String: InterfaceDescription.Declaration] = [:]
        for name in Self.interfaces {
            let interface = try Self.describe(name)
            for declaration in interface.types + interface.errors {
                let other = former.updateValue(declaration, forKey: declaration.name)
                #expect(declaration.shape == other?.shape ?? declaration.shape, "\(name).\(declaration.name)")
                #expect(declaration.documentation == other?.documentation ?? declaration.documentation)
            }
        }
    }

    @Test func `every declared method has a Swift value or is known to be unimplemented, never both`() throws
    {
        let declared = try Self.interfaces.flatMap { name in
            try Self.describe(name).methods.map { "\(name).\($0.name)" }
        }
        let written = QueueInterface.methods.map { $0.method }
        #expect(Set(written).count == written.count)
        #expect(Set(written).isDisjoint(with: Unimplemented.methods))
        #expect(Set(declared) == Set(written).union(Unimplemented.methods))
    }

    @Test(arguments: QueueInterface.methods.map { $0.method })
    func `parameters and reply have the names, types and optionals of the interface file`(
        method: String
    ) throws {
        let type = try #require(QueueInterface.method(method))
        let dot = try #require(method.lastIndex(of: "."))
        let interface = try Self.describe(String(method[..<dot]))
        let declared = try #require(interface.method(String(method[method.index(after: dot)...])))
        #expect(try Shape(of: type) == Shape(declared.input, in: interface))
        #expect(try replyShape(type) == Shape(declared.output, in: interface))
    }

    private func replyShape<Method: InterfaceMethod>(_ type: Method.Type) throws -> Shape {
        try Shape(of: Method.Reply.self)
    }

    @Test func `every method that takes an id can say that the id was used before`() throws {
        for name in Self.interfaces {
            let interface = try Self.describe(name)
            let takesId = interface.methods.contains { $0.input.contains { $0.name == "requestId" } }
            #expect((interface.error("RequestIdReused") != nil) == takesId, "\(name)")
        }
    }
}
