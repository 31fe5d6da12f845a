/// A Varlink interface as its description declares it.
///
/// The text is kept byte for byte, because that is what a service answers when it is asked to describe itself. Two
/// interfaces cannot share types; ``Declaration/shape`` lets a test compare those that repeat each other.
public struct InterfaceDescription: Sendable, Equatable {
    /// A declared type, or a declared error with its parameters.
    public struct Declaration: Sendable, Equatable {
        /// The name, without the interface.
        public let name: String
        /// A struct or an enum; of an error always a struct.
        public let type: FieldType
        /// The comment lines above the declaration, without `#`.
        public let documentation: String
        /// The line of the text the declaration begins on, from 1.
        public let line: Int

        /// The type on one line without comments: equal for types of equal shape.
        public var shape: String { type.description }
    }

    /// A declared method.
    public struct Method: Sendable, Equatable {
        /// The name, without the interface.
        public let name: String
        /// The parameters of a call.
        public let input: [Field]
        /// The parameters of a reply.
        public let output: [Field]
        /// The comment lines above the declaration, without `#`.
        public let documentation: String
        /// The line of the text the declaration begins on, from 1.
        public let line: Int
    }

    /// The interface's name, such as `vn.luot.Kiosk`.
    public let name: String
    /// The description as it was given, byte for byte.
    public let text: String
    /// The comment lines above `interface`, without `#`.
    public let documentation: String
    /// The types in the order of the text.
    public let types: [Declaration]
    /// The methods in the order of the text.
    public let methods: [Method]
    /// The errors in the order of the text.
    public let errors: [Declaration]

    /// Reads a description.
    ///
    /// Throws with the line and what would be right there: also for a name declared twice, and for a type that is
    /// mentioned but not declared.
    public init(_ text: String) throws(InterfaceTextError) {
        var parser = InterfaceParser(try InterfaceLexer.tokens(of: text))
        self.text = text
        documentation = try parser.parseHead()
        name = parser.interfaceName
        while try parser.parseMember() {}
        types = parser.types
        methods = parser.methods
        errors = parser.errors
        try parser.checkMentionedTypes()
    }

    /// The type of this name, if declared.
    public func type(_ name: String) -> Declaration? { types.first { $0.name == name } }

    /// The method of this name without the interface, if declared.
    public func method(_ name: String) -> Method? { methods.first { $0.name == name } }

    /// The error of this name without the interface, if declared.
    public func error(_ name: String) -> Declaration? { errors.first { $0.name == name } }
}

/// Why a text is no interface description.
public struct InterfaceTextError: Error, Sendable, Equatable {
    /// The line, from 1.
    public let line: Int
    /// What stands there and what would be right, as one sentence.
    public let reason: String
}

extension InterfaceTextError: CustomStringConvertible {
    /// The line and the reason.
    public var description: String { "line \(line): \(reason)" }
}
