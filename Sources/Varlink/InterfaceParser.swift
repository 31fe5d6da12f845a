/// Reads the tokens of an interface description into its declarations.
struct InterfaceParser {
    private let tokens: [InterfaceToken]
    private var position = 0
    private var declaredNames: Set<String> = []
    private var mentions: [(name: String, line: Int)] = []

    private(set) var interfaceName = ""
    private(set) var types: [InterfaceDescription.Declaration] = []
    private(set) var methods: [InterfaceDescription.Method] = []
    private(set) var errors: [InterfaceDescription.Declaration] = []

    /// How deep structs may lie in one another.
    static let depthMax = 64

    init(_ tokens: [InterfaceToken]) { self.tokens = tokens }

    private var token: InterfaceToken { tokens[position] }

    /// Reads `interface a.b.c` and gives the comments above it.
    mutating func parseHead() throws(InterfaceTextError) -> String {
        let documentation = token.above.joined(separator: "\n")
        guard case .word("interface") = token.kind else {
            throw expected("'interface' and a name like 'org.example.More'")
        }
        advance()
        guard case .word(let name) = token.kind, Self.isInterfaceName(name) else {
            throw expected("an interface name like 'org.example.More'")
        }
        interfaceName = name
        advance()
        return documentation
    }

    /// Reads one `type`, `method` or `error`; false at the end of the text.
    mutating func parseMember() throws(InterfaceTextError) -> Bool {
        let start = token
        let documentation = start.above.joined(separator: "\n")
        guard case .word(let keyword) = start.kind, ["type", "method", "error"].contains(keyword) else {
            if start.kind == .end { return false }
            throw expected("'type', 'method', 'error' or the end")
        }
        advance()
        let name = try parseMemberName()
        switch keyword {
        case "method":
            let input = try parseParameters()
            try expect("->")
            let output = try parseParameters()
            methods.append(
                .init(
                    name: name, input: input, output: output, documentation: documentation, line: start.line))
        case "error":
            let type = FieldType.structure(try parseParameters())
            errors.append(.init(name: name, type: type, documentation: documentation, line: start.line))
        default:
            guard token.kind == .symbol("(") else {
                throw expected("'(' and the fields or names of the type")
            }
            let type = try parseParentheses(depth: 1)
            types.append(.init(name: name, type: type, documentation: documentation, line: start.line))
        }
        return true
    }

    /// Checks at the end that every type that is mentioned is declared.
    func checkMentionedTypes() throws(InterfaceTextError) {
        let declared = Set(types.map(\.name))
        for mention in mentions where !declared.contains(mention.name) {
            throw InterfaceTextError(
                line: mention.line,
                reason:
                    "the type '\(mention.name)' is not declared; declare it with 'type \(mention.name) (…)'")
        }
    }

    private mutating func parseMemberName() throws(InterfaceTextError) -> String {
        guard case .word(let name) = token.kind, Self.isMemberName(name) else {
            throw expected("a name that begins with a capital letter and has only letters and digits")
        }
        guard declaredNames.insert(name).inserted else {
            throw InterfaceTextError(
                line: token.line, reason: "'\(name)' is declared twice; choose another name")
        }
        advance()
        return name
    }

    private mutating func parseParameters() throws(InterfaceTextError) -> [Field] {
        guard token.kind == .symbol("(") else { throw expected("'(' and the parameters") }
        let line = token.line
        guard case .structure(let fields) = try parseParentheses(depth: 1) else {
            throw InterfaceTextError(line: line, reason: "parameters need types; write 'name: string'")
        }
        return fields
    }

