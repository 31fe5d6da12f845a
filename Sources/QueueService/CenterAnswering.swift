import Glibc
import QueueInterface
import Queueing
public import Varlink
public import VarlinkSocket

/// Answers the calls of our interfaces: finds the method, checks who calls, hands it to the service.
///
/// Methods that the interface files declare and nothing here answers are answered `MethodNotImplemented`.
public struct CenterAnswering: CallAnswering {
    let service: QueueService

    /// Answers for this service.
    public init(_ service: QueueService) {
        self.service = service
    }

    /// Finds the method and answers the call.
    public func answer(
        _ call: IncomingCall, from caller: Caller, replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply {
        guard Self.mayCall(caller) else { throw .permissionDenied }
        guard let answer = Self.answers[call.method] else { throw .methodNotImplemented(call.method) }
        do throws(WireRefusal) {
            return try await answer(
                ReceivedCall(service: service, call: call, caller: caller, replies: replies))
        } catch {
            switch error {
            case .error(let error): throw error
            case .refusal(let refusal):
                throw WireError.error(
                    for: refusal, method: call.method, utcOffsetSeconds: service.utcOffset.seconds)
            }
        }
    }

    /// A station that leaves is away from now on.
    public func connectionEnded(_ caller: Caller) {
        if service.stations.forget(caller.connection) { service.showAnew() }
    }

    /// Where the center file maps no groups to roles, the server's own user and root may do everything.
    private static func mayCall(_ caller: Caller) -> Bool {
        caller.userID == geteuid() || caller.userID == 0
    }
}
