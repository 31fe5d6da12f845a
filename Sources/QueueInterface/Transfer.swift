public import Queueing

/// Sends the current ticket to another service or to a counter, with the same number and place.
public struct Transfer: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Transfer"

    public var session: String
    /// Exactly one of service and counter.
    public var service: String?
    public var counter: Int?
    /// For the officer who calls it next; nil or empty keeps the former note.
    public var note: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(
        session: String, service: String? = nil, counter: Int? = nil, note: String? = nil,
        requestId: String? = nil
    ) {
        self.session = session
        self.service = service
        self.counter = counter
        self.note = note
        self.requestId = requestId
    }

    /// To exactly one target.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .transfer(try target(), note: note.flatMap { $0.isEmpty ? nil : Erasable($0) })
    }

    private func target() throws(Refusal) -> TransferTarget {
        switch (service, counter) {
        case (let service?, nil): return .service(service)
        case (nil, let counter?): return .counter(counter)
        case (nil, nil), (.some, .some): throw .invalidParameter(parameter: "service")
        }
    }
}
