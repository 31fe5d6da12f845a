import Foundation
import Screens
import Wording

extension StationOptions {
    /// The letters of large text, from the assets folder; none, and a sentence on standard error, where they are not
    /// installed: large text is then drawn in the usual size.
    static func glyphs() -> Glyphs {
        let folder = AssetsFolder.ours(environment: ProcessInfo.processInfo.environment)
        let file = folder.path(of: "glyphs/unifont.hex")
        guard let data = FileManager.default.contents(atPath: file) else {
            let sentence = "\(file) cannot be read; large text has the usual size.\n"
            FileHandle.standardError.write(Data(sentence.utf8))
            return Glyphs()
        }
        return Glyphs(hex: String(decoding: data, as: UTF8.self))
    }
}
