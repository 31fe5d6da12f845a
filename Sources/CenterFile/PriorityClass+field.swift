import Queueing

extension PriorityClass {
    /// Reads one priority class.
    init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard
            let members = field.members(
                ["key", "name", "headStart", "selfDeclared"], optional: ["legalBasis", "minimumAge"],
                &mistakes)
        else { return nil }
        let key = members["key"]?.key(&mistakes)
        let name = members["name"].flatMap { LocalizedText($0, &mistakes) }
        let headStart = members["headStart"].flatMap { HeadStart($0, &mistakes) }
        let selfDeclared = members["selfDeclared"]?.flag(&mistakes)
        let legalBasis = members["legalBasis"]?.text(&mistakes)
        let minimumAge = members["minimumAge"]?.number(CenterFile.minimumAges, &mistakes)

        if key == Self.appointmentKey, let place = members["key"]?.place {
            mistakes.add(
                "key \"\(Self.appointmentKey)\" is kept for those who booked a time; choose another",
                at: place)
        }
        if headStart == .urgent, selfDeclared == true, let place = members["selfDeclared"]?.place {
            mistakes.add(
                "selfDeclared must be false where headStart is urgent: only staff may give it", at: place)
        }
        // A card gives the class at the kiosk, where no officer is asked.
        if let place = members["minimumAge"]?.place, selfDeclared == false {
            mistakes.add(
                headStart == .urgent
                    ? "minimumAge must be left out where headStart is urgent: only staff may give it"
                    : "minimumAge needs selfDeclared: true, since a card gives the class without staff",
                at: place)
        }
        guard let key, let name, let headStart, let selfDeclared else { return nil }
        self.init(
            key: key, name: name, headStart: headStart, selfDeclared: selfDeclared, legalBasis: legalBasis,
            minimumAge: minimumAge)
    }
}

extension PriorityClass.HeadStart {
    /// Reads `{ minutes: 15 }`, `first` or `urgent`.
    fileprivate init?(_ field: Field, _ mistakes: inout Mistakes) {
        switch field.word {
        case "first": self = .first
        case "urgent": self = .urgent
        case .some:
            field.mustBe("{ minutes: 15 }, first or urgent", &mistakes)
            return nil
        case nil:
            let members = field.members(["minutes"], &mistakes)
            guard let minutes = members?["minutes"]?.number(CenterFile.headStartMinutes, &mistakes) else {
                return nil
            }
            self = .minutes(minutes)
        }
    }
}
