/// Cuts a stream of bytes into messages at each NUL.
///
/// Every byte is looked at once, however the stream is cut, and a message over ``messageBytesMax`` is refused before
/// its excess is stored. After a refusal the splitter stays refused; messages that were complete before it still come.
public struct MessageSplitter: Sendable {
    /// The longest message a server takes, in bytes without the NUL.
    public static let messageBytesMax = 65_536

    private let limit: Int
    private var partial: [UInt8] = []
    private var complete: [[UInt8]] = []
    private var taken = 0
    private var isRefused = false

    /// Begins with an empty stream; `messageBytesMax` counts a message without its NUL.
    public init(messageBytesMax: Int = Self.messageBytesMax) {
        limit = messageBytesMax
    }

    /// Whether ``next()`` has something to say: a complete message or a refusal.
    public var hasNext: Bool { taken < complete.count || isRefused }

    /// Takes in the next piece of the stream, of any length.
    ///
    /// Never fails: a message that is too long is reported by ``next()`` once what came before it was taken.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ split($0) }) == nil {
            Array(bytes).withUnsafeBufferPointer { split($0) }
        }
    }

    /// The next complete message without its NUL, or nothing until more bytes come.
    ///
    /// Throws `messageTooLong` when the next message passed the limit, and again each time after.
    public mutating func next() throws(WireViolation) -> [UInt8]? {
        guard taken < complete.count else {
            if isRefused { throw .messageTooLong(limit: limit) }
            return nil
        }
        let message = complete[taken]
        complete[taken] = []
        taken += 1
        if taken == complete.count {
            complete.removeAll(keepingCapacity: true)
            taken = 0
        }
        return message
    }

    private mutating func split(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while !isRefused, let end = bytes[start...].firstIndex(of: 0) {
            keep(bytes[start..<end])
            guard !isRefused else { return }
            complete.append(partial)
            partial = []
            start = end + 1
        }
        if !isRefused { keep(bytes[start...]) }
    }

    private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
        if partial.count + piece.count > limit {
            isRefused = true
            partial = []
        } else {
            partial.append(contentsOf: UnsafeBufferPointer(rebasing: piece))
        }
    }
}
