/// The natural logarithm, which the standard library alone does not have.
enum Logarithm {
    /// Of a number of at least 1, to some six digits.
    static func of(_ number: Double) -> Double {
        let halvings = Double(number.exponent)
        let ratio = (number.significand - 1) / (number.significand + 1)
        let square = ratio * ratio
        var term = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 15, by: 2) {
            sum += term / odd
            term *= square
        }
        return halvings * 0.693_147_180_559_945 + 2 * sum
    }
}
