import Testing
import Voice

/// Numbers as the hall hears them.
@Suite struct `numbers read aloud` {
    /// The reading table of the domain, and what follows from its grammar.
    static let vietnamese: [(Int, String)] = [
        (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
        (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
        (31, "ba mươi mốt"), (44, "bốn mươi tư"), (99, "chín mươi chín"), (100, "một trăm"),
        (101, "một trăm linh một"), (104, "một trăm linh tư"), (105, "một trăm linh năm"),
        (110, "một trăm mười"), (111, "một trăm mười một"), (114, "một trăm mười bốn"),
        (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"), (205, "hai trăm linh năm"),
        (555, "năm trăm năm mươi lăm"), (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"), (1024, "một nghìn không trăm hai mươi tư"),
        (1100, "một nghìn một trăm"), (9999, "chín nghìn chín trăm chín mươi chín"),
        (10_000, "mười nghìn"), (21_004, "hai mươi mốt nghìn không trăm linh tư"),
        (1_000_005, "một triệu không trăm linh năm"), (2_000_000_000, "hai tỷ"),
        (1_000_000_000_001, "một nghìn tỷ không trăm linh một"),
    ]

    @Test(arguments: vietnamese)
    func `in Vietnamese`(number: Int, words: String) {
        #expect(VietnameseNumbers.words(number) == words)
    }

    @Test(arguments: [
        (104, "một trăm lẻ tư"), (205, "hai trăm lẻ năm"), (1005, "một ngàn không trăm lẻ năm"),
        (15, "mười lăm"),
    ])
    func `in Vietnamese as in the South`(number: Int, words: String) {
        #expect(VietnameseNumbers.words(number, southern: true) == words)
    }

    @Test(arguments: [
        (0, "zero"), (7, "seven"), (10, "ten"), (13, "thirteen"), (20, "twenty"), (21, "twenty one"),
        (100, "one hundred"), (105, "one hundred and five"), (115, "one hundred and fifteen"),
        (1000, "one thousand"), (1005, "one thousand and five"),
        (9999, "nine thousand nine hundred and ninety nine"), (12_300, "twelve thousand three hundred"),
    ])
    func `in English`(number: Int, words: String) {
        #expect(EnglishNumbers.words(number) == words)
    }
}
