import Queueing

/// What a center takes from an identity card that is shown when a ticket is issued.
struct ShownCard {
    /// Key of the class that the holder's age on the service day gives by itself.
    let priority: String?
    /// Stands for the card's number until the day closes; nil where the center does not count cards.
    let hash: Erasable?

    /// Reads the scanned text, of which nothing else is kept.
    ///
    /// - Throws: `healthInsuranceCard`, `cardNotRead`, or why there is no hash.
    init(_ text: String, in context: CallContext) throws(Refusal) {
        let day = context.center.day(at: context.now)
        let card = try Self.read(text, today: day)
        let configuration = context.center.configuration
        priority = configuration.priority(atAge: card.age(on: day))?.key
        hash =
            configuration.hoarding.countsCards ? Erasable(try context.cardHash(card.number, day)) : nil
    }

    private static func read(_ text: String, today: Day) throws(Refusal) -> IdentityCard {
        do throws(CardTrouble) {
            return try IdentityCard(scanned: text, today: today)
        } catch {
            switch error {
            case .healthInsurance: throw .healthInsuranceCard
            case .unreadable, .tooLong: throw .cardNotRead
            }
        }
    }
}
