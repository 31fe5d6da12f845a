import Dispatch

/// Slow work that must hold up neither the writer nor the tasks of the connections: hashing a PIN, reading the past.
///
/// Each kind has a thread of its own, so that a long report does not delay a sign-in.
enum Aside {
    static let hashing = Aside.Line("vn.luot.hashing")
    /// Reading the center's files and making what is searched in them.
    static let files = Aside.Line("vn.luot.files")
    static let past = Aside.Line("vn.luot.past")
    /// Living a day of the past again, which takes longer than a look at its rows.
    static let replays = Aside.Line("vn.luot.replays")
}

extension Aside {
    /// Work of one kind, done one piece after another.
    struct Line: Sendable {
        private let queue: DispatchQueue

        init(_ label: String) {
            queue = DispatchQueue(label: label)
        }

        /// Does the work on the line's thread.
        func run<Outcome: Sendable, Failure: Error>(
            _ work: @escaping @Sendable () throws(Failure) -> Outcome
        ) async throws(Failure) -> Outcome {
            let result: Result<Outcome, Failure> = await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: Result(catching: work)) }
            }
            return try result.get()
        }
    }
}
