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
        let waits = hall.waits?(hall) ?? (hall.history == nil ? [:] : hall.forecast.waits())
        for position in catalogue.services.indices where catalogue.services[position].open {
            catalogue.services[position].waitMinutes = waits[catalogue.services[position].key]?.minutes
        }
        return WireCatalogue(
            catalogue,
            utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds)
    }
}
