public import Queueing

/// One citizen's answer about one served ticket.
public struct Rate: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Rating.Rate"

    public var counter: Int
    public var label: String
    /// Key of a level of the scale.
    public var level: String
    /// Keys of reasons of the scale, each once.
    public var reasons: [String]?
    /// In the citizen's own words; an empty one is none.
    public var comment: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(
        counter: Int, label: String, level: String, reasons: [String]? = nil, comment: String? = nil,
        requestId: String? = nil
    ) {
        self.counter = counter
        self.label = label
        self.level = level
        self.reasons = reasons
        self.comment = comment
        self.requestId = requestId
    }

    /// The answer.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        .rate(
            counter: counter, label: try Label(asked: label), level: level, reasons: reasons ?? [],
            comment: comment.flatMap { $0.isEmpty ? nil : Erasable($0) })
    }
}
