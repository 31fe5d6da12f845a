import ArgumentParser
import FoundationEssentials
import QueueInterface
import Varlink
import VarlinkSocket

/// How every command reaches the server and prints what it answers.
struct ServerOptions: ParsableArguments {
    /// How long after a broken connection the call is made again, so that a server that restarts is there.
    private static let retryDelay = Duration.seconds(1)

    @Option(help: ArgumentHelp("The socket of the server.", valueName: "path"))
    var socket: String = Self.usualSocket

    @Flag(help: "Print the reply as the server sends it, on one line.")
    var json = false

    /// `$LUOT_SOCKET`, else where the service puts it.
    private static var usualSocket: String {
        let named = ProcessInfo.processInfo.environment["LUOT_SOCKET"] ?? ""
        return named.isEmpty ? "/run/luot/luot.sock" : named
    }

    /// Calls a method and prints its reply: as it came, or as the lines that `show` makes of it.
    func run<Method: InterfaceMethod>(
        _ method: Method, show: (Method.Reply) -> [String]
    ) async throws {
        if json {
            Output.raw(try await ask(method, as: JSONValue.self).text())
        } else {
            Output.lines(show(try await ask(method)))
        }
    }

    /// Calls a method; a broken connection is tried once more.
    ///
    /// That is safe: a change carries the same request id again, a question changes nothing, and an officer
    /// who signs in again only ends the session nobody got.
    func ask<Method: InterfaceMethod>(_ method: Method) async throws -> Method.Reply {
        try await ask(method, as: Method.Reply.self)
    }

    private func ask<Method: InterfaceMethod, Reply: Decodable & Sendable>(
        _ method: Method, as type: Reply.Type
    ) async throws -> Reply {
        do {
            do {
                return try await attempt(method)
            } catch ConnectionError.closed {
                try await Task.sleep(for: Self.retryDelay)
                do {
                    return try await attempt(method)
                } catch ConnectionError.notReachable {
                    // What matters is that the first call may have been done, not that nobody is there now.
                    throw ConnectionError.closed
                }
            }
        } catch {
            throw Failure(error, of: Method.method)
        }
    }

    private func attempt<Method: InterfaceMethod, Reply: Decodable & Sendable>(
        _ method: Method
    ) async throws -> Reply {
        let connection = try await VarlinkConnection.connect(path: socket)
        defer { connection.close() }
        return try await connection.call(Method.method, parameters: method)
    }

    /// Calls a method with `more` and prints every reply as it comes, until the user or the reader has had
    /// enough.
    ///
    /// `countMax` replies are enough when it is given.
    func follow<Method: InterfaceMethod>(
        _ method: Method, countMax: Int? = nil, show: (Method.Reply) -> [String]
    ) async throws {
        Interruption.endsQuietly()
        do {
            let connection = try await VarlinkConnection.connect(path: socket)
            if json {
                try await follow(connection.stream(Method.method, parameters: method), countMax) {
                    (reply: JSONValue) in Output.raw(try reply.text())
                }
            } else {
                try await follow(connection.stream(Method.method, parameters: method), countMax) {
                    Output.lines(show($0))
                }
            }
        } catch ConnectionError.closed {
            throw Failure.told(.notReachable, .failureStreamClosed)
        } catch {
            throw Failure(error, of: Method.method)
        }
    }

    private func follow<Reply>(
        _ replies: ReplyStream<Reply>, _ countMax: Int?, print: (Reply) throws -> Void
    ) async throws {
        var count = 0
        for try await reply in replies {
            try print(reply)
            count += 1
            if count == countMax { return }
        }
    }
}
