import Queueing

/// What else a kiosk can do, as a list: for a number pad, which has no key for all of it, for small glasses, which have no
/// buttons, and for those who listen.
extension KioskScreen {
    /// One line of the list.
    struct Other {
        let action: Action
        let text: String
    }

    /// The list; the first five lines stand at the same numbers at every kiosk with two languages.
    static func others(_ state: State) -> [Other] {
        let words = state.surroundings.words
        var others: [Other] = []
        if let other = state.surroundings.nextLanguage {
            others.append(Other(action: .switchLanguage, text: other(.commonLanguageName)))
        }
        others += [
            Other(action: .search, text: words(.kioskSearch)),
            Other(action: .enlarge, text: words(state.isLarge ? .kioskLargeOff : .kioskLargeLong)),
            Other(action: .callGuide, text: words(.kioskGuide)),
            Other(action: .speak, text: words(state.isSpoken ? .kioskSpokenOff : .kioskSpokenLong)),
        ]
        if offersCheckIn(state) { others.append(Other(action: .checkIn, text: words(.kioskAppointment))) }
        if offersSeveral(state) {
            others.append(Other(action: .chooseSeveral, text: words(.kioskKeySeveral)))
        }
        return others.filter { $0.action.help.map(state.helps.contains) ?? true }
    }

    /// Does what a line says, where the list was opened from.
    static func choose(other: Other, _ state: inout State) -> [Effect] {
        guard state.comeBack(), let key = keys.first(where: { $0.action == other.action })?.keys.first else {
            return []
        }
        return press(key, &state)
    }
}
