/// The stretches of counter hours that are left of a day, from a moment on.
struct OpenHours {
    /// In order; the first may have begun already.
    let stretches: [Range<Moment>]
    /// Whether counters go on without an end when no stretch is left: somebody serves outside the hours.
    let goesOn: Bool

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
    func milliseconds(from start: Moment, to end: Moment) -> Int64 {
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
