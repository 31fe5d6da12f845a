import Assets
import Foundation
import Terminal

extension StationOptions {
    /// How the station is put on its glass.
    ///
    /// A theme file that cannot be read or is refused costs nobody the station: it says so once on standard error, and
    /// shows the colours that come with Lượt.
    func appearance() -> Appearance {
        Appearance(theme: chosenTheme() ?? Self.shipped, isColored: Self.isColored, isPlain: isPlain)
    }

    private func chosenTheme() -> Theme? {
        guard let theme else { return nil }
        do {
            let file = try Data(contentsOf: URL(filePath: theme))
            return try Theme(json: Array(file), base: Self.shipped)
        } catch let mistake as ThemeMistake {
            Self.warn("\(theme): \(mistake.sentence)")
        } catch {
            Self.warn("\(theme): the theme cannot be read.")
        }
        return nil
    }

    private static func warn(_ sentence: String) {
        let line = sentence + " The station shows its usual colours.\n"
        FileHandle.standardError.write(Data(line.utf8))
    }

    /// The theme that is compiled in; a test reads it.
    private static let shipped: Theme = {
        do throws(ThemeMistake) {
            return try Theme(json: Assets.theme)
        } catch {
            preconditionFailure("the theme that comes with Lượt is refused: \(error.sentence)")
        }
    }()
}
