public import Queueing

extension CounterScreen {
    /// A list from which an officer chooses one entry.
    public typealias Menu = Screens.Menu<Choice>

    /// What one entry leads to.
    public enum Choice: Equatable, Sendable {
        case bringBack(Label)
        case transfer(Target)
        case pause(reason: String)
        /// A reason that is none of the others, to be written.
        case pauseForOtherReason
        /// Another ticket is looked for, to do this with it.
        case find(for: Action)
        /// An action of the desk.
        case perform(Action)
        /// A ticket that was found, with which something is to be done.
        case ticket(CounterView.Item)
        case onTicket(Action, CounterView.Item)
        /// The class of this key, or none.
        case priority(String?, of: Label)
    }
}
