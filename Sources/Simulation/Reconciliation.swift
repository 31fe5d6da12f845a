/// Compares figures that were counted in different ways.
public enum Reconciliation {
    /// One way of counting: its name and the figures it knows.
    public typealias Source = (name: String, figures: [String: Int])

    /// One sentence for each figure on which those who know it do not agree, in the order of the figures' names.
    ///
    /// A source that knows a level of the scale knows them all: one it does not name counts as 0 there.
    public static func mismatches(_ sources: [Source]) -> [String] {
        let names = Set(sources.flatMap(\.figures.keys)).sorted()
        return names.compactMap { name in
            let isLevel = name.hasPrefix(Figure.level(""))
            let known: [(String, Int)] = sources.compactMap { source in
                let knowsLevels = source.figures.keys.contains { $0.hasPrefix(Figure.level("")) }
                let value = source.figures[name] ?? (isLevel && knowsLevels ? 0 : nil)
                return value.map { (source.name, $0) }
            }
            guard Set(known.map(\.1)).count > 1 else { return nil }
            return "\(name): " + known.map { "\($0) \($1)" }.joined(separator: ", ")
        }
    }

    /// What is wrong with figures in themselves: every ticket ends in exactly one way, and who rated was served.
    public static func contradictions(_ figures: [String: Int]) -> [String] {
        let count = { figures[$0] ?? 0 }
        let ended =
            count(Figure.served) + count(Figure.noShow) + count(Figure.cancelled) + count(Figure.expired)
        var found: [String] = []
        if count(Figure.issued) != ended {
            found.append("issued is \(count(Figure.issued)), and \(ended) ended")
        }
        if count(Figure.stillOpen) != 0 { found.append("\(count(Figure.stillOpen)) are still open") }
        if count(Figure.rated) > count(Figure.served) {
            found.append("rated is \(count(Figure.rated)), served only \(count(Figure.served))")
        }
        return found
    }
}
