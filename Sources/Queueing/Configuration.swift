/// Everything a center file says: the effective settings of one center.
///
/// The events that open a day or reload the center carry it, so a replay needs no file.
public struct Configuration: Equatable, Sendable, Codable {
    public var name: LocalizedText
    /// IANA name, such as `Asia/Ho_Chi_Minh`.
    public var timeZone: String
    /// Seconds ahead of UTC in that zone now: when the file was read, or since its clocks were set to summer time or back.
    public var utcOffsetSeconds: Int
    /// When kiosks issue.
    public var ticketHours: Hours
    /// When counters serve.
    public var counterHours: Hours
    /// Dates on which these hours are other than the day of the week says.
    public var specialDays: SpecialDays
    /// When the day opens by itself on a date that has ticket hours; nil: only by hand.
    public var dayOpens: TimeOfDay?
    /// When the day closes by itself; nil: only by hand.
    public var dayCloses: TimeOfDay?
    public var services: [Service]
    public var counters: [Counter]
    public var priorities: [PriorityClass]
    public var ratingScale: RatingScale
    public var rules: Rules
    /// Against hoarding of numbers; off unless set.
    public var hoarding: Hoarding
    /// How calls are spoken.
    public var voice: VoiceSettings
    /// What displays show beyond numbers.
    public var display: DisplaySettings
    /// What officers are reminded of, in order of time.
    public var reminders: [Reminder]

    /// A center with these settings.
    public init(
        name: LocalizedText, timeZone: String, utcOffsetSeconds: Int, ticketHours: Hours, counterHours: Hours,
        specialDays: SpecialDays = SpecialDays(),
        dayOpens: TimeOfDay?, dayCloses: TimeOfDay?, services: [Service], counters: [Counter],
        priorities: [PriorityClass], ratingScale: RatingScale, rules: Rules = Rules(),
        hoarding: Hoarding = Hoarding(), voice: VoiceSettings = VoiceSettings(),
        display: DisplaySettings = DisplaySettings(),
        reminders: [Reminder] = .usual
    ) {
        self.name = name
        self.timeZone = timeZone
        self.utcOffsetSeconds = utcOffsetSeconds
        self.ticketHours = ticketHours
        self.counterHours = counterHours
        self.specialDays = specialDays
        self.dayOpens = dayOpens
        self.dayCloses = dayCloses
        self.services = services
        self.counters = counters
        self.priorities = priorities
        self.ratingScale = ratingScale
        self.rules = rules
        self.hoarding = hoarding
        self.voice = voice
        self.display = display
        self.reminders = reminders
    }

    /// The service of a key.
    public func service(_ key: String) -> Service? {
        services.first { $0.key == key }
    }

    /// The counter of a number.
    public func counter(_ number: Int) -> Counter? {
        counters.first { $0.number == number }
    }

    /// Whether a counter stands in a zone; nil is the whole hall.
    public func hasZone(_ zone: String?) -> Bool {
        zone == nil || counters.contains { $0.zone == zone }
    }

    /// The priority class of a key, appointments included.
    public func priority(_ key: String) -> PriorityClass? {
        key == PriorityClass.appointmentKey ? appointmentClass : priorities.first { $0.key == key }
    }
}

extension Configuration {
    /// Reads what a journal carries; settings that came later have their defaults in an older one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(LocalizedText.self, forKey: .name),
            timeZone: try container.decode(String.self, forKey: .timeZone),
            utcOffsetSeconds: try container.decode(Int.self, forKey: .utcOffsetSeconds),
            ticketHours: try container.decode(Hours.self, forKey: .ticketHours),
            counterHours: try container.decode(Hours.self, forKey: .counterHours),
            specialDays: try container.decodeIfPresent(SpecialDays.self, forKey: .specialDays)
                ?? SpecialDays(),
            dayOpens: try container.decodeIfPresent(TimeOfDay.self, forKey: .dayOpens),
            dayCloses: try container.decodeIfPresent(TimeOfDay.self, forKey: .dayCloses),
            services: try container.decode([Service].self, forKey: .services),
            counters: try container.decode([Counter].self, forKey: .counters),
            priorities: try container.decode([PriorityClass].self, forKey: .priorities),
            ratingScale: try container.decode(RatingScale.self, forKey: .ratingScale),
            rules: try container.decode(Rules.self, forKey: .rules),
            hoarding: try container.decodeIfPresent(Hoarding.self, forKey: .hoarding) ?? Hoarding(),
            voice: try container.decodeIfPresent(VoiceSettings.self, forKey: .voice) ?? VoiceSettings(),
            display: try container.decodeIfPresent(DisplaySettings.self, forKey: .display)
                ?? DisplaySettings(),
            reminders: try container.decodeIfPresent([Reminder].self, forKey: .reminders) ?? .usual)
    }
}
