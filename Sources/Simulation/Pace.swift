import Queueing

/// How fast simulated time passes: as fast as it can, or so many simulated seconds in a real one.
struct Pace {
    /// Simulated seconds after which the server's clock is set even when nothing happens, so that stations that watch
    /// see time pass.
    static let tickSeconds = 20

    private let speed: Double?
    private let start = ContinuousClock.now
    private let first: Moment

    init(speed: Double?, from first: Moment) {
        self.speed = speed
        self.first = first
    }

    /// The moments on the way to another at which the clock is to be set.
    func ticks(from moment: Moment, until end: Moment) -> [Moment] {
        guard speed != nil else { return [] }
        let milliseconds = Int64(Self.tickSeconds) * 1000
        return stride(from: moment.milliseconds + milliseconds, to: end.milliseconds, by: Int(milliseconds))
            .map { Moment(milliseconds: $0) }
    }

    /// Waits until a simulated moment has come.
    func wait(until moment: Moment) async throws {
        guard let speed else { return }
        let seconds = Double(moment.millisecondsSince(first)) / 1000 / speed
        try await ContinuousClock().sleep(until: start + .seconds(seconds))
    }
}
