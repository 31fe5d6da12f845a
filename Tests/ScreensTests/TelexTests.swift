import Screens
import Testing

@Suite struct `Telex gives` {
    private static func typed(_ keys: String) -> String {
        var text = WrittenText()
        for key in keys { text.type(key) }
        return text.text
    }

    @Test(arguments: TelexTable.names)
    func `the names of Lạng Sơn`(keys: String, name: String) {
        #expect(Array(Self.typed(keys).utf8) == Array(name.utf8))
    }

    @Test(arguments: TelexTable.words)
    func `the words of a comment`(keys: String, word: String) {
        #expect(Array(Self.typed(keys).utf8) == Array(word.utf8))
    }

    @Test(arguments: TelexTable.orders)
    func `the same word in whatever order its keys come`(keys: [String], word: String) {
        for typed in keys { #expect(Self.typed(typed) == word, "\(typed)") }
    }

    @Test(arguments: TelexTable.undone)
    func `the letter itself when it is typed once more`(keys: String, word: String) {
        #expect(Self.typed(keys) == word)
    }

    @Test(arguments: TelexTable.foreign)
    func `what cannot be Vietnamese as it is typed`(word: String) {
        #expect(Self.typed(word) == word)
    }

    @Test(arguments: [
        ("DDoongf KINHR", "Đồng KỈNH"), ("DDAATS", "ĐẤT"), ("Ddaats", "Đất"), ("dDATS", "đÁT"),
        ("Wu ddaix", "Ưu đãi"),
        ("TIEENGS", "TIẾNG"), ("UWOWNG", "ƯƠNG"), ("OONG", "ÔNG"),
    ])
    func `capitals where capitals are typed`(keys: String, word: String) {
        #expect(Self.typed(keys) == word)
    }

    @Test(arguments: [
        ("a", "", "aáàảãạ"), ("a", "w", "ăắằẳẵặ"), ("a", "a", "âấầẩẫậ"), ("e", "", "eéèẻẽẹ"),
        ("e", "e", "êếềểễệ"),
        ("i", "", "iíìỉĩị"), ("o", "", "oóòỏõọ"), ("o", "o", "ôốồổỗộ"), ("o", "w", "ơớờởỡợ"),
        ("u", "", "uúùủũụ"),
        ("u", "w", "ưứừửữự"), ("y", "", "yýỳỷỹỵ"),
    ])
    func `every vowel with every tone, composed`(vowel: String, sign: String, row: String) {
        for (tone, letter) in zip(["", "s", "f", "r", "x", "j"], row) {
            let orders = [vowel + sign + tone, vowel + tone + sign]
            for keys in orders {
                #expect(Array(Self.typed(keys).utf8) == Array(String(letter).utf8), "\(keys)")
                #expect(Self.typed(keys.uppercased()) == letter.uppercased(), "\(keys) in capitals")
                #expect(Self.typed("b" + keys + "n") == "b\(letter)n", "b\(keys)n")
            }
        }
    }

    @Test(arguments: [
        ("hoas", "hóa", "n", "hoán"), ("giof", "giò", "i", "giòi"), ("thuowr", "thuở", "n", "thưởn"),
        ("huow", "huơ", "u", "hươu"), ("gis", "gí", "a", "giá"), ("khoer", "khỏe", "n", "khoẻn"),
        ("toas", "tóa", "i", "toái"), ("cuar", "của", "", "của"),
    ])
    func `a tone that moves with the letters that follow`(
        keys: String, word: String, next: String, later: String
    ) {
        #expect(Self.typed(keys) == word)
        #expect(Self.typed(keys + next) == later)
    }

    @Test func `every tone by a key of its own, and its place`() {
        for (tone, word) in zip(Tone.allCases, ["hoan", "hoán", "hoàn", "hoản", "hoãn", "hoạn"]) {
            var telex = Telex(after: "hoan")
            telex.put(tone)
            #expect(telex.word == word)
        }
    }

    @Test func `no tone to a word without a vowel, and none twice`() {
        var telex = Telex(after: "ng")
        telex.put(.acute)
        #expect(telex.word == "ng")
        telex = Telex(after: "là")
        telex.put(.grave)
        #expect(telex.word == "la")
    }

    @Test func `a word of letters that have their sign already`() {
        var telex = Telex()
        telex.put("đ")
        telex.put("ư")
        telex.put("ơ")
        telex.type("n")
        telex.type("g")
        telex.put(.grave)
        #expect(telex.word == "đường")
    }

    @Test func `the tone its place again when the letter after it goes`() {
        var telex = Telex(after: "hoán")
        telex.deleteLast()
        #expect(telex.word == "hóa")
        telex.deleteLast()
        #expect(telex.word == "hó")
        telex.deleteLast()
        telex.deleteLast()
        telex.deleteLast()
        #expect(telex.word.isEmpty)
    }
}
