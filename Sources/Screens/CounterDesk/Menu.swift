public import Queueing

extension CounterScreen {
    /// A list from which an officer chooses one entry.
    public struct Menu: Equatable, Sendable {
        /// What one entry leads to.
        public enum Choice: Equatable, Sendable {
            case bringBack(Label)
            case transfer(Target)
            case pause(reason: String)
            /// A reason that is none of the others, to be written.
            case pauseForOtherReason
        }

        /// One line of the list.
        public struct Entry: Equatable, Sendable {
            public let text: String
            public let choice: Choice
        }

        /// What is chosen.
        public let title: Word
        /// Never empty.
        public let entries: [Entry]
        /// Index of the marked entry.
        public internal(set) var selected = 0

        mutating func move(_ distance: Int) {
            selected = min(max(0, selected + distance), entries.count - 1)
        }
    }
}
