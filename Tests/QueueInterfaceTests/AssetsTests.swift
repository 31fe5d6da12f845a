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
        let words = [Assets.screens, Assets.refusals, Assets.theme]
        let bytes = Assets.interfaces.values.reduce(0) { $0 + $1.utf8.count }
        #expect(words.reduce(bytes) { $0 + $1.count } < 100_000)
    }

    @Test func `Vietnamese is compiled in as it lies in its folder`() throws {
        let files = try folder("languages/vi")
        #expect(String(decoding: Assets.screens, as: UTF8.self) == files["screens"])
        #expect(String(decoding: Assets.refusals, as: UTF8.self) == files["refusals"])
    }
}
