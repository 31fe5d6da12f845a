/// What people say in one language and what the authorities call it; the same for every center.
public struct Vocabulary: Equatable, Sendable {
    /// Words of people for one thing, and words of the authorities that lead to who does it.
    public struct Entry: Equatable, Sendable {
        /// How people say it.
        public let said: [String]
        /// What the names of procedures and services have for it, the closest first.
        public let means: [String]
        /// How much it decides beside other things that are said with it; 1 for most.
        ///
        /// Who says "photo công chứng giấy khai sinh" wants the copy certified: the certification weighs more.
        public let weight: Double

        /// An entry of ordinary weight unless another is given.
        public init(said: [String], means: [String], weight: Double = 1) {
            self.said = said
            self.means = means
            self.weight = weight
        }
    }

    public let entries: [Entry]
    /// What is said around a wish and says nothing about it.
    public let fillers: [String]
    /// What begins the reason of a wish: what follows counts less.
    public let purposes: [String]

    /// A vocabulary of these words; nothing unless given.
    public init(entries: [Entry] = [], fillers: [String] = [], purposes: [String] = []) {
        self.entries = entries
        self.fillers = fillers
        self.purposes = purposes
    }
}
