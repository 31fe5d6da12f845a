import Queueing

/// A center in the tests' hands: commands go in, facts are applied, time moves only when told.
struct Bench {
    var center: Center
    var now = Moment(milliseconds: 1_763_690_400_000)  // 2025-11-21T09:00:00+07:00, a Friday
    /// Everything that happened.
    var events: [Event] = []

    /// An open day with officers signed in at counters 1 to 4, as `staff1` to `staff4`.
    ///
    /// Counter 1 and 2 serve land, 3 tax with land as backup, 4 results; 5 is never signed in.
    init(open: Bool = true, rules: Rules = Rules()) throws(Refusal) {
        center = Center(configuration: Bench.configuration(rules: rules))
        for number in 1...5 {
            try act(.addStaff(staff: "staff\(number)", name: Erasable("Cán bộ"), pinHash: Erasable("x")))
        }
        guard open else { return }
        try act(.openDay(Bench.friday, confirmed: false, byHand: false, held: false))
        for number in 1...4 { try signIn(number) }
    }

    static let friday = Day(number: 20_413)

    static func configuration(rules: Rules = Rules()) -> Configuration {
        let hours = Hours(
            intervals: (1...5).compactMap { weekday in
                guard let from = TimeOfDay("07:30"), let until = TimeOfDay("11:00") else { return nil }
                return Hours.Interval(weekday: weekday, from: from, until: until)
            })
        return Configuration(
            name: ["vi": "Trung tâm thử", "en": "Test center"], timeZone: "Asia/Ho_Chi_Minh",
            utcOffsetSeconds: 25_200, ticketHours: hours, counterHours: hours,
            dayOpens: TimeOfDay("06:30"), dayCloses: TimeOfDay("18:00"),
            services: [
                Service(key: "dat_dai", prefix: "E", name: ["vi": "Đất đai", "en": "Land"]),
                Service(key: "thue", prefix: "T", name: ["vi": "Thuế", "en": "Tax"]),
                Service(key: "tra_kq", prefix: "X", name: ["vi": "Trả kết quả", "en": "Results"]),
            ],
            counters: [
                Counter(number: 1, name: ["vi": "Quầy 1"], services: ["dat_dai"]),
                Counter(number: 2, name: ["vi": "Quầy 2"], services: ["dat_dai"]),
                Counter(number: 3, name: ["vi": "Quầy 3"], services: ["thue"], backup: ["dat_dai"]),
                Counter(number: 4, name: ["vi": "Quầy 4"], services: ["tra_kq"]),
                Counter(number: 5, name: ["vi": "Quầy 5"], services: ["thue"]),
            ],
            priorities: [
                PriorityClass(
                    key: "cao_tuoi", name: ["vi": "Người cao tuổi"], headStart: .minutes(15),
                    selfDeclared: true),
                PriorityClass(
                    key: "nguoi_co_cong", name: ["vi": "Người có công"], headStart: .first, selfDeclared: true
                ),
                PriorityClass(
                    key: "khan_cap", name: ["vi": "Khẩn cấp"], headStart: .urgent, selfDeclared: false),
            ],
            ratingScale: RatingScale(
                levels: ["rat_hai_long", "hai_long", "khong_hai_long"].map {
                    RatingScale.Choice(key: $0, text: ["vi": $0])
                },
                reasons: [RatingScale.Choice(key: "cho_lau", text: ["vi": "Thời gian chờ lâu"])],
                lowLevels: ["khong_hai_long"]),
            rules: rules)
    }

    /// Decides, applies, and returns the facts.
    @discardableResult
    mutating func act(_ command: Command) throws(Refusal) -> [Fact] {
        let decided = try center.decide(command, at: now)
        for event in decided { center.apply(event) }
        events += decided
        return decided.map(\.fact)
    }

    /// An officer acts at a counter.
    @discardableResult
    mutating func at(_ counter: Int, _ command: StaffCommand) throws(Refusal) -> [Fact] {
        try act(.act(session: "key\(counter)", command))
    }

    mutating func signIn(_ counter: Int) throws(Refusal) {
        try act(.signIn(counter: counter, staff: "staff\(counter)", session: "key\(counter)"))
    }

    mutating func wait(minutes: Int) {
        now = now.adding(seconds: minutes * 60)
    }

    /// A new ticket, one second after whatever happened last; its errands are the services after the first.
    @discardableResult
    mutating func issue(
        _ service: String, priority: String? = nil, errands: [String] = []
    ) throws(Refusal) -> Label {
        now = now.adding(seconds: 1)
        let facts = try act(
            .issue(
                service: service, priority: priority, procedure: nil, language: nil, code: Erasable("7K2P"),
                errands: errands))
        guard let label = facts.first?.label else { throw .dayNotOpen }
        return label
    }

    /// Labels a counter calls one after another, each served at once.
    mutating func callAll(at counter: Int, most: Int = .max) throws(Refusal) -> [String] {
        var called: [String] = []
        while called.count < most, let label = try at(counter, .callNext).first?.label {
            called.append(label.description)
            try at(counter, .finish)
        }
        return called
    }

    /// Brings a fresh land ticket into a state at counter 1.
    mutating func ticket(in state: TicketState) throws(Refusal) -> Label {
        let label = try issue("dat_dai")
        switch state {
        case .waiting: break
        case .called: try at(1, .callNext)
        case .serving:
            try at(1, .callNext)
            try at(1, .start)
        case .finished:
            try at(1, .callNext)
            try at(1, .finish)
        case .noShow:
            try at(1, .callNext)
            try at(1, .noShow)
        case .parked:
            try at(1, .callNext)
            try at(1, .park(reason: nil))
        case .cancelled: try at(1, .cancel(label, reason: "xin rút"))
        case .expired:
            try act(.closeDay)
            try act(.openDay(Bench.friday, confirmed: true, byHand: true, held: true))
        }
        return label
    }
}
