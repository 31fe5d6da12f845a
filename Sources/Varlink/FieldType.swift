/// The type of a field in an interface description.
public indirect enum FieldType: Sendable, Equatable {
    /// `bool`
    case bool
    /// `int`, 64 bits with a sign.
    case int
    /// `float`, a double.
    case float
    /// `string`
    case string
    /// `object`, any JSON value.
    case object
    /// A type declared in the same interface.
    case named(String)
    /// `[]T`
    case array(of: FieldType)
    /// `[string]T`
    case map(of: FieldType)
    /// `?T`
    case optional(FieldType)
    /// `(name: T, …)`, possibly without fields.
    case structure([Field])
    /// `(one, two, …)`, with at least one name.
    case enumeration([String])
}

/// One field of a struct, or one parameter of a method or an error.
public struct Field: Sendable, Equatable {
    /// The field's name.
    public let name: String
    /// The field's type.
    public let type: FieldType
    /// The comment lines above the field and behind it on its line, without `#`; empty if there are none.
    public let documentation: String

    /// Whether both fields have one name and one type, whatever is written about them.
    public func hasSameShape(as other: Field) -> Bool { description == other.description }
}

extension FieldType: CustomStringConvertible {
    /// The type in the description language on one line, without comments: equal for equal shapes.
    public var description: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .float: "float"
        case .string: "string"
        case .object: "object"
        case .named(let name): name
        case .array(let element): "[]\(element)"
        case .map(let element): "[string]\(element)"
        case .optional(let wrapped): "?\(wrapped)"
        case .structure(let fields): "(" + fields.map(\.description).joined(separator: ", ") + ")"
        case .enumeration(let names): "(" + names.joined(separator: ", ") + ")"
        }
    }

    /// The names of declared types this type mentions, in order, with repetitions.
    var mentionedNames: [String] {
        switch self {
        case .bool, .int, .float, .string, .object, .enumeration: []
        case .named(let name): [name]
        case .array(let inner), .map(let inner), .optional(let inner): inner.mentionedNames
        case .structure(let fields): fields.flatMap(\.type.mentionedNames)
        }
    }
}

extension Field: CustomStringConvertible {
    /// The field in the description language, without its comment.
    public var description: String { "\(name): \(type)" }
}
