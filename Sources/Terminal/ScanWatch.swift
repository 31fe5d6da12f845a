import Dispatch
import Screens

/// Runs a `ScanSplitter` on the clock of the machine: what comes from the keyboard goes in, keys and scans come out.
///
/// Its timer runs only while characters are held.
@MainActor
final class ScanWatch {
    private var splitter = ScanSplitter()
    private let silence: any DispatchSourceTimer

    /// A watch that calls `look` when what is held may have to be decided; `look` then reads the keyboard and calls
    /// `split`.
    init(look: @escaping @MainActor @Sendable () -> Void) {
        silence = DispatchSource.makeTimerSource(queue: .main)
        // A closure that Dispatch calls must not be inferred to be on the main actor, or it traps before its
        // first line.
        silence.setEventHandler { @Sendable in
            MainActor.assumeIsolated { look() }
        }
        silence.schedule(deadline: .distantFuture)
        silence.activate()
    }

    /// What these inputs and the time that passed mean, in order.
    ///
    /// What lies there to be read when the time of what is held is over came before that: a station that was too
    /// busy to look takes no burst for keys.
    func split(_ inputs: [Input]) -> [Input] {
        let now = Self.now
        var meant: [Input] = []
        for input in inputs {
            guard case .key(let key) = input else {
                meant.append(input)
                continue
            }
            let inTime = splitter.deadline.map { min(now, $0 - 1) } ?? now
            meant += splitter.take(key, at: inTime).map(Input.init)
        }
        if inputs.isEmpty { meant = splitter.pass(to: now).map(Input.init) }
        wind(now)
        return meant
    }

    /// Ends the watch; what is held is forgotten.
    func stop() {
        silence.cancel()
    }

    private func wind(_ now: Int) {
        guard let deadline = splitter.deadline else { return silence.schedule(deadline: .distantFuture) }
        silence.schedule(deadline: .now() + .milliseconds(max(1, deadline - now)))
    }

    /// Milliseconds since the machine was started.
    private static var now: Int { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) }
}

extension Input {
    /// A meaning as the loop hears it.
    fileprivate init(_ meaning: ScanSplitter.Meaning) {
        switch meaning {
        case .pressed(let key): self = .key(key)
        case .scanned(let text): self = .scanned(text)
        }
    }
}
