import Queueing

/// The help: every key of the desk with its name.
extension CounterScreen {
    /// The paging keys turn the pages, the language key shows the first one in the other language, any other key leads back
    /// to the desk.
    static func pressInHelp(_ key: Key, page: Int, _ state: inout State) {
        if keys.action(for: key) == .switchLanguage {
            state.surroundings.switchLanguage()
            state.step = .readingHelp(page: 0)
        } else {
            let next = KeyList(keys, state.surroundings).page(from: page, pressing: key)
            state.step = next.map(Step.readingHelp(page:)) ?? .desk
        }
    }
}
