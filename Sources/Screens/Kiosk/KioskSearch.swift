import Queueing

extension KioskScreen {
    /// A procedure as its visitors see it, in one language.
    public struct Procedure: Equatable, Sendable {
        /// One paper to bring.
        public struct Paper: Equatable, Sendable {
            public var text: String
            /// Only where the authority does not have the data.
            public var ifNotOnRecord: Bool

            /// A paper, asked for in any case unless said otherwise.
            public init(text: String, ifNotOnRecord: Bool = false) {
                self.text = text
                self.ifNotOnRecord = ifNotOnRecord
            }
        }

        /// Its name on the wire.
        public var key: String
        /// Key of the service that takes it in.
        public var service: String
        public var name: String
        /// What a list has room for.
        public var shortName: String
        /// In the order in which they are asked for.
        public var papers: [Paper]
        /// How long the authority may take, in words.
        public var deadline: String?

        /// A procedure of a service; its short name is its name unless one is given.
        public init(
            key: String, service: String, name: String, shortName: String? = nil, papers: [Paper] = [],
            deadline: String? = nil
        ) {
            self.key = key
            self.service = service
            self.name = name
            self.shortName = shortName ?? name
            self.papers = papers
            self.deadline = deadline
        }
    }

    /// Whether it has to be said of the papers as a whole that some may not be needed.
    ///
    /// By NQ 66.7/2025 an authority takes data that it has instead of papers, for ever more procedures; so no list may be
    /// read as if all of it had to be brought. Where every paper says so itself, nothing is added.
    static func mayNeedFewer(_ procedure: Procedure) -> Bool {
        procedure.papers.contains { !$0.ifNotOnRecord }
    }

    /// What a search found: a procedure, or a service as such.
    public struct Match: Equatable, Sendable {
        /// Key of the service.
        public var service: String
        public var procedure: Procedure?

        /// A match of a service, by one of its procedures or by its own name.
        public init(service: String, procedure: Procedure? = nil) {
            self.service = service
            self.procedure = procedure
        }
    }

    /// What is looked for, and what was found.
    ///
    /// One question is out at a time: whoever types faster than the server answers gets the answer to the last text.
    public struct Search: Equatable, Sendable {
        /// Characters of what is looked for at most: half of what the server takes.
        public static let queryCharactersMax = 100

        /// The text as typed, letter by letter: the server reads the keystrokes of Telex by itself, and words such as
        /// visa are none.
        public internal(set) var text = WrittenText(charactersMax: queryCharactersMax, isTelex: false)
        var keyboard = OnScreenKeyboard()
        /// The key on the glass that a number pad was led to; nil: what was found is marked.
        var mark: KeyCap?
        /// Whether a letter came from a keyboard: its digits are text then, and until then those of a number pad, which
        /// has no letters.
        var hasLetters = false
        /// What is looked for.
        public var query: String { text.text }
        /// Best first.
        public internal(set) var matches: [Match] = []
        /// The text that `matches` answer; nil until there is an answer.
        public internal(set) var answered: String?
        /// The text that the server was asked and has not answered.
        var asked: String?
        /// When something was written last; nil before the first letter.
        var typedAt: Moment?
        /// Whether the last question got no answer.
        var hasFailed = false
        /// When the matches became others: a touch right after that was meant for what stood there before.
        var changedAt: Moment?

        /// Whether what is shown answers what is typed.
        var isUpToDate: Bool { answered == query }
    }
}
