import Queueing

/// One thing somebody does on a chaotic day, so worded that it means something whatever happened before.
///
/// Visitors, services, classes and officers are numbers; those that the center does not have count round. So any step
/// may be left out and the story still goes on, which is what shrinking needs.
struct Step: Equatable, Sendable {
    /// By a watch that is right; the hall's own clock may jump.
    var at: Moment
    var deed: Deed
    var fate = Fate.answered
    /// Whether the next step reaches the writer before this one is committed.
    var sharesCommit = false

    /// What becomes of the calls of a step.
    enum Fate: Equatable, Sendable {
        case answered
        /// A key is pressed twice: the call comes a second time with the same request id, or without any.
        case pressedTwice(sameRequest: Bool)
        /// The connection breaks before the answer: the call comes again with the same request id.
        case answerLost
        /// The hall is killed before its commit, or after it and before the answer; the call comes again.
        case killed(committed: Bool)
    }
}

/// What somebody does.
enum Deed: Equatable, Sendable {
    case takes(visitor: Int, service: Int, priority: Int?, errand: Int?)
    /// Books one of the half hours of the day, counted from midnight.
    case books(visitor: Int, service: Int, halfHour: Int)
    case checksIn(visitor: Int)
    case givesUp(visitor: Int, knowsCode: Bool)
    case rates(visitor: Int)
    /// Whoever a counter finished last presses a face there.
    case ratesAt(counter: Int)
    /// The officer of a counter does what comes next there; the number decides where there is a choice, from 0 to 99.
    case works(counter: Int, choice: Int)
    /// Presses a key, whatever the counter is doing.
    case presses(counter: Int, Key)
    case calls(counter: Int, visitor: Int, hasReason: Bool)
    /// Lets a visitor wait again; without a counter the guide of the hall does.
    case takesBack(visitor: Int, counter: Int?)
    case cancels(visitor: Int, counter: Int)
    case undoes(counter: Int)
    case changesClass(visitor: Int, counter: Int, priority: Int?)
    case signsIn(officer: Int, counter: Int?)
    case endsSession(counter: Int)
    case opensDay(isNamed: Bool)
    case closesDay
    case closesService(Int)
    case opensService(Int)
    /// An administrator reloads a center file with another bound and handicap.
    case reloads(bound: Int, handicapMinutes: Int)
    /// The machine's clock jumps to so many seconds before or after the right time.
    case clockJumps(seconds: Int)
    case confirmsClock
    case killsHall

    /// A key of the counter console.
    enum Key: String, Sendable, CaseIterable {
        case next, recall, start, finish, noShow, park, pause, resume, signOut
    }
}
