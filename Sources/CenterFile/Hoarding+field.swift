import Queueing

extension Hoarding {
    /// Reads the limits against hoarding; one that is not there is off.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        self.init()
        let keys = ["ticketsPerKioskAndMinute", "openTicketsPerCardAndService", "openTicketsPerCard"]
        let members = field.members([], optional: keys, &mistakes) ?? [:]
        ticketsPerKioskAndMinute = members["ticketsPerKioskAndMinute"]?
            .number(CenterFile.ticketsPerKioskAndMinute, &mistakes)
        openTicketsPerCardAndService = members["openTicketsPerCardAndService"]?
            .number(CenterFile.openTicketsPerCardAndService, &mistakes)
        openTicketsPerCard = members["openTicketsPerCard"]?.number(CenterFile.openTicketsPerCard, &mistakes)

        if let service = openTicketsPerCardAndService, let all = openTicketsPerCard, service > all,
            let place = members["openTicketsPerCardAndService"]?.place
        {
            mistakes.add(
                "openTicketsPerCardAndService is \(service), more than the \(all) of openTicketsPerCard",
                at: place)
        }
    }
}
