import Queueing

/// What chance alone would hardly bring together: some things in a row at one counter, within seconds.
extension RandomDay {
    /// One of the scenes at a random time of the ticket hours.
    mutating func playScene() {
        let minutes = chance.one(of: RandomCenter.ticketMinutes) ?? RandomCenter.ticketMinutes[0]
        let second = chance.number(in: (minutes.lowerBound * 60)...(minutes.upperBound * 60))
        let counter = anyCounter()
        switch chance.number(in: 0...4) {
        case 0: play(absentAndParked(at: counter), from: second)
        case 1: play(sentOn(from: counter), from: second)
        case 2: play(callsUndone(at: counter), from: second)
        case 3: play(noShowUndone(at: counter), from: second)
        default: play(sentToWhoLeaves(from: counter), from: second)
        }
    }

    /// Somebody with an appointment is called early, is not there, and comes before the booked time.
    mutating func calledEarly(_ visitor: Int, bookedAtMinute minute: Int) {
        let counter = anyCounter()
        play(
            [
                .checksIn(visitor: visitor), .presses(counter: counter, .finish),
                .calls(counter: counter, .visitor(visitor), hasReason: true),
                .presses(counter: counter, .recall), .presses(counter: counter, .recall),
                .presses(counter: counter, .noShow), .takesBack(.visitor(visitor), counter: counter),
            ], from: minute * 60 - chance.number(in: 60...900))
    }

    /// A no-show returns, and is parked later.
    private func absentAndParked(at counter: Int) -> [Deed] {
        [
            .presses(counter: counter, .finish), .presses(counter: counter, .next),
            .presses(counter: counter, .recall), .presses(counter: counter, .recall),
            .presses(counter: counter, .noShow), .takesBack(.somebody(.noShow, 0), counter: counter),
            .presses(counter: counter, .next), .presses(counter: counter, .park),
            .takesBack(.somebody(.parked, 0), counter: counter),
        ]
    }

    /// A ticket is sent to a counter, called by another, and after the first has stopped that call is undone.
    private mutating func sentOn(from counter: Int) -> [Deed] {
        let target = chance.number(in: 95...99)
        let receiver = configuration.counterSentTo(target)
        let other = anyCounter()
        return [
            .presses(counter: receiver, .finish), .presses(counter: receiver, .resume),
            .presses(counter: counter, .next), .works(counter: counter, choice: target),
            .presses(counter: other, .finish), .calls(counter: other, .sentOn, hasReason: true),
            .presses(counter: receiver, chance.happens(0.5) ? .pause : .signOut), .undoes(counter: other),
        ]
    }

    /// Two counters call from a line with many priorities, and the earlier call is undone.
    private mutating func callsUndone(at counter: Int) -> [Deed] {
        let other = anyCounter()
        let granted = (0..<chance.number(in: 2...8)).map { position in
            Deed.changesClass(
                .somebody(.waiting, position), counter: counter, priority: chance.number(in: 0...3))
        }
        return granted + [
            .presses(counter: counter, .finish), .presses(counter: other, .finish),
            .presses(counter: counter, .next), .presses(counter: other, .next), .undoes(counter: counter),
            .presses(counter: counter, .next), .presses(counter: other, .finish),
            .presses(counter: other, .next),
        ]
    }

    /// A no-show, perhaps the last that a ticket may have, is undone.
    private func noShowUndone(at counter: Int) -> [Deed] {
        [
            .presses(counter: counter, .finish), .presses(counter: counter, .next),
            .presses(counter: counter, .recall), .presses(counter: counter, .recall),
            .presses(counter: counter, .noShow), .undoes(counter: counter),
        ]
    }

    /// A ticket is sent to a counter whose officer goes to another one.
    private mutating func sentToWhoLeaves(from counter: Int) -> [Deed] {
        let target = chance.number(in: 95...99)
        let receiver = configuration.counterSentTo(target)
        return [
            .presses(counter: receiver, .finish), .presses(counter: counter, .next),
            .works(counter: counter, choice: target),
            .signsIn(officer: receiver, counter: chance.happens(0.5) ? nil : anyCounter()),
        ]
    }

    /// Half a second to a second between one and the next.
    private mutating func play(_ deeds: [Deed], from second: Int) {
        var millisecond = second * 1000
        for deed in deeds {
            add(deed, atMillisecond: millisecond)
            millisecond += chance.number(in: 500...1_000)
        }
    }
}
