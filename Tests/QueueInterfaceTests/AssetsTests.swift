import Assets
import FoundationEssentials
import Testing

@Suite struct `What is compiled in` {
    /// The texts of a folder of `assets/`, by file name without its extension.
    private func folder(_ name: String) throws -> [String: String] {
        let assets = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(assets)/assets/\(name)"
        var texts: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: path) {
            let bytes = try Data(contentsOf: URL(filePath: "\(path)/\(file)"))
            texts[file.split(separator: ".").dropLast().joined(separator: ".")] = String(
                decoding: bytes, as: UTF8.self)
        }
        return texts
    }

    @Test func `every interface file is served byte for byte as it lies in its folder`() throws {
        #expect(try Assets.interfaces == folder("interfaces"))
    }

    @Test func `what is compiled in stays under a hundred kilobytes`() throws {
        let texts = try Array(folder("interfaces").values) + Array(folder("messages").values)
        #expect(texts.reduce(0) { $0 + $1.utf8.count } < 100_000)
    }

    @Test(arguments: ["vi", "en"])
    func `labels and refusals have their words in every language`(language: String) throws {
        let files = try folder("messages")
        let labels = try #require(Assets.messages(language))
        let refusals = try #require(Assets.refusals(language))
        let explanations = try #require(Assets.explanations(language))
        #expect(String(decoding: explanations, as: UTF8.self) == files["why.\(language)"])
        #expect(String(decoding: labels, as: UTF8.self) == files[language])
        #expect(String(decoding: refusals, as: UTF8.self) == files["refusals.\(language)"])
    }

    @Test func `a language without words has none`() {
        #expect(Assets.messages("la") == nil)
        #expect(Assets.refusals("la") == nil)
        #expect(Assets.explanations("la") == nil)
    }
}
