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
    /// Takes a number; from `Deed.hiddenClass` on the class may be one that citizens do not declare.
    case takes(visitor: Int, service: Int, priority: Int?, errands: [Int], card: Int?)
    /// Books one of the half hours of the day, or of tomorrow, counted from the day's midnight.
    case books(visitor: Int, service: Int, halfHour: Int, isTomorrow: Bool)
    case checksIn(visitor: Int)
    case givesUp(Person, knowsCode: Bool)
    case rates(Person)
    /// Whoever a counter finished last presses a face there.
    case ratesAt(counter: Int)
    /// The officer of a counter does what comes next there; the number decides where there is a choice, from 0 to 99.
    case works(counter: Int, choice: Int)
    /// Presses a key, whatever the counter is doing.
    case presses(counter: Int, Key)
    case calls(counter: Int, Person, hasReason: Bool)
    /// Lets a visitor wait again; without a counter the guide of the hall does.
    case takesBack(Person, counter: Int?)
    case cancels(Person, counter: Int)
    case undoes(counter: Int)
    /// Grants a class or withdraws it; `Deed.hiddenClass` is that of appointments.
    case changesClass(Person, counter: Int, priority: Int?)
    case signsIn(officer: Int, counter: Int?)
    case endsSession(counter: Int)
    case opensDay(isNamed: Bool)
    case closesDay
    case closesService(Int)
    case opensService(Int)
    /// An administrator reloads a center file with another bound and handicap, and perhaps without one of the classes.
    case reloads(bound: Int, handicapMinutes: Int, withoutClass: Int?)
    /// The machine's clock jumps to so many seconds before or after the right time.
    case clockJumps(seconds: Int)
    case confirmsClock
    case killsHall

    /// The number from which on a class is none that a citizen may declare.
    static let hiddenClass = 4

    /// Whom it is about.
    enum Person: Equatable, Sendable {
        case visitor(Int)
        /// One of those whose tickets are in a state, counted round from the latest issued.
        case somebody(TicketState, Int)
        /// The latest issued of those who were sent to a counter and wait for it.
        case sentOn
    }

    /// A key of the counter console.
    enum Key: String, Sendable, CaseIterable {
        case next, recall, start, finish, noShow, park, pause, resume, signOut
    }
}
