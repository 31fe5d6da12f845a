/// What keeps people from taking many numbers, for others or for nothing; each limit is off where it is nil.
public struct Hoarding: Equatable, Sendable, Codable {
    /// Tickets one kiosk issues within a minute.
    public var ticketsPerKioskAndMinute: Int?
    /// Open tickets of one service that an identity card may hold.
    public var openTicketsPerCardAndService: Int?
    /// Open tickets of all services that an identity card may hold.
    public var openTicketsPerCard: Int?

    /// These limits; off unless given.
    public init(
        ticketsPerKioskAndMinute: Int? = nil, openTicketsPerCardAndService: Int? = nil,
        openTicketsPerCard: Int? = nil
    ) {
        self.ticketsPerKioskAndMinute = ticketsPerKioskAndMinute
        self.openTicketsPerCardAndService = openTicketsPerCardAndService
        self.openTicketsPerCard = openTicketsPerCard
    }

    /// Whether cards are counted at all.
    public var countsCards: Bool { openTicketsPerCardAndService != nil || openTicketsPerCard != nil }
}
