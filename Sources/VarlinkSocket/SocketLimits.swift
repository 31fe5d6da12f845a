import Varlink

/// The bounds of a server, each of which a client may meet but not pass.
public struct SocketLimits: Sendable, Equatable {
    /// How many clients are served at once; one more is closed as soon as it connects.
    ///
    /// Fewer where the process may not open that many files: see ``FileDescriptors``.
    public var connectionsMax = 1_024
    /// The longest call, in bytes without the NUL; a client that sends a longer one is closed without an answer.
    public var messageBytesMax = MessageSplitter.messageBytesMax
    /// How many bytes of replies may wait for a client that does not read, beyond what the system holds for it.
    ///
    /// A client that leaves more unread is dropped, so no reply can be longer than this.
    public var unreadBytesMax = 1_048_576
    /// How many bytes of replies wait for a client before ``ReplyWriter/send(_:)`` waits and no call of it is read.
    public var unreadBytesBeforeWaiting = 65_536

    /// The limits of the design.
    public init() {}
}
