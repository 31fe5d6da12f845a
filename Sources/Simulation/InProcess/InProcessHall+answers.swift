import QueueInterface
import Queueing

/// The methods of the interface, found by their kind.
extension InProcessHall {
    /// Answers a method; what it changed still waits for its commit.
    func answer<Method: InterfaceMethod>(_ call: Method) throws(Refusal) -> Method.Reply {
        let reply: any Sendable
        switch call {
        case let call as any ChangingMethod: reply = try change(call)
        case let call as any ReadingMethod: reply = try read(call)
        case let call as SignIn: reply = try signIn(call)
        case let call as AddStaff: reply = try addStaff(call)
        default: preconditionFailure("\(Method.method) needs a server")
        }
        guard let reply = reply as? Method.Reply else {
            preconditionFailure("\(Method.method) is answered with its own reply")
        }
        return reply
    }

    private func change<Method: ChangingMethod>(_ call: Method) throws(Refusal) -> Method.Reply {
        try call.checkRequestId()
        return try carryOut(
            call, id: call.requestId, command: { (context) throws(Refusal) in try call.command(in: context) },
            reply: { (facts, hall) throws(Refusal) in try call.reply(to: facts, in: hall) })
    }

    private func read<Method: ReadingMethod>(_ call: Method) throws(Refusal) -> Method.Reply {
        try call.reply(in: hall, context: context)
    }

    private func signIn(_ call: SignIn) throws(Refusal) -> SignIn.Reply {
        let secret = newSecret()
        return try carryOut(
            call, id: nil, command: { _ in call.command(session: Self.sessionKey(secret)) },
            reply: { _, _ in SignIn.Reply(session: secret) })
    }

    private func addStaff(_ call: AddStaff) throws(Refusal) -> NoReply {
        try RequestId.check(call.requestId)
        return try carryOut(
            call, id: call.requestId, command: { _ in call.command(pinHash: "hash of \(call.pin)") },
            reply: { _, _ in NoReply() })
    }
}
