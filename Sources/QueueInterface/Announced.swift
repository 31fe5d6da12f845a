public import Queueing

/// The display that speaks in a zone says what it has spoken: `vn.luot.Display.Announced`.
///
/// Who speaks is no matter of the queue, so the server keeps it beside the center, in memory.
public struct Announced: InterfaceMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Display.Announced"

    /// Every call of the zone up to this one is spoken, or was too old to be.
    public var sequence: Int
    /// Later ones that are spoken too.
    public var ahead: [Int]?
    /// Nil for the whole hall.
    public var zone: String?

    /// A call with these parameters.
    public init(sequence: Int, ahead: [Int]? = nil, zone: String? = nil) {
        self.sequence = sequence
        self.ahead = ahead
        self.zone = zone
    }

    /// Refuses what would keep calls that are still to come from being spoken.
    public func check(in center: Center) throws(Refusal) {
        guard center.configuration.hasZone(zone) else { throw .invalidParameter(parameter: "zone") }
        guard (0...center.callSequence).contains(sequence) else {
            throw .invalidParameter(parameter: "sequence")
        }
        let ahead = ahead ?? []
        guard ahead.count <= Limits.boardCallsMax,
            ahead.allSatisfy({ sequence < $0 && $0 <= center.callSequence })
        else { throw .invalidParameter(parameter: "ahead") }
    }
}
