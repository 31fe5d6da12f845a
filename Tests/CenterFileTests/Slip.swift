import Testing

/// One thing written wrong in the small file, and every mistake that must be reported for it.
struct Slip: CustomTestStringConvertible {
    let old: String
    let new: String
    let mistakes: [String]

    init(_ old: String, _ new: String, _ mistakes: String...) {
        self.old = old
        self.new = new
        self.mistakes = mistakes
    }

    var testDescription: String { new }
}
