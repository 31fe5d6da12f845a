import Foundation
import Queueing
import Search
import Testing

/// A word may be written in many ways.
@Suite struct `the search reads` {
    private func first(_ query: String) -> String? {
        SampleCenter.ward.find(query, limit: 1).first?.procedure
    }

    @Test(arguments: [
        "đăng ký kết hôn", "ĐĂNG KÝ KẾT HÔN", "Đăng kí kết hôn", "dang ky ket hon", "đăng-ký: kết hôn!",
        "dangkykethon", "ket hon",
    ])
    func `capitals, punctuation, missing marks and missing spaces`(query: String) {
        #expect(first(query) == "ket_hon")
    }

    @Test func `both Unicode forms`() {
        let query = "chứng thực chữ ký"
        #expect(first(query.precomposedStringWithCanonicalMapping) == "ct_chu_ky")
        #expect(first(query.decomposedStringWithCanonicalMapping) == "ct_chu_ky")
    }

    @Test(arguments: [
        "soor ddor", "soor ddo", "so ddor", "sổ ddor", "so63 d9o3", "SOOR DDOR",
        "giaays chuwngs nhaanj laanf ddaauf",
    ])
    func `keystrokes of an input method that is off`(query: String) {
        #expect(first(query) == "dat_lan_dau")
    }

    @Test(arguments: ["khai si", "đăng ký khai sin", "giấy khai s"])
    func `a last word that is half typed`(query: String) {
        #expect(first(query) == "khai_sinh")
    }

    @Test(arguments: ["trứng thực", "chứng thự", "chung thuuc", "chưng thực"])
    func `words as they sound, and slips`(query: String) {
        #expect(SampleCenter.ward.find(query, limit: 1).first?.service == "chung_thuc")
    }

    @Test(arguments: Said.everyday)
    func `what is said without its marks`(said: Said) {
        for (search, service) in [(SampleCenter.province, said.province), (SampleCenter.ward, said.ward)] {
            guard let service else { continue }
            #expect(search.find(said.words.withoutMarks, limit: 1).first?.service == service)
        }
    }

    /// Every letter of every longer word left out, put in, changed and swapped; keystrokes aside, where a slip changes the
    /// very marks.
    @Test(arguments: Said.everyday.filter { !["ddawng kys keets hoon", "noop thues"].contains($0.words) })
    func `what is said with one slip in a word of five letters`(said: Said) {
        for query in slips(in: said.words) {
            for (search, service) in [(SampleCenter.province, said.province), (SampleCenter.ward, said.ward)]
            {
                guard let service else { continue }
                #expect(search.services(query, limit: 8).prefix(3).contains(service), "\(query)")
            }
        }
    }

    private func slips(in text: String) -> [String] {
        let words = text.split(separator: " ").map(Array.init)
        var texts: [String] = []
        for (place, word) in words.enumerated() where word.count >= 5 {
            for letter in word.indices {
                var others = Array(repeating: word, count: 3)
                others[0].remove(at: letter)
                others[1].insert("e", at: letter)
                others[2][letter] = "q"
                if letter + 1 < word.count {
                    var swapped = word
                    swapped.swapAt(letter, letter + 1)
                    others.append(swapped)
                }
                for other in others {
                    var all = words
                    all[place] = other
                    texts.append(all.map { String($0) }.joined(separator: " "))
                }
            }
        }
        return texts
    }
}
