import QueueInterface
import Queueing
import Varlink

/// What a value looks like on the wire: names, types and which members may be absent.
indirect enum Shape: Equatable {
    case bool, int, float, string, object
    case array(Shape)
    case map(Shape)
    case optional(Shape)
    case structure([String: Shape])

    /// The shape an interface file declares, with declared types in place of their names; an enum is a
    /// string.
    init(_ type: FieldType, in interface: InterfaceDescription) throws {
        switch type {
        case .bool: self = .bool
        case .int: self = .int
        case .float: self = .float
        case .string, .enumeration: self = .string
        case .object: self = .object
        case .array(let element): self = .array(try Shape(element, in: interface))
        case .map(let value): self = .map(try Shape(value, in: interface))
        case .optional(let wrapped): self = .optional(try Shape(wrapped, in: interface))
        case .structure(let fields): self = try Shape(fields, in: interface)
        case .named(let name):
            guard let declared = interface.type(name) else { throw Undeclared(name: name) }
            self = try Shape(declared.type, in: interface)
        }
    }

    /// The shape of parameters or of a reply.
    init(_ fields: [Field], in interface: InterfaceDescription) throws {
        self = .structure(
            Dictionary(
                uniqueKeysWithValues: try fields.map { ($0.name, try Shape($0.type, in: interface)) }))
    }

    struct Undeclared: Error {
        var name: String
    }
}

extension Shape {
    /// The shape a Swift value has when it is decoded: every key it asks for, and whether it can do without.
    init<Value: Decodable>(of type: Value.Type) throws {
        self = try Shape.probe(type).shape
    }

    /// The shape of a type, and some value of it, so that what contains it can go on decoding.
    static func probe<Value: Decodable>(_ type: Value.Type) throws -> (shape: Shape, value: Value) {
        for (shape, sample) in samples {
            if let value = sample as? Value { return (shape, value) }
        }
        if let list = type as? any Listing.Type, let value = list.empty as? Value {
            return (.array(try list.elementShape()), value)
        }
        let decoder = ShapeDecoder()
        let value = try Value(from: decoder)
        return (.structure(decoder.members.shapes), value)
    }

    /// Values that are one JSON value on the wire.
    private static var samples: [(Shape, any Sendable)] {
        [
            (.bool, true), (.int, 1), (.float, 0.5), (.string, ""), (.object, JSONValue.object([:])),
            (.map(.int), ["key": 1]), (.map(.string), ["vi": ""]), (.string, Label(prefix: "A", number: 1)),
            (.string, Day(number: 0)),
            (.string, WireTime(Moment(milliseconds: 0), utcOffsetSeconds: 0)),
            (.string, CounterView.Rating.Stage.idle), (.string, TimeOfDay("00:00") as any Sendable),
            (.string, TicketState.waiting), (.string, CounterView.DeskState.open), (.string, Verb.call),
        ]
    }
}

/// An array, asked for what it is made of.
protocol Listing {
    static var empty: Self { get }
    static func elementShape() throws -> Shape
}

extension Array: Listing where Element: Decodable {
    static var empty: [Element] { [] }

    static func elementShape() throws -> Shape {
        try Shape(of: Element.self)
    }
}
