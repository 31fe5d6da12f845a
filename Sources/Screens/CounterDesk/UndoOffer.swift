public import Queueing

extension CounterScreen {
    /// What the officer has just done and can take back for a few seconds.
    ///
    /// The seconds run by the time that passes here, from what the server said was left.
    public struct UndoOffer: Equatable, Sendable {
        public let verb: Verb
        public let label: Label
        var countdown: Countdown

        /// What a view offers; nil when its time is over.
        init?(_ view: CounterView) {
            guard let last = view.lastAction else { return nil }
            verb = last.verb
            label = last.label
            countdown = Countdown(milliseconds: last.until.millisecondsSince(view.asOf))
            guard !countdown.isOver else { return nil }
        }
    }
}
