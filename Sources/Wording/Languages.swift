import Assets
import Foundation

/// The languages of a center's programs: one folder of files for each, in `assets/languages`.
///
/// A language is a folder named by its code (`vi`, `en`, `zh`, `tyz`), with whatever files of words people have written
/// for it; what is missing in it is said in Vietnamese. What citizens read is compiled in as well, so
/// no station is ever without words.
public struct Languages: Sendable {
    /// The language that every text has.
    public static let native = "vi"
    /// The order in which languages are offered; others follow by their codes.
    static let firstOffered = [native, "en", "zh"]

    /// A file of words in the folder of a language: a JSON object of texts by id.
    public enum Part: String, CaseIterable, Sendable {
        /// The labels of the stations' screens.
        case screens
        /// The sentences about what the center refuses.
        case refusals
        /// The sentences that explain a call.
        case why
        /// The words of the command line.
        case commands
    }

    /// The id of the label with which a language names itself.
    static let ownName = "common.languageName"

    /// The codes of all languages, in the order in which they are offered.
    public let codes: [String]
    /// One sentence for the folder or for every file in it that could not be read; then its words are missing.
    public let complaints: [String]
    private let tables: [Part: WordTable]
    private let own: [Part: [String: Set<String>]]

    /// The languages of an assets folder; Vietnamese alone, as far as it is compiled in, where there is no such folder.
    public init(_ folder: AssetsFolder) {
        let files = FileManager.default
        let root = folder.path(of: "languages")
        var found = Set([Self.native])
        var complaints: [String] = []
        do {
            found.formUnion(try files.contentsOfDirectory(atPath: root).filter(Self.isCode))
        } catch {
            complaints.append(
                """
                \(root) cannot be read: install the folder assets as \(AssetsFolder.installed.path), or name it in \
                \(AssetsFolder.variable).
                """)
        }
        var words: [Part: [String: [String: String]]] = [:]
        for part in Part.allCases {
            words[part, default: [:]][Self.native] = Self.compiledIn(part)
            for code in found {
                let path = "\(root)/\(code)/\(part.rawValue).json"
                guard let data = files.contents(atPath: path) else { continue }
                do {
                    var texts = try JSONDecoder().decode([String: String].self, from: data)
                    // Another language's name would stand on its button otherwise.
                    if part == .screens, texts[Self.ownName] == nil { texts[Self.ownName] = code }
                    words[part, default: [:]][code] = texts
                } catch {
                    complaints.append(
                        "\(path) is left out: it must be a JSON object of texts such as {\"common.back\": \"…\"}."
                    )
                }
            }
        }
        codes =
            Self.firstOffered.filter(found.contains) + found.subtracting(Self.firstOffered).sorted()
        self.complaints = complaints.sorted()
        tables = words.mapValues(WordTable.init)
        own = words.mapValues { $0.mapValues { Set($0.keys) } }
    }

    /// The words of a kind, in every language.
    public func callAsFunction(_ part: Part) -> WordTable {
        tables[part] ?? WordTable([:])
    }

    /// The languages in which people have written something whose id begins so, such as `kiosk.`.
    public func codes(with part: Part, beginning prefix: String) -> [String] {
        codes.filter { code in
            own[part]?[code]?.contains { $0.hasPrefix(prefix) } ?? false
        }
    }

    /// Two or three letters, as ISO 639 has them.
    private static func isCode(_ name: String) -> Bool {
        (2...3).contains(name.utf8.count) && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static func compiledIn(_ part: Part) -> [String: String] {
        let bytes =
            switch part {
            case .screens: Assets.screens
            case .refusals: Assets.refusals
            // These are for those who can install the folder: without it the ids stand for the words.
            case .why, .commands: [UInt8]("{}".utf8)
            }
        do {
            return try JSONDecoder().decode([String: String].self, from: Data(bytes))
        } catch {
            preconditionFailure("the words compiled in are a JSON object of texts: \(error)")
        }
    }
}
