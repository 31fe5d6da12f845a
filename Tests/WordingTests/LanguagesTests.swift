import Foundation
import Testing
import Wording

/// An assets folder of a test's own.
private struct Folder: ~Copyable {
    let path: String

    init(_ files: [String: String]) throws {
        path = NSTemporaryDirectory() + "luot-words-" + UUID().uuidString
        for (name, text) in files {
            let file = URL(filePath: "\(path)/languages/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        // A folder that cannot be removed is left to the machine.
        try? FileManager.default.removeItem(atPath: path)
    }

    var languages: Languages { Languages(AssetsFolder(path: path)) }
}

@Suite struct LanguagesTests {
    @Test func `a language is a folder that people add`() throws {
        let folder = try Folder([
            "tyz/screens.json": #"{"common.languageName": "Tày", "kiosk.takeNumber": "…"}"#,
            "zh/screens.json": #"{"rating.thanks": "谢谢"}"#, "en/why.json": "{}",
        ])
        let languages = folder.languages
        #expect(languages.codes == ["vi", "en", "zh", "tyz"])
        #expect(languages.codes(with: .screens, beginning: "kiosk.") == ["vi", "tyz"])
        #expect(languages(.screens)["tyz"]["common.languageName"] == "Tày")
    }

    @Test func `what a language lacks is said in Vietnamese`() throws {
        let folder = try Folder(["zh/screens.json": #"{"rating.thanks": "谢谢"}"#])
        let words = folder.languages(.screens)
        #expect(words["zh"]["rating.thanks"] == "谢谢")
        #expect(words["zh"]["common.back"] == "Quay lại")
        #expect(words["la"] == words["vi"])
        #expect(words[nil] == words["vi"])
    }

    @Test func `a language that does not name itself goes by its code`() throws {
        let folder = try Folder(["nut/screens.json": #"{"kiosk.takeNumber": "…"}"#])
        #expect(folder.languages(.screens)["nut"]["common.languageName"] == "nut")
    }

    @Test func `without a folder Vietnamese remains`() {
        let languages = Languages(AssetsFolder(path: "/nowhere"))
        #expect(languages.codes == ["vi"])
        #expect(languages(.refusals)["vi"]["refusal.wrongPin"]?.isEmpty == false)
        #expect(languages.complaints.count == 1)
        #expect(languages.complaints.first?.contains("LUOT_ASSETS") == true)
    }

    @Test func `a file that cannot be read is named, and only its words are missing`() throws {
        let folder = try Folder([
            "en/screens.json": #"{"common.back": "Back""#, "en/why.json": #"{"why.nobody": "Nobody."}"#,
        ])
        let languages = folder.languages
        #expect(languages.complaints.count == 1)
        #expect(languages.complaints.first?.contains("languages/en/screens.json is left out") == true)
        #expect(languages(.screens)["en"] == languages(.screens)["vi"])
        #expect(languages(.why)["en"]["why.nobody"] == "Nobody.")
        #expect(languages.codes(with: .screens, beginning: "") == ["vi"])
    }

    @Test func `other folders are no languages`() throws {
        let folder = try Folder(["README/a.json": "{}", "e/screens.json": "{}", "English/screens.json": "{}"])
        #expect(folder.languages.codes == ["vi"])
    }
}

@Suite struct AssetsFolderTests {
    @Test func `the environment comes first, then the checkout above the program`() throws {
        let folder = try Folder(["vi/screens.json": "{}"])
        let program = URL(filePath: folder.path).deletingLastPathComponent()
        #expect(AssetsFolder(environment: ["LUOT_ASSETS": "/a"], program: program).path == "/a")
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "deep/down")
        let found = AssetsFolder(environment: [:], program: checkout)
        #expect(found == .installed || found.path.hasSuffix("/assets"))
        #expect(FileManager.default.fileExists(atPath: found.path(of: "languages/vi")))
    }

    @Test func `where there is none the place to install it is named`() {
        let found = AssetsFolder(environment: ["LUOT_ASSETS": ""], program: URL(filePath: "/"))
        #expect(found == .installed)
    }
}
