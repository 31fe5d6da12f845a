import QueueInterface
import Queueing
import Varlink

/// What is looked up in the directory: answered at once, whatever the writer does.
extension ReceivedCall {
    func findService() throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: FindService.self)
        return try lookUp { (directory) throws(Refusal) in try asked.reply(in: directory) }
    }

    func getProcedures() throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: GetProcedures.self)
        return try lookUp { (directory) throws(Refusal) in try asked.reply(in: directory) }
    }

    private func lookUp(
        _ answer: (ServiceDirectory) throws(Refusal) -> some Encodable
    ) throws(WireRefusal) -> OutgoingReply {
        let result = Result { () throws(Refusal) in try answer(service.directory) }
        switch result {
        case .success(let found): return try reply(found)
        case .failure(let refusal): throw .refusal(refusal)
        }
    }
}
