/// The stretches of counter hours of a day, or those that are left of it from a moment on.
public struct OpenHours: Equatable, Sendable {
    /// In order; the first may have begun already.
    public let stretches: [Range<Moment>]
    /// Whether counters go on without an end when no stretch is left: somebody serves outside the hours.
    public let goesOn: Bool

    /// These stretches, in order and not overlapping.
    public init(stretches: [Range<Moment>], goesOn: Bool) {
        self.stretches = stretches
        self.goesOn = goesOn
    }

    /// The first moment, from one on, at which counters call; nil when that is not today any more.
    func opening(from moment: Moment) -> Moment? {
        for stretch in stretches where moment < stretch.upperBound { return max(moment, stretch.lowerBound) }
        return goesOn ? moment : nil
    }

    /// Whether counters call at a moment.
    func contains(_ moment: Moment) -> Bool {
        opening(from: moment) == moment
    }

    /// Milliseconds of counter hours between two moments.
    public func milliseconds(from start: Moment, to end: Moment) -> Int64 {
        var sum = stretches.reduce(Int64(0)) { sum, stretch in
            sum + max(0, min(end, stretch.upperBound).millisecondsSince(max(start, stretch.lowerBound)))
        }
        if goesOn { sum += max(0, end.millisecondsSince(max(start, stretches.last?.upperBound ?? start))) }
        return sum
    }

    /// The moment after so many milliseconds of counter hours; nil when that is not today any more.
    func moment(after milliseconds: Int64, from start: Moment) -> Moment? {
        var left = milliseconds
        var moment = start
        for stretch in stretches where moment < stretch.upperBound {
            moment = max(moment, stretch.lowerBound)
            let length = stretch.upperBound.millisecondsSince(moment)
            if left < length { return Moment(milliseconds: moment.milliseconds + left) }
            left -= length
            moment = stretch.upperBound
        }
        return goesOn ? Moment(milliseconds: moment.milliseconds + left) : nil
    }
}

extension Configuration {
    /// The hours that count as waiting on a date: those of the counters, since a break does not, and after the last of
    /// them for as long as somebody still serves.
    public func waitingHours(on day: Day) -> OpenHours {
        OpenHours(stretches: counterSpans(on: day), goesOn: true)
    }
}
