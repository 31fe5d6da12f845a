import Queueing
import Testing

/// The vectors of the domain collection, sections 3 and 4.3; all people are invented.
@Suite struct IdentityCardTests {
    /// 2026-11-18, the day of the vectors.
    private static let today = day("2026-11-18")

    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    private func read(_ text: String) throws(CardTrouble) -> IdentityCard {
        try IdentityCard(scanned: text, today: Self.today)
    }

    private func card(born birth: String) throws -> IdentityCard {
        try read("020066001234||NAM|\(birth)|Nam|x|01012022")
    }

    @Test(
        arguments: [
            (
                "020095001234|082123456|NÔNG VĂN NAM|15031995|Nam|Thôn Nà Pàn, Xã Thụy Hùng, Lạng Sơn|20042021",
                "020095001234", "1995-03-15", 31
            ),
            (
                "020301004321||TRIỆU THỊ HOA|07112001|Nữ|Khối 5, Phường Đông Kinh, Lạng Sơn|12082022",
                "020301004321", "2001-11-07", 25
            ),
            (
                "020046000777|080111222|HOÀNG VĂN PÁO|01011946|Nam|…|01012022", "020046000777", "1946-01-01",
                80
            ),
            ("020095001234|NÔNG VĂN NAM|15031995|Nam|…|20042021", "020095001234", "1995-03-15", 31),
            (
                "020195009876|081222333|LÝ THỊ MAI|02021995|Nữ|…|05072024|NGUYỄN A|LÝ B||x", "020195009876",
                "1995-02-02", 31
            ),
            (
                "020095001234|082123456|N?NG V?N NAM|15031995|Nam|Th?n …|20042021", "020095001234",
                "1995-03-15",
                31
            ),
            ("020095001234||NAM|15/03/1995|Nam|…|20/04/2021", "020095001234", "1995-03-15", 31),
            ("020095001234|||15031995||", "020095001234", "1995-03-15", 31),
        ])
    func `a card tells its number and the age of its holder`(
        text: String, number: String, birth: String, age: Int
    ) throws {
        let card = try read(text)
        #expect(card.number == number)
        #expect(card.birth == Self.day(birth))
        #expect(card.age(on: Self.today) == age)
    }

    @Test(arguments: [
        "", "|", "||||||", "\0\0\0\0", "12345|082123456|NAM|15031995|Nam|x|20042021",
        "0200950012345|082123456|NAM|15031995|Nam|x|20042021",
        "02009500123A|082123456|NAM|15031995|Nam|x|20042021",
        "０２００９５００１２３４|082123456|NAM|15031995|Nam|x|20042021",
        "020095001234|082123456|NAM|32021995|Nam|x|20042021",
        "020095001234|082123456|NAM|29021995|Nam|x|20042021",
        "020095001234|082123456|NAM|32/02/1995|Nam|x|20042021",
        "020095001234|082123456|NAM|19112026|Nam|x|20042021",
        "020095001234|082123456|NAM|31121899|Nam|x|20042021",
        "020095001234|082123456|NAM|1899|Nam|x|20042021", "020095001234|082123456|NAM|2027|Nam|x|20042021",
        "020095001234|082123456|NAM|NAM|Nam|x|y", "020095001234|NAM|15031995|Nam|x", "020095001234",
        "https://example.org/020095001234|a|15031995|b|c|d", "8934563138164",
    ])
    func `what is no card is not read`(text: String) {
        #expect(throws: CardTrouble.unreadable) { try read(text) }
    }

    @Test(arguments: [
        "GD4202012345678|4ec3b46e67", "GD4202012345678|4ec3…", "gd4202012345678",
        "GD4202012345678|4ec3b46e67|15/03/1995|1|4ce1baa16e67|20 - 001|01/01/2026|-|18/11/2026|x|4|x|y",
        "4202012345|4ec3b46e67|15/03/1995|2|4ce1baa16e67|20 - 001|01/01/2026",
        "020095001234|4EC3B46E67|15/03/1995|1|4ce1baa16e67|20 - 001|01/01/2026",
    ])
    func `a health-insurance card is known as such`(text: String) {
        #expect(throws: CardTrouble.healthInsurance) { try read(text) }
    }

    @Test func `control characters in a card are dropped`() throws {
        let text = "020095001234|082123456|NÔNG VĂN NAM|15031995|Nam|Lạng Sơn|20042021"
        let spread = text.flatMap { ["\0", String($0)] }.joined() + "\u{7F}\r\n"
        #expect(try read(spread) == read(text))
    }

    @Test(arguments: [(512, false), (513, true), (600, true)])
    func `a card has at most 512 bytes`(bytes: Int, isTooLong: Bool) throws {
        let start = "020095001234|082123456|NAM|15031995|Nam|"
        let text = start + String(repeating: "x", count: bytes - start.utf8.count - 1) + "|"
        if isTooLong {
            #expect(throws: CardTrouble.tooLong) { try read(text) }
        } else {
            #expect(try read(text).number == "020095001234")
        }
    }

    @Test(arguments: [
        ("18111966", 60), ("19111966", 59), ("29021964", 62), ("1966", 60), ("01011966", 60), ("18112026", 0),
        ("01011900", 126),
    ])
    func `age counts full years, and a year alone begins on 1 January`(birth: String, age: Int) throws {
        #expect(try card(born: birth).age(on: Self.today) == age)
    }

    @Test(arguments: [("2026-02-28", 61), ("2026-03-01", 62), ("2028-02-28", 63), ("2028-02-29", 64)])
    func `who was born on 29 February grows older on 1 March of a common year`(day: String, age: Int) throws {
        #expect(try card(born: "29021964").age(on: Self.day(day)) == age)
    }
}
