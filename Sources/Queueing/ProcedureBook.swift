/// The procedures of a center, and what people call its services.
///
/// It stands in the center file and is no part of the `Configuration`: a center has more than a thousand procedures, the
/// journal carries the configuration every day, and no rule of the queue needs them.
public struct ProcedureBook: Equatable, Sendable {
    /// In the order of the center file.
    public let procedures: [Procedure]
    /// What people call a service, in any language, by its key.
    public let serviceWords: [String: [String]]

    private let places: [String: Int]

    /// A book of these procedures, whose keys all differ.
    public init(procedures: [Procedure] = [], serviceWords: [String: [String]] = [:]) {
        self.procedures = procedures
        self.serviceWords = serviceWords
        places = Dictionary(procedures.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    /// The procedure of a key.
    public subscript(key: String) -> Procedure? {
        places[key].map { procedures[$0] }
    }

    /// The procedures of a service, in the order of the center file.
    public func procedures(of service: String) -> [Procedure] {
        procedures.filter { $0.service == service }
    }
}
