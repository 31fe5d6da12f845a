public import Queueing

/// A method of the Counter interface by which a signed-in officer changes something.
///
/// The secret of the session becomes the digest by which the center knows it; the center checks the rest.
public protocol OfficerMethod: ChangingMethod {
    /// The secret that `SignIn` answered.
    var session: String { get }
    /// What the officer asks for.
    func staffCommand() throws(Refusal) -> StaffCommand
}

extension OfficerMethod {
    /// The officer's wish under the digest of the session's secret.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        .act(session: context.sessionKey(session), try staffCommand())
    }
}
