extension KioskScreen {
    /// What a key can do at a kiosk besides choosing by letter or digit.
    public enum Action: Hashable, Sendable {
        case choose, moveUp, moveDown, moveLeft, moveRight, goBack, pageBack, pageOn, switchLanguage
        case checkIn, chooseSeveral, goOn, callGuide, enlarge, speak, search
    }

    /// The table of keys; letters choose a service by its prefix, digits mark one by its number and choose a priority.
    ///
    /// A letter never takes a number by itself, and a space does nothing: who types a word comes to the search.
    /// Whatever can be done has a key on a number pad or stands in the list that `0` opens there. While words are typed
    /// every character is text.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .choose, called: .kioskKeyChoose),
        KeyBinding(.up, does: .moveUp, called: .kioskKeyMove),
        KeyBinding(.down, does: .moveDown, called: .kioskKeyMove),
        KeyBinding(.left, does: .moveLeft, called: .kioskKeyMove),
        KeyBinding(.right, .tab, does: .moveRight, called: .kioskKeyMove),
        KeyBinding(.escape, .backspace, .character("-"), does: .goBack, called: .commonBack),
        KeyBinding(.pageUp, .character("<"), .character(","), does: .pageBack, called: .commonPageBack),
        KeyBinding(.pageDown, .character(">"), .character("."), does: .pageOn, called: .commonPageOn),
        KeyBinding(.character("/"), .function(6), does: .search, called: .kioskSearch),
        KeyBinding(.function(1), does: .callGuide, called: .kioskGuide),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
        KeyBinding(.function(3), does: .checkIn, called: .kioskAppointment),
        KeyBinding(.character("*"), .function(4), does: .enlarge, called: .kioskLarge),
        KeyBinding(.function(5), does: .speak, called: .kioskSpoken),
        KeyBinding(.character("+"), .character("="), does: .chooseSeveral, called: .kioskKeySeveral),
        KeyBinding(.character("0"), does: .goOn, called: .kioskKeyGoOn),
    ]
}

extension KioskScreen.Action {
    /// What a kiosk must be able to do for it; nil for what every kiosk can.
    var help: KioskScreen.Helps? {
        switch self {
        case .search: .search
        case .callGuide: .guide
        case .speak: .voice
        default: nil
        }
    }
}
