import Queueing

/// What is to happen in the hall at a moment; visitors and shifts are named by their position in the plan.
///
/// It is looked at again when its moment comes: much of it is out of date by then.
enum Happening: Equatable, Sendable {
    case visitorTriedEarly(Int)
    case visitorArrived(Int)
    case visitorLostPatience(Int)
    case visitorCameBack(Int)
    case visitorAnswered(Int, counter: Int)
    /// The holder stands at the counter that called.
    case visitorReachedCounter(Int, Label)
    /// Nobody came for a while.
    case calledInVain(counter: Int, Label, recalls: Int)
    case serviceEnded(counter: Int, Label)
    case nextPressed(counter: Int)
    case shiftBegan(Int)
    case shiftEnded(Int)
    case restBegan(Int)
    case restEnded(counter: Int, at: Moment)
    case guideCame
    case guideLeft
    case dayOpenedByHand
    case dayClosedByHand
    case dayEnded
}
