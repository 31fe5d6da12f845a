/// The settings of who is next and of the life of a ticket, with the defaults of the design.
public struct Rules: Equatable, Sendable, Codable {
    /// Minutes added to a ticket's effective arrival at a counter that serves its service only as backup.
    public var backupHandicapMinutes: Int
    /// Priority calls in a row that may pass an earlier ordinary ticket of the same service.
    public var priorityCallsInARowMax: Int
    /// Minutes after a no-show during which the ticket may be returned.
    public var returnWindowMinutes: Int
    /// Recalls a ticket has had before it may be marked as a no-show; 0: none needed.
    public var recallsBeforeNoShow: Int
    /// The no-show of a ticket that cancels it (its "strikes"); 0: none does.
    public var noShowsMax: Int
    /// Head start of an appointment from its booked time, or from check-in if that is later.
    public var appointmentHeadStartMinutes: Int
    /// Minutes after its booked time from which an appointment is a walk-in, come when it checked in.
    public var appointmentLateMinutes: Int

    /// The defaults unless given.
    public init(
        backupHandicapMinutes: Int = 20, priorityCallsInARowMax: Int = 3, returnWindowMinutes: Int = 60,
        recallsBeforeNoShow: Int = 0, noShowsMax: Int = 0, appointmentHeadStartMinutes: Int = 15,
        appointmentLateMinutes: Int = 15
    ) {
        self.backupHandicapMinutes = backupHandicapMinutes
        self.priorityCallsInARowMax = priorityCallsInARowMax
        self.returnWindowMinutes = returnWindowMinutes
        self.recallsBeforeNoShow = recallsBeforeNoShow
        self.noShowsMax = noShowsMax
        self.appointmentHeadStartMinutes = appointmentHeadStartMinutes
        self.appointmentLateMinutes = appointmentLateMinutes
    }

    /// Reads what a journal carries; rules that came later have their defaults in an older one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let usual = Rules()
        func value(_ key: CodingKeys, _ usual: Int) throws -> Int {
            try container.decodeIfPresent(Int.self, forKey: key) ?? usual
        }
        self.init(
            backupHandicapMinutes: try value(.backupHandicapMinutes, usual.backupHandicapMinutes),
            priorityCallsInARowMax: try value(.priorityCallsInARowMax, usual.priorityCallsInARowMax),
            returnWindowMinutes: try value(.returnWindowMinutes, usual.returnWindowMinutes),
            recallsBeforeNoShow: try value(.recallsBeforeNoShow, usual.recallsBeforeNoShow),
            noShowsMax: try value(.noShowsMax, usual.noShowsMax),
            appointmentHeadStartMinutes: try value(
                .appointmentHeadStartMinutes, usual.appointmentHeadStartMinutes),
            appointmentLateMinutes: try value(.appointmentLateMinutes, usual.appointmentLateMinutes))
    }
}