    /// Reads a struct or an enum; which of the two shows behind the first name.
    private mutating func parseParentheses(depth: Int) throws(InterfaceTextError) -> FieldType {
        guard depth <= Self.depthMax else {
            throw InterfaceTextError(
                line: token.line,
                reason: "types nest deeper than \(Self.depthMax); declare the inner one by name")
        }
        try expect("(")
        if token.kind == .symbol(")") {
            advance()
            return .structure([])
        }
        var fields: [Field] = []
        var names: [String] = []
        repeat {
            let above = token.above
            let name = try parseFieldName(unlike: names)
            names.append(name)
            let isField = token.kind == .symbol(":")
            guard isField == (names.count == 1 ? isField : !fields.isEmpty) else {
                throw fields.isEmpty ? expected("',' or ')', as in an enum") : expected("':' and a type")
            }
            if isField {
                advance()
                let type = try parseType(depth: depth)
                fields.append(Field(name: name, type: type, documentation: documentation(above: above)))
            }
        } while try parseSeparator(isStructure: !fields.isEmpty)
        return fields.isEmpty ? .enumeration(names) : .structure(fields)
    }

    /// Reads `,` (true) or `)` (false).
    private mutating func parseSeparator(isStructure: Bool) throws(InterfaceTextError) -> Bool {
        switch token.kind {
        case .symbol(","):
            advance()
            return true
        case .symbol(")"):
            advance()
            return false
        default:
            throw expected(isStructure ? "',' and the next field, or ')'" : "',' or ')' or ':' and a type")
        }
    }

    private mutating func parseFieldName(unlike others: [String]) throws(InterfaceTextError) -> String {
        guard case .word(let name) = token.kind, Self.isFieldName(name) else {
            throw expected("a field name of letters, digits and single '_'")
        }
        guard !others.contains(name) else {
            throw InterfaceTextError(
                line: token.line, reason: "'\(name)' stands here twice; choose another name")
        }
        advance()
        return name
    }

    private mutating func parseType(depth: Int) throws(InterfaceTextError) -> FieldType {
        guard depth <= Self.depthMax else {
            throw InterfaceTextError(
                line: token.line,
                reason: "types nest deeper than \(Self.depthMax); declare the inner one by name")
        }
        let start = token
        switch start.kind {
        case .symbol("?"):
            advance()
            guard token.kind != .symbol("?") else { throw expected("a type; one '?' is enough") }
            return .optional(try parseType(depth: depth + 1))
        case .symbol("[]"):
            advance()
            return .array(of: try parseType(depth: depth + 1))
        case .symbol("[string]"):
            advance()
            return .map(of: try parseType(depth: depth + 1))
        case .symbol("("):
            return try parseParentheses(depth: depth + 1)
        case .word(let word):
            guard let type = Self.plainTypes[word] ?? (Self.isMemberName(word) ? .named(word) : nil) else {
                throw expected("a type: bool, int, float, string, object or a declared one")
            }
            if case .named = type { mentions.append((word, start.line)) }
            advance()
            return type
        case .symbol, .end:
            throw expected("a type")
        }
    }

    private static let plainTypes: [String: FieldType] = [
        "bool": .bool, "int": .int, "float": .float, "string": .string, "object": .object,
    ]

    private mutating func expect(_ symbol: String) throws(InterfaceTextError) {
        guard token.kind == .symbol(symbol) else { throw expected("'\(symbol)'") }
        advance()
    }

    private mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    private func expected(_ right: String) -> InterfaceTextError {
        InterfaceTextError(line: token.line, reason: "\(token.shown) stands where \(right) would be right")
    }
}

extension InterfaceParser {
    /// The comment of the field that was just read: the lines above it and what stands behind it or its comma.
    private func documentation(above: [String]) -> String {
        let last = token.kind == .symbol(",") ? token : tokens[position - 1]
        return (above + [last.behind].compactMap(\.self)).joined(separator: "\n")
    }

    private static func isInterfaceName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && name.first?.isLetter == true
            && parts.allSatisfy { part in
                part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
                    && !part.isEmpty && part.first != "-" && part.last != "-"
            }
    }

    private static func isMemberName(_ name: String) -> Bool {
        name.first?.isUppercase == true && name.allSatisfy { $0.isLetter || $0.isNumber }
    }

    private static func isFieldName(_ name: String) -> Bool {
        name.first?.isLetter == true && !name.hasSuffix("_") && !name.contains("__")
            && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}
