import Queueing

/// What a kiosk offers now, in one language.
public struct GetCatalogue: ReadingMethod {
    public typealias Reply = WireCatalogue

    public static let method = "vn.luot.Kiosk.GetCatalogue"

    /// Vietnamese when it is unknown or nil.
    public var language: String?

    /// A call with these parameters.
    public init(language: String? = nil) {
        self.language = language
    }

    /// The services and the priority classes a citizen may choose.
    public func reply(in hall: Hall, context: CallContext) -> WireCatalogue {
        var catalogue = hall.center.catalogue(in: language, at: hall.now)
        let prospects = hall.newcomerProspects
        for position in catalogue.services.indices where catalogue.services[position].open {
            let service = catalogue.services[position].key
            catalogue.services[position].waitMinutes = prospects.waits[service]?.minutes
            catalogue.services[position].notToday = prospects.notToday.contains(service)
        }
        return WireCatalogue(
            catalogue,
            utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds)
    }
}
