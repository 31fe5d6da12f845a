/// A piece of an interface description.
struct InterfaceToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case word(String)
        /// One of `( ) : , ? [] [string] ->`.
        case symbol(String)
        case end
    }

    let kind: Kind
    let line: Int
    /// The comment lines above the token, without `#`.
    let above: [String]
    /// The comment behind the token on its line, without `#`.
    var behind: String?

    /// How an error message names the token.
    var shown: String {
        switch kind {
        case .word(let text), .symbol(let text): "'\(text)'"
        case .end: "the end"
        }
    }
}

/// Cuts an interface description into tokens.
struct InterfaceLexer {
    private let characters: [Character]
    private var position = 0
    private var line = 1
    private var comments: [(line: Int, text: String)] = []

    private init(_ text: String) { characters = Array(text) }

    /// All tokens of a text, the last one its end.
    static func tokens(of text: String) throws(InterfaceTextError) -> [InterfaceToken] {
        var lexer = Self(text)
        var tokens: [InterfaceToken] = []
        repeat {
            lexer.skipSpaceAndComments()
            if let last = tokens.indices.last, let first = lexer.comments.first,
                first.line == tokens[last].line
            {
                tokens[last].behind = first.text
                lexer.comments.removeFirst()
            }
            tokens.append(try lexer.next())
        } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(InterfaceTextError) -> InterfaceToken {
        let above = comments.map(\.text)
        comments = []
        return InterfaceToken(kind: try readKind(), line: line, above: above)
    }

    private mutating func skipSpaceAndComments() {
        while position < characters.count {
            let character = characters[position]
            if character == "#" {
                var end = position
                while end < characters.count, !characters[end].isNewline { end += 1 }
                comments.append((line, Self.commentText(characters[(position + 1)..<end])))
                position = end
            } else if character.isNewline {
                line += 1
                position += 1
            } else if character == " " || character == "\t" {
                position += 1
            } else {
                return
            }
        }
    }

    private static func commentText(_ characters: ArraySlice<Character>) -> String {
        var text = characters
        if text.first == " " { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }

    private mutating func readKind() throws(InterfaceTextError) -> InterfaceToken.Kind {
        guard position < characters.count else { return .end }
        for symbol in ["(", ")", ":", ",", "?", "[]", "[string]", "->"] where isNext(symbol) {
            position += symbol.count
            return .symbol(symbol)
        }
        let start = position
        while position < characters.count, Self.isWordCharacter(characters[position]), !isNext("->") {
            position += 1
        }
        guard position > start else {
            let shown = characters[position]
            let hint = shown == "[" ? "an array is written '[]', a map '[string]'" : "it has no place here"
            throw InterfaceTextError(line: line, reason: "unexpected '\(shown)'; \(hint)")
        }
        return .word(String(characters[start..<position]))
    }

    private func isNext(_ symbol: String) -> Bool {
        characters[position...].starts(with: symbol)
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
}
