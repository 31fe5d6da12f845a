public import Queueing

/// One thing that can be chosen: a priority class, a service to transfer to.
public struct WireChoice: Codable, Equatable, Sendable {
    public var key: String
    public var name: String

    /// A choice for the wire.
    public init(_ choice: Catalogue.Choice) {
        key = choice.key
        name = choice.name
    }
}

extension Catalogue.Choice {
    /// The choice that came over the wire.
    public init(_ wire: WireChoice) {
        self.init(key: wire.key, name: wire.name)
    }
}
