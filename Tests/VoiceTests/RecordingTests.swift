import Queueing
import Testing
import Voice

/// Recordings take the place of the synthetic voice word by word.
@Suite struct `a folder of recordings` {
    private let vocabulary: [String]

    init() throws {
        vocabulary = try Checkout.words("vi").vocabulary(settings: VoiceSettings(read: .number))
    }

    private func recordings(_ names: String...) -> Recordings {
        Recordings(
            files: Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }), vocabulary: vocabulary)
    }

    private func pieces(_ recordings: Recordings, _ sentence: String) -> [String] {
        recordings.pieces(of: SpokenText(sentence)).map { piece in
            switch piece {
            case .recording(let file, _, let pause): "\(file).wav \(pause)"
            case .synthetic(let text, let pause): "“\(text)” \(pause)"
            }
        }
    }

    @Test func `replaces the words it has, and the others are spoken in between`() {
        #expect(
            pieces(recordings("moi_so", "hai"), "Mời số a, không, hai, bảy, đến quầy số hai.") == [
                "moi_so.wav 0", "“a, không,” 150", "hai.wav 150", "“bảy, đến quầy số” 0", "hai.wav 400",
            ])
    }

    @Test func `is heard with its longest phrase first`() {
        #expect(
            pieces(recordings("den", "den_quay_so", "quay", "so", "nam"), "đến quầy số năm.")
                == ["den_quay_so.wav 0", "nam.wav 400"])
    }

    @Test func `has no phrase over a pause`() {
        #expect(
            pieces(recordings("a_không", "a", "khong"), "a, không") == ["a.wav 150", "khong.wav 0"])
    }

    @Test(arguments: [("hai mươi mốt", ["“hai mươi mốt” 0"]), ("một", ["“một” 0"]), ("mười", ["“mười” 0"])])
    func `needs marks in a name where two words are alike without them`(words: String, heard: [String]) {
        #expect(pieces(recordings("mot", "muoi", "muoi_mot"), words) == heard)
    }

    @Test(arguments: [
        ("hai mươi mốt", ["hai.wav 0", "mươi.wav 0", "mốt.wav 0"]),
        ("mười một", ["mười.wav 0", "một.wav 0"]),
    ])
    func `tells those words by their marks`(words: String, heard: [String]) {
        #expect(pieces(recordings("hai", "mươi", "mốt", "mười", "một"), words) == heard)
    }

    @Test func `needs no hyphen in the name of a letter`() {
        #expect(pieces(recordings("e_lo"), "e-lờ, bê") == ["e_lo.wav 150", "“bê” 0"])
    }

    @Test func `lists what is missing by the names it would have`() {
        let all = vocabulary.filter { !["mời số", "một", "mốt", "ích-xì"].contains($0) }
        let names = all.map { $0.replacing(" ", with: "_").replacing("-", with: "_") }
        let some = Recordings(
            files: Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }), vocabulary: vocabulary)
        #expect(some.missing(of: vocabulary) == ["moi_so.wav", "ich_xi.wav", "một.wav", "mốt.wav"])
    }

    @Test func `names a file that is nothing ever said`() {
        #expect(recordings("moi_so", "mơi_sô").unused(in: vocabulary) == ["mơi_sô"])
    }
}
