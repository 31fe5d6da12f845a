import Yams

/// The text of a center file made into a tree of fields: the only place that runs the YAML parser.
enum Document {
    /// The outermost field; nil when the text is no YAML, with the reason among the mistakes.
    static func root(of text: String, _ mistakes: inout Mistakes) -> Field? {
        guard text.utf8.count <= CenterFile.bytesMax else {
            mistakes.add(
                "the file has \(text.utf8.count) bytes; a center file has at most \(CenterFile.bytesMax)",
                at: .start)
            return nil
        }
        guard !refersToItself(text, &mistakes) else { return nil }
        // Notepad puts a byte order mark before the text.
        let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        return compose(body, &mistakes)
    }

    /// Parses the text, marking keys that are given twice so that parsing gets past them.
    ///
    /// Yams stops at the first mapping that holds a key twice. So the earlier key gets a mark before its
    /// first letter and the text is parsed again; `Field.pairs` takes the marks off and reports the later
    /// key.
    private static func compose(_ text: String, _ mistakes: inout Mistakes) -> Field? {
        var text = text
        for mark in RepeatedKey.marks {
            do {
                // The basic resolver leaves every value as it is written, so `no` and `07:30` stay texts.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    mistakes.add("the file is empty; it needs name, services, counters and more", at: .start)
                    return nil
                }
                return Field(node: root, name: "the file")
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                text = RepeatedKey.marked(text, at: Place(context.mark), with: mark)
                mistakes.marks.append(Place(context.mark))
            } catch let error as YamlError {
                let (place, problem) = whatIsWrong(error, in: text)
                mistakes.add("\(problem); check indentation, colons and quotes", at: place)
                return nil
            } catch {
                mistakes.add("the file cannot be read: \(error)", at: .start)
                return nil
            }
        }
        mistakes.add("more than \(CenterFile.repeatedKeysMax) keys are given twice", at: .start)
        return nil
    }

    /// Whether the text uses an alias such as `*hours` of an anchor `&hours`, which a center file does not
    /// need.
    ///
    /// Looked for before parsing, because a few lines of aliases of aliases can stand for billions of values.
    /// The name of an anchor is what libyaml takes for one: ASCII letters, digits, `-` and `_`.
    private static func refersToItself(_ text: String, _ mistakes: inout Mistakes) -> Bool {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: text).map(\.name))
        let aliases = names(after: UInt8(ascii: "*"), in: text).filter { anchors.contains($0.name) }
        for alias in aliases.prefix(CenterFile.repeatedKeysMax) {
            mistakes.add(
                "*\(alias.name) refers to &\(alias.name); write out what it stands for",
                at: text.place(of: alias.start))
        }
        return !aliases.isEmpty
    }

    private static func names(
        after sign: UInt8, in text: String
    ) -> [(name: Substring, start: String.Index)] {
        text.utf8.indices.filter { text.utf8[$0] == sign }.map { start in
            let name = text[text.index(after: start)...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
            }
            return (name, start)
        }
        .filter { !$0.name.isEmpty }
    }

    /// Where a text stops being YAML, and why.
    private static func whatIsWrong(_ error: YamlError, in text: String) -> (Place, String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let begun = context.map { "\($0.text) in line \($0.mark.line), " } ?? ""
            return (Place(mark), "this is no YAML: \(begun)\(problem)")
        case .reader(let problem, let offset, _, _):
            let index = offset.flatMap { text.index(text.startIndex, offsetBy: $0, limitedBy: text.endIndex) }
            return (text.place(of: index ?? text.startIndex), "this is no YAML: \(problem)")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
            return (.start, "this is no YAML: \(error)")
        }
    }
}
