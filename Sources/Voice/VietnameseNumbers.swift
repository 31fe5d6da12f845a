/// Reads whole numbers aloud in Vietnamese: 1,024 is `một nghìn không trăm hai mươi tư`.
///
/// The grammar of the North as the hall in Lạng Sơn hears it: `mốt` and `tư` after tens, `lăm` after any tens, `linh` for
/// an empty place of tens. The South says `lẻ` and `ngàn` instead of `linh` and `nghìn`.
package enum VietnameseNumbers {
    static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// The number in words; it must not be negative.
    package static func words(_ number: Int, southern: Bool = false) -> String {
        precondition(number >= 0, "numbers that are called are not negative")
        guard number > 0 else { return digits[0] }
        let thousands = ["", southern ? "ngàn" : "nghìn", "triệu"]
        var words: [String] = []
        var power = 1_000_000_000
        if number >= power {
            words = [Self.words(number / power, southern: southern), "tỷ"]
        }
        for place in thousands.indices.reversed() {
            power /= 1000
            let group = number / power % 1000
            guard group > 0 else { continue }
            words += below1000(group, isFirst: words.isEmpty, southern: southern)
            if place > 0 { words.append(thousands[place]) }
        }
        return words.joined(separator: " ")
    }

    /// Three places; those that lead are left out where nothing stands before them.
    private static func below1000(_ number: Int, isFirst: Bool, southern: Bool) -> [String] {
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var words = isFirst && hundreds == 0 ? [] : [digits[hundreds], "trăm"]
        switch tens {
        case 0 where ones > 0 && !words.isEmpty: words.append(southern ? "lẻ" : "linh")
        case 0: break
        case 1: words.append("mười")
        default: words += [digits[tens], "mươi"]
        }
        switch (tens, ones) {
        case (_, 0): break
        case (2..., 1): words.append("mốt")
        case (2..., 4): words.append("tư")
        case (0, 4) where !words.isEmpty: words.append("tư")
        case (1..., 5): words.append("lăm")
        default: words.append(digits[ones])
        }
        return words
    }
}
