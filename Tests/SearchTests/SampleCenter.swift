import CenterFile
import Foundation
import Queueing
import Search

/// The search over a sample center with the vocabularies that are shipped.
enum SampleCenter {
    static let province = SampleCenter.search("lang-son")
    static let ward = SampleCenter.search("dong-kinh")
    /// Every field of a province and of a ward in one center, and no procedure.
    static let fields = ServiceSearch(
        services: services("lang-son", "p.") + services("dong-kinh", "w."), book: ProcedureBook(),
        vocabularies: vocabularies)

    static let vocabularies: [Vocabulary] = ["vi", "en", "zh"].map { language in
        let name = "languages/\(language)/search.yaml"
        do {
            return try VocabularyFile.read(try text(name), named: name)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func search(_ name: String) -> ServiceSearch {
        let contents = contents(name)
        return ServiceSearch(
            services: contents.configuration.services, book: contents.procedures, vocabularies: vocabularies)
    }

    private static func services(_ name: String, _ prefix: String) -> [Service] {
        contents(name).configuration.services.map { service in
            Service(key: prefix + service.key, prefix: service.prefix, name: service.name)
        }
    }

    /// Keys of the services of a sample center.
    static func keys(_ name: String) -> Set<String> {
        Set(contents(name).configuration.services.map(\.key))
    }

    private static func contents(_ name: String) -> CenterFile.Contents {
        do {
            return try CenterFile.contents(
                of: try text("centers/\(name).yaml"), named: name, at: Moment(milliseconds: 1_794_963_600_000)
            )
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func text(_ path: String) throws -> String {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: checkout.appending(path: "assets/\(path)"), encoding: .utf8)
    }
}

extension ServiceSearch {
    /// The services found, best first, each once.
    func services(_ query: String, limit: Int = Limits.matchesMax) -> [String] {
        var services: [String] = []
        for match in find(query, limit: limit) where !services.contains(match.service) {
            services.append(match.service)
        }
        return services
    }
}

extension String {
    /// Without Vietnamese marks, as people type in a hurry.
    var withoutMarks: String {
        var plain = String.UnicodeScalarView()
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\u{300}"..."\u{36F}": break
            case "đ": plain.append("d")
            case "Đ": plain.append("D")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
