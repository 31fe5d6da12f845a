import Dispatch

/// Slow work that must hold up neither the writer nor the tasks of the connections: hashing a PIN, reading the past.
enum Aside {
    private static let queue = DispatchQueue(label: "vn.luot.aside")

    /// Does the work on a thread of its own, one piece after another.
    static func run<Outcome: Sendable, Failure: Error>(
        _ work: @escaping @Sendable () throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        let result: Result<Outcome, Failure> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result(catching: work)) }
        }
        return try result.get()
    }
}
