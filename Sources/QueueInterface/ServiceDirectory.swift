public import Queueing
import Search

/// What citizens look for: the services and procedures of a center, and the search over them.
///
/// Made from the center file and replaced by a reload; the state of the queue is not in it, so whoever asks it waits for
/// nobody.
public struct ServiceDirectory: Sendable {
    /// In the order of the center file.
    public let services: [Service]
    public let book: ProcedureBook
    private let search: ServiceSearch

    /// A directory of these services, which takes some tenths of a second to make for thousands of procedures.
    public init(services: [Service], book: ProcedureBook, vocabularies: [Vocabulary]) {
        self.services = services
        self.book = book
        search = ServiceSearch(services: services, book: book, vocabularies: vocabularies)
    }

    /// The services and procedures that fit what somebody says, best first; at most `limit`.
    func find(_ query: String, limit: Int) -> [ServiceMatch] {
        search.find(query, limit: limit)
    }

    /// The service of a key.
    func service(_ key: String) -> Service? {
        services.first { $0.key == key }
    }
}
