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
            /// An action of the desk.
            case perform(Action)
            /// A ticket that was found, with which something is to be done.
            case ticket(CounterView.Item)
            case onTicket(Action, CounterView.Item)
            /// The class of this key, or none.
            case priority(String?, of: Label)

            /// The action of the desk that it stands for, if it is one.
            var action: Action? {
                switch self {
                case .perform(let action), .onTicket(let action, _): action
                default: nil
                }
            }
        }

        /// One line of the list.
        public struct Entry: Equatable, Sendable {
            public let text: String
            public let choice: Choice
        }

        /// What is chosen.
        public let title: Word
        /// The ticket it is about, where the title names one.
        public let subject: String
        /// Never empty.
        public let entries: [Entry]
        /// Index of the marked entry.
        public internal(set) var selected = 0

        init(title: Word, subject: String = "", entries: [Entry]) {
            self.title = title
            self.subject = subject
            self.entries = entries
        }

        mutating func move(_ distance: Int) {
            selected = min(max(0, selected + distance), entries.count - 1)
        }
    }
}
