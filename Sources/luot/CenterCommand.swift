import ArgumentParser
import QueueInterface

/// A subcommand that is one call: which one, and how its reply reads.
protocol CenterCommand: AsyncParsableCommand {
    associatedtype Method: InterfaceMethod
    /// Where the server is.
    var server: ServerOptions { get }
    /// The call; asks the user, or the server, for what the command line leaves out.
    func call() async throws -> Method
    /// The reply as lines for people.
    func show(_ reply: Method.Reply, in words: Words) -> [String]
}

extension CenterCommand {
    mutating func run() async throws {
        try await server.run(try await call()) { show($0, in: .ours) }
    }
}

/// A subcommand that is done with a signed-in officer's session.
protocol OfficerCommand: CenterCommand {
    /// Whose session.
    var officer: SessionOptions { get }
}

extension CenterCommand where Method.Reply == TicketReply {
    /// The ticket on one line.
    func show(_ reply: TicketReply, in words: Words) -> [String] { [reply.ticket.line(in: words)] }
}

extension RequestId {
    /// An id nobody else has: 128 random bits.
    ///
    /// Made once a command, so that the call means the same wish when it has to be sent again.
    static func new() -> String {
        [UInt64.random(in: .min ... .max), .random(in: .min ... .max)]
            .map { String($0, radix: 16) }.joined(separator: "-")
    }
}
