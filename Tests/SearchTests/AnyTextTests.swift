import Queueing
import Search
import Testing

/// A generator of the same texts in every run.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    /// The mixing of SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `any text` {
    private static let pieces: [Character] = Array(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyfjzwàáảãạếộữỳĐSỔ 0123456789.,;:!?-–()\"'\\/\n\t\0\u{301}\u{323}\u{FEFF}🙂👩‍👩‍👧🇻🇳出生证ẞßİ"
    )

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `is searched without harm, and every match is a service of the center`(seed: UInt64) {
        var dice = Dice(state: seed)
        let services = SampleCenter.keys("dong-kinh")
        for _ in 0..<2_500 {
            let count = Int.random(in: 0...60, using: &dice)
            let text = String((0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? " " })
            let matches = SampleCenter.ward.find(text, limit: 5)
            #expect(matches.count <= 5)
            #expect(
                matches.allSatisfy { services.contains($0.service) && $0.score <= 1 }, "seed \(seed): \(text)"
            )
        }
    }

    @Test func `of any length is searched by its first words`() {
        let filling = Array(repeating: "kết hôn", count: 20).joined(separator: " ")
        #expect(SampleCenter.ward.find(filling + " sổ đỏ", limit: 1).first?.procedure == "ket_hon")
        #expect(SampleCenter.ward.find(String(repeating: "a", count: 65_536), limit: 1) == [])
        #expect(SampleCenter.ward.find(String(repeating: "sổ đỏ ", count: 10_000), limit: 1).count == 1)
    }
}
