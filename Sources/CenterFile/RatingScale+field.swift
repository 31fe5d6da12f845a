import Queueing

extension RatingScale {
    /// Reads the levels of a rating, the reasons and what they rest on.
    init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard
            let members = field.members(
                ["levels"],
                optional: ["reasons", "lowLevels", "seconds", "showOfficer", "legalBasis", "validFrom"],
                &mistakes)
        else { return nil }
        let levelFields = members["levels"]?.items("level", CenterFile.levels, &mistakes) ?? []
        let reasonFields = members["reasons"]?.items("reason", 0...CenterFile.reasonsMax, &mistakes) ?? []
        let levels = levelFields.compactMap { Choice($0, &mistakes) }
        let reasons = reasonFields.compactMap { Choice($0, &mistakes) }
        levelFields.mustDiffer(in: "key", &mistakes)
        reasonFields.mustDiffer(in: "key", &mistakes)

        let most = CenterFile.levels.upperBound
        let lowFields = members["lowLevels"]?.items("low level", 0...most, &mistakes) ?? []
        let known = levelFields.compactMap { $0["key"]?.word }
        let lowLevels = lowFields.compactMap {
            $0.reference(to: known, { "lowLevels names \($0), which is no level of this file" }, &mistakes)
        }
        lowFields.mustDiffer("low level", &mistakes)

        let seconds = members["seconds"].map { $0.number(CenterFile.ratingSeconds, &mistakes) } ?? 30
        let showsOfficer = members["showOfficer"]?.flag(&mistakes) ?? false
        let legalBasis = members["legalBasis"]?.text(&mistakes)
        let validFrom = members["validFrom"]?.day(&mistakes)
        guard let seconds else { return nil }
        self.init(
            levels: levels, reasons: reasons, lowLevels: lowLevels, seconds: seconds,
            showsOfficer: showsOfficer,
            legalBasis: legalBasis,
            validFrom: validFrom)
    }
}

extension RatingScale.Choice {
    /// Reads one level or one reason.
    fileprivate init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard let members = field.members(["key", "text"], &mistakes) else { return nil }
        let key = members["key"]?.key(&mistakes)
        let text = members["text"].flatMap { LocalizedText($0, &mistakes) }
        guard let key, let text else { return nil }
        self.init(key: key, text: text)
    }
}
