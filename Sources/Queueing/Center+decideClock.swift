/// Whether the machine's clock is believed.
extension Center {
    /// A doubt that begins or ends; none of both when the center knows already.
    func noteClock(doubted: Moment?) -> [Fact] {
        if let doubted { return isClockInDoubt ? [] : [.clockDoubted(machine: doubted)] }
        return isClockInDoubt ? [.clockAgreed] : []
    }

    func confirmClock(machine: Moment, at now: Moment) -> [Fact] {
        isClockInDoubt ? [.clockConfirmed(from: now, to: machine)] : []
    }
}
