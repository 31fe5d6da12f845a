import Queueing

extension ProcedureBook {
    /// Reads the procedures and what people call the services of a whole file.
    init(_ file: Field, _ mistakes: inout Mistakes) {
        let serviceFields = file["services"]?.entries ?? []
        let services = serviceFields.compactMap { $0["key"]?.word }
        var words: [String: [String]] = [:]
        for service in serviceFields {
            guard let key = service["key"]?.word, let field = service["words"] else { continue }
            words[key] = field.texts("word", 1...CenterFile.wordsMax, &mistakes)
        }
        let fields = file["procedures"]?.items("procedure", 0...CenterFile.proceduresMax, &mistakes) ?? []
        let procedures = fields.compactMap { Procedure($0, services: services, &mistakes) }
        fields.mustDiffer(in: "key", &mistakes)
        self.init(procedures: procedures, serviceWords: words)
    }
}

extension Procedure {
    /// Reads one procedure.
    fileprivate init?(_ field: Field, services: [String], _ mistakes: inout Mistakes) {
        guard
            let members = field.members(
                ["key", "service", "name"], optional: ["shortName", "papers", "deadline", "words"], &mistakes)
        else { return nil }
        let long = CenterFile.officialTextCharactersMax
        let key = members["key"]?.key(&mistakes)
        let service = members["service"]?.reference(
            to: services, { "\(field.name) is of the service \($0), which is not among the services" },
            &mistakes)
        let name = members["name"].flatMap { LocalizedText($0, &mistakes, charactersMax: long) }
        let shortName = members["shortName"].flatMap { LocalizedText($0, &mistakes) }
        let papers = members["papers"]?.items("paper", 0...CenterFile.papersMax, &mistakes) ?? []
        let deadline = members["deadline"].flatMap { LocalizedText(official: $0, &mistakes) }
        let words = members["words"]?.texts("word", 1...CenterFile.wordsMax, &mistakes) ?? []
        let read = papers.compactMap { Paper($0, &mistakes) }
        guard let key, let service, let name else { return nil }
        self.init(
            key: key, service: service, name: name, shortName: shortName, papers: read, deadline: deadline,
            words: words)
    }
}

extension Procedure.Paper {
    /// Reads a paper: a text in Vietnamese, or texts by language, where `ifNotOnRecord: true` may stand beside them.
    fileprivate init?(_ field: Field, _ mistakes: inout Mistakes) {
        let flag = field["ifNotOnRecord"]?.flag(&mistakes)
        guard let text = LocalizedText(official: field, &mistakes, beside: ["ifNotOnRecord"]) else {
            return nil
        }
        self.init(text: text, ifNotOnRecord: flag ?? false)
    }
}

extension LocalizedText {
    /// Reads what an official list says: in Vietnamese where it is one text, else by language.
    fileprivate init?(official field: Field, _ mistakes: inout Mistakes, beside others: Set<String> = []) {
        let most = CenterFile.officialTextCharactersMax
        guard field.word == nil else {
            guard let text = field.text(&mistakes, charactersMax: most) else { return nil }
            self = [Self.nativeLanguage: text]
            return
        }
        self.init(field, &mistakes, charactersMax: most, beside: others)
    }
}
