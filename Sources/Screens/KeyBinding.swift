/// One row of a screen's table of keys: what is pressed, what it does, what it is called.
///
/// The key bar, the help page and the README are drawn from these rows, so none of them can promise a key
/// that does not exist.
public struct KeyBinding<Action: Hashable & Sendable>: Sendable {
    /// The first one is shown, all of them work; letters are lower case and match either case.
    public let keys: [Key]
    public let action: Action
    public let label: Word

    /// The names of all its keys, for the help and the README.
    public var keyNames: String { keys.map(\.name).joined(separator: " ") }

    /// These keys do this and are called that.
    public init(_ keys: Key..., does action: Action, called label: Word) {
        self.keys = keys
        self.action = action
        self.label = label
    }
}

extension Array {
    /// What a key does according to this table; nil when it does nothing.
    func action<Action>(for key: Key) -> Action? where Element == KeyBinding<Action> {
        let pressed = key.lowercased
        return first { $0.keys.contains(pressed) }?.action
    }
}
