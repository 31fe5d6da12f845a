public import Queueing

/// What the rating terminal of a counter asks: `vn.luot.Rating.Watch`.
public struct WatchRating: WatchingMethod {
    /// The question, if there is one now.
    public struct Reply: Codable, Equatable, Sendable {
        /// Nil when there is nothing to rate.
        public var prompt: WirePrompt?
        /// True or nil.
        public var clockInDoubt: Bool?
        /// The ticket whose rating would be taken now; nil for none.
        public var rateable: Label?

        /// A reply with a question, or without.
        public init(prompt: WirePrompt? = nil, rateable: Label? = nil, clockInDoubt: Bool = false) {
            self.prompt = prompt
            self.rateable = rateable
            self.clockInDoubt = clockInDoubt ? true : nil
        }
    }

    public static let method = "vn.luot.Rating.Watch"

    public var counter: Int
    /// Vietnamese when it is unknown or nil.
    public var language: String?

    /// A call with these parameters.
    public init(counter: Int, language: String? = nil) {
        self.counter = counter
        self.language = language
    }

    /// The question about the ticket the counter served last.
    public func view(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        guard hall.center.configuration.counter(counter) != nil else {
            throw .unknownCounter(counter: counter)
        }
        let prompt = hall.center.prompt(at: counter, in: language, at: hall.now)
        return Reply(
            prompt: prompt.map { WirePrompt($0) }, rateable: hall.center.rateable(at: counter),
            clockInDoubt: hall.center.isClockInDoubt)
    }

    /// Whether nothing but the seconds left differs.
    public static func sameNews(_ former: Reply, _ latest: Reply) -> Bool {
        var former = former
        former.prompt?.seconds = latest.prompt?.seconds ?? 0
        return former == latest
    }
}
