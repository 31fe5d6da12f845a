import Queueing

extension Configuration {
    /// Reads the outermost keys and checks what only several of them together can show.
    init?(_ file: Field, at now: Moment, _ mistakes: inout Mistakes) {
        guard
            let members = file.members(
                ["name", "timeZone", "ticketHours", "counterHours", "services", "counters", "ratingScale"],
                optional: [
                    "holidays", "makeUpDays", "dayOpens", "dayCloses", "priorities", "rules", "hoarding",
                    "voice", "display", "procedures", "reminders",
                ], &mistakes)
        else { return nil }

        let name = members["name"].flatMap { LocalizedText($0, &mistakes) }
        let zone = members["timeZone"]?.timeZone(at: now, &mistakes)
        let times = DayTimes(members, &mistakes)

        let serviceFields = members["services"]?.items("service", 1...CenterFile.servicesMax, &mistakes) ?? []
        let services = serviceFields.compactMap { Service($0, &mistakes) }
        serviceFields.mustDiffer(in: "key", &mistakes)
        serviceFields.mustDiffer(in: "prefix", &mistakes)

        let most = CenterFile.counterNumbers.upperBound
        let counterFields = members["counters"]?.items("counter", 1...most, &mistakes) ?? []
        let keys = serviceFields.compactMap { $0["key"]?.word }
        let counters = counterFields.compactMap { Counter($0, services: keys, &mistakes) }
        counterFields.mustDiffer(in: "number", &mistakes)
        Counter.mustServeAll(serviceFields, counterFields, &mistakes)

        let priorityFields =
            members["priorities"]?.items("priority", 0...CenterFile.prioritiesMax, &mistakes) ?? []
        let priorities = priorityFields.compactMap { PriorityClass($0, &mistakes) }
        priorityFields.mustDiffer(in: "key", &mistakes)
        priorityFields.mustDiffer(in: "minimumAge", &mistakes)

        let scale = members["ratingScale"].flatMap { RatingScale($0, &mistakes) }
        let rules = members["rules"].map { Rules($0, &mistakes) }
        let hoarding = members["hoarding"].map { Hoarding($0, &mistakes) }

        let voice = members["voice"].map { VoiceSettings($0, &mistakes) }
        let display = members["display"].map { DisplaySettings($0, &mistakes) }
        let reminderFields =
            members["reminders"]?.items("reminder", 0...CenterFile.remindersMax, &mistakes) ?? []
        let reminders = reminderFields.compactMap { Reminder($0, &mistakes) }.sorted { $0.at < $1.at }

        guard let name, let zone, let scale else { return nil }
        self.init(
            name: name, timeZone: zone.name, utcOffsetSeconds: zone.utcOffsetSeconds,
            ticketHours: times.ticketHours, counterHours: times.counterHours,
            specialDays: times.specialDays, dayOpens: times.dayOpens, dayCloses: times.dayCloses,
            services: services, counters: counters, priorities: priorities, ratingScale: scale,
            rules: rules ?? Rules(), hoarding: hoarding ?? Hoarding(),
            voice: voice ?? VoiceSettings(), display: display ?? DisplaySettings(),
            reminders: members["reminders"] == nil ? .usual : reminders)
    }
}

extension [Field] {
    /// Keeps a mistake for each field that says under a key what an earlier one says there.
    func mustDiffer(in key: String, _ mistakes: inout Mistakes) {
        compactMap { $0[key] }.mustDiffer(key, &mistakes)
    }
}
