/// Reads whole numbers aloud in English: 1,024 is `one thousand and twenty four`.
///
/// Without hyphens, so that a recording of each word is enough.
package enum EnglishNumbers {
    static let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    private static let teens = [
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// The number in words; it must not be negative.
    package static func words(_ number: Int) -> String {
        precondition(number >= 0, "numbers that are called are not negative")
        for (power, name) in [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")]
        where number >= power {
            let head = "\(words(number / power)) \(name)"
            let rest = number % power
            guard rest > 0 else { return head }
            return head + (rest < 100 ? " and " : " ") + words(rest)
        }
        return below1000(number)
    }

    private static func below1000(_ number: Int) -> String {
        switch number {
        case 100...:
            let head = "\(digits[number / 100]) hundred"
            return number % 100 == 0 ? head : "\(head) and \(below1000(number % 100))"
        case 20...:
            return number % 10 == 0 ? tens[number / 10] : "\(tens[number / 10]) \(digits[number % 10])"
        case 10...: return teens[number - 10]
        default: return digits[number]
        }
    }
}
