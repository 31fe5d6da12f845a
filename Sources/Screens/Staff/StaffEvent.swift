public import Queueing

/// What can happen to a screen of the staff, which shows a view of the server and asks it things in a session.
public enum StaffEvent<View: Sendable, Answer: StaffAnswer>: ScreenEvent {
    case keyPressed(Key)
    case ticked(Moment)
    case surroundingsChanged(Surroundings.Change)
    /// The sign-in worked, or a session of this screen was found again after a restart of the program.
    case signedIn(staff: String)
    /// The sign-in did not work; the sentence is in the language shown.
    case signInRefused(sentence: String)
    /// The server said how things stand.
    case viewArrived(View)
    /// The server answered a request; an answer to an attempt that is no longer awaited is dropped.
    case answered(Answer, attempt: String)
    /// The session is over: signed out here, or ended from elsewhere, which the sentence says.
    case signedOut(sentence: String?)
}

/// What a screen of the staff wants done.
public enum StaffEffect<Request: StaffRequest>: Equatable, Sendable {
    /// Sign in; answered by `signedIn` or `signInRefused`.
    case signIn(staff: String, pin: String)
    /// Ask the server, with the attempt as the request's id; answered by exactly one `answered`.
    case ask(Request, attempt: String)
}

/// What somebody of the staff may ask of the server.
public protocol StaffRequest: Equatable, Sendable {
    /// To end the session.
    static var signOut: Self { get }
}

/// What became of a request of the staff.
public protocol StaffAnswer: Equatable, Sendable {
    /// A sentence in the language shown says why not.
    static func refused(sentence: String) -> Self
}
