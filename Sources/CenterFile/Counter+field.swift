import Queueing

extension Counter {
    /// Reads one counter, which may serve these services.
    init?(_ field: Field, services known: [String], _ mistakes: inout Mistakes) {
        guard
            let members = field.members(
                ["number", "name", "services"], optional: ["backup", "zone"], &mistakes)
        else { return nil }
        let number = members["number"]?.number(CenterFile.counterNumbers, &mistakes)
        let name = members["name"].flatMap { LocalizedText($0, &mistakes) }

        let who = number.map { "counter \($0)" } ?? field.name
        let most = CenterFile.servicesMax
        let primaryFields = members["services"]?.items("service", 1...most, &mistakes) ?? []
        let services = primaryFields.compactMap {
            $0.reference(to: known, { "\(who) serves \($0), which is no service of this file" }, &mistakes)
        }
        let backupFields = members["backup"]?.items("backup", 0...most, &mistakes) ?? []
        let backup = backupFields.compactMap {
            $0.reference(to: known, { "\(who) backs up \($0), which is no service of this file" }, &mistakes)
        }
        primaryFields.mustDiffer("service", &mistakes)
        backupFields.mustDiffer("backup service", &mistakes)
        for field in backupFields where field.word.map(services.contains) == true {
            mistakes.add(
                "\(who) serves \(field.quoted) already; take it out of services or backup", at: field.place)
        }

        let zone = members["zone"].flatMap { $0.text(&mistakes) }

        guard let number, let name else { return nil }
        self.init(number: number, name: name, services: services, backup: backup, zone: zone)
    }

    /// Keeps a mistake for each service that no counter serves first: its tickets would wait for a backup's
    /// spare time.
    ///
    /// Says nothing while a counter serves what is no service, since that one may be the one missed here.
    static func mustServeAll(_ services: [Field], _ counters: [Field], _ mistakes: inout Mistakes) {
        let keys = services.compactMap { $0["key"] }
        let known = Set(keys.compactMap(\.word))
        var served: Set<String> = []
        for counter in counters {
            guard let words = counter["services"]?.words, known.isSuperset(of: words) else { return }
            served.formUnion(words)
        }
        for key in keys {
            guard let word = key.word, !served.contains(word) else { continue }
            mistakes.add(
                "no counter serves \"\(word)\"; put it among the services of a counter", at: key.place)
        }
    }
}
