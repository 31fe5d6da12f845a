import Yams

/// One value of a center file, with its place and the name by which a mistake calls it.
///
/// The methods that read a field return what it says, or nothing once the mistake is kept; so reading goes on
/// to the end of the file and finds every mistake.
struct Field {
    let node: Node
    /// Such as `prefix` or `service 3`.
    let name: String

    var place: Place { node.mark.map { Place($0) } ?? .start }

    /// What is written there, if it is one text; no mistake if it is not.
    var word: String? { node.scalar?.string }

    /// What is written there, if it is a list of texts; no mistake if it is not.
    var words: [String]? {
        guard let words = node.sequence?.map(\.scalar?.string), !words.contains(nil) else { return nil }
        return words.compactMap(\.self)
    }

    /// The entries of a list; no mistake if it is none.
    var entries: [Field] {
        (node.sequence ?? []).map { Field(node: $0, name: "an entry of \(name)") }
    }

    /// Whether it is at least one key with its value.
    var hasKeys: Bool { node.mapping.map { !$0.isEmpty } ?? false }

    /// Whether it is written without quotes, as numbers and flags are.
    var isPlain: Bool { node.scalar?.style == .plain }

    /// What is written there, for a sentence.
    var quoted: String {
        switch node {
        case .scalar(let scalar) where scalar.string.isEmpty: "nothing"
        case .scalar(let scalar): "\"\(scalar.string)\""
        case .sequence: "a list"
        case .mapping(let mapping) where mapping.isEmpty: "nothing"
        case .mapping: "keys with values"
        case .alias: "a reference"
        }
    }

    /// Keeps the mistake that this field is not what it must be.
    func mustBe(_ right: String, _ mistakes: inout Mistakes) {
        mistakes.add("\(name) must be \(right), not \(quoted)", at: place)
    }
}

extension Field {
    /// The value under a key, if there is one; no mistake if there is not.
    subscript(key: String) -> Field? {
        node.mapping?.first { $0.key.scalar?.string == key }.map { Field(node: $0.value, name: key) }
    }

    /// The keys with their values, in order; nil when it has no keys.
    ///
    /// Of keys given twice, the first.
    func pairs(_ mistakes: inout Mistakes) -> [(key: Field, value: Field)]? {
        guard let mapping = node.mapping else {
            mustBe("keys with values (key: value)", &mistakes)
            return nil
        }
        var lines: [String: Int] = [:]
        var pairs: [(key: Field, value: Field)] = []
        for (keyNode, value) in mapping {
            let key = Field(node: keyNode, name: "a key of \(name)")
            guard let word = key.word.map(RepeatedKey.unmarked) else {
                key.mustBe("one word", &mistakes)
                continue
            }
            if let line = lines[word] {
                mistakes.add("\"\(word)\" is given twice; it is already in line \(line)", at: key.place)
                continue
            }
            lines[word] = key.place.line
            pairs.append((key, Field(node: value, name: word)))
        }
        return pairs
    }

    /// The values by key, where only these keys may stand; nil when it has no keys at all.
    ///
    /// A misspelt key is one mistake: what it was meant to be does not count as missing as well.
    func members(
        _ required: [String], optional: [String] = [], _ mistakes: inout Mistakes
    ) -> [String: Field]? {
        guard let pairs = pairs(&mistakes) else { return nil }
        let known = required + optional
        var members: [String: Field] = [:]
        var meant: Set<String> = []
        for (key, value) in pairs {
            if known.contains(value.name) {
                members[value.name] = value
            } else {
                let advice = suggestion(for: value.name, among: known)
                if let near = nearest(to: value.name, among: known) { meant.insert(near) }
                mistakes.add("\"\(value.name)\" is no key of \(name); \(advice)", at: key.place)
            }
        }
        for key in required where members[key] == nil && !meant.contains(key) {
            mistakes.add("\(name) needs \"\(key)\"", at: place)
        }
        return members
    }

    /// The entries of a list, as many as there may be; each is called `each` and its number.
    func items(_ each: String, _ count: ClosedRange<Int>, _ mistakes: inout Mistakes) -> [Field] {
        guard let sequence = node.sequence else {
            mustBe("a list, in [ ] or each entry on a line after \"- \"", &mistakes)
            return []
        }
        if !count.contains(sequence.count) {
            let right =
                count.lowerBound == 0
                ? "at most \(count.upperBound)" : "\(count.lowerBound) to \(count.upperBound)"
            mistakes.add("\(name) must have \(right) entries, not \(sequence.count)", at: place)
        }
        return sequence.prefix(count.upperBound).enumerated().map { index, node in
            Field(node: node, name: "\(each) \(index + 1)")
        }
    }
}

extension [Field] {
    /// Keeps a mistake for each field that says what an earlier one says; `what` names what they are.
    func mustDiffer(_ what: String, _ mistakes: inout Mistakes) {
        var lines: [String: Int] = [:]
        for field in self {
            guard let word = field.word else { continue }
            if let line = lines[word] {
                mistakes.add(
                    "\(what) \"\(word)\" is given twice; it is already in line \(line)", at: field.place)
            } else {
                lines[word] = field.place.line
            }
        }
    }
}
