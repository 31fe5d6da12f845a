import Foundation
import QueueInterface
import Queueing

/// How requests were answered: the same id with the same parameters gives the same answer and changes nothing.
struct RequestMemory {
    private struct Answered {
        let day: Day
        let call: any InterfaceMethod
        let reply: any (Codable & Sendable)
    }

    private var committed: [String: Answered] = [:]
    /// Answers that are lost with the batch they stand in.
    private var uncommitted: [String: Answered] = [:]

    /// The answer to a request that was made before, as text tells it; nil for a new one.
    func reply<Method: InterfaceMethod>(to call: Method, id: String) throws(Refusal) -> Method.Reply? {
        guard let known = uncommitted[id] ?? committed[id] else { return nil }
        guard type(of: known.call).method == Method.method, Self.text(known.call) == Self.text(call) else {
            throw .requestIdReused
        }
        let reply = Self.text(known.reply).flatMap { text in
            // What was written as a reply and cannot be read as one is treated as the server treats it.
            try? JSONDecoder().decode(Method.Reply.self, from: text)
        }
        guard let reply else { throw .requestIdReused }
        return reply
    }

    mutating func remember<Method: InterfaceMethod>(
        _ reply: Method.Reply, to call: Method, id: String, on day: Day
    ) {
        uncommitted[id] = Answered(day: day, call: call, reply: reply)
    }

    mutating func commit() {
        guard !uncommitted.isEmpty else { return }
        committed.merge(uncommitted) { $1 }
        uncommitted = [:]
    }

    mutating func forgetUncommitted() {
        uncommitted = [:]
    }

    /// Ids are kept until the day after closing.
    mutating func forgetBefore(opening day: Day) {
        committed = committed.filter { $0.value.day.number >= day.number - 1 }
    }

    private static func text(_ value: some Encodable) -> Data? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // What cannot be written has no text, and is like nothing else.
        return try? encoder.encode(value)
    }
}
