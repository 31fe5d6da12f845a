/// The slips of the keys that came after the first version: special days, quotas, ages, no-shows, hoarding,
/// reminders.
extension Slip {
    /// Holidays and the days worked in their place.
    static let specialDays: [Slip] = [
        Slip(
            "holidays: [", "holiday: [",
            #"36: "holiday" is no key of the file; did you mean "holidays"?"#),
        Slip(
            "makeUpDays:", "makeupDays:",
            #"37: "makeupDays" is no key of the file; did you mean "makeUpDays"?"#),
        Slip(
            "[2027-01-01, 2027-04-30]", "2027-01-01, 2027-04-30",
            #"36: holidays must be a list, in [ ] or each entry on a line after "- ", "#
                + #"not "2027-01-01, 2027-04-30""#),
        Slip(
            "[2027-01-01, 2027-04-30]", "",
            #"36: holidays must be a list, in [ ] or each entry on a line after "- ", not nothing"#),
        Slip(
            "2027-04-30", "30/4/2027",
            #"36: holiday 2 must be a date YYYY-MM-DD, not "30/4/2027""#),
        Slip(
            "2027-04-30", "2027-04-31",
            #"36: holiday 2 must be a date that exists, not "2027-04-31""#),
        Slip(
            "2027-04-30", "2027-01-01",
            #"36: holiday "2027-01-01" is given twice; it is already in line 36"#),
        Slip(
            "[2027-01-01, 2027-04-30]", #"\#n  - 2027-01-01 Tết Dương lịch\#n  - 2027-04-30"#,
            #"37: holiday 1 must be a date YYYY-MM-DD, not "2027-01-01 Tết Dương lịch""#),
        Slip(
            "day: 2027-05-08", "day: 2027-02-29",
            #"38: day must be a date that exists, not "2027-02-29""#),
        Slip(
            "day: 2027-05-08", "day: 2027-04-30",
            #"38: "2027-04-30" is a holiday in line 36; take it out of holidays or makeUpDays"#,
            "38: 2027-04-30 is a fri itself; as must name the day it is worked for"),
        Slip(
            "{ day: 2027-05-08, as: fri }",
            #"{ day: 2027-05-08, as: fri }\#n  - { day: 2027-05-08, as: thu }"#,
            #"39: day "2027-05-08" is given twice; it is already in line 38"#),
        Slip(
            "{ day: 2027-05-08, as: fri }", "{ day: 2027-05-08 }",
            #"38: make-up day 1 needs "as""#),
        Slip(
            "- { day: 2027-05-08, as: fri }", #"day: 2027-05-08\#n  as: fri"#,
            #"38: makeUpDays must be a list, in [ ] or each entry on a line after "- ", not keys with values"#
        ),
        Slip(
            "{ day: 2027-05-08, as: fri }", "2027-05-08",
            "38: make-up day 1 must be { day: 2027-05-08, as: fri }: a date, and the day whose hours it has, "
                + #"not "2027-05-08""#),
        Slip(
            "as: fri", "as: Friday",
            #"38: as must be one of mon, tue, wed, thu, fri, sat, sun, not "Friday""#),
        Slip(
            "as: fri", "as: mon-fri",
            #"38: as must be one of mon, tue, wed, thu, fri, sat, sun, not "mon-fri""#),
        Slip(
            "as: fri", "as: sun",
            "38: 2027-05-08 is worked as sun, which has no ticketHours"),
        Slip(
            "day: 2027-05-08", "day: 2027-05-07",
            "38: 2027-05-07 is a fri itself; as must name the day it is worked for"),
    ]

    /// Quotas and appointments.
    static let services: [Slip] = [
        Slip(
            "quota: { day: 200, session: 120 }", "quota: 200",
            #"8: quota must be { day: 200, session: 120 } or one of the two, not "200""#),
        Slip(
            "quota: { day: 200, session: 120 }", "quota: {}",
            "8: quota must be { day: 200, session: 120 } or one of the two, not nothing"),
        Slip(
            "day: 200, session", "days: 200, session",
            #"8: "days" is no key of quota; did you mean "day"?"#),
        Slip(
            "session: 120", "session: 300",
            "8: session is 300, more than the 200 of the whole day"),
        Slip(
            "day: 200", "day: 0",
            #"8: day must be a whole number from 1 to 9999 without quotes, not "0""#),
        Slip(
            "appointmentsPerHalfHour: 2", "appointmentsPerHour: 4",
            #"9: "appointmentsPerHour" is no key of service 2; did you mean "appointmentsPerHalfHour"?"#),
        Slip(
            "appointmentsPerHalfHour: 2", "appointmentsPerHalfHour: 0",
            #"9: appointmentsPerHalfHour must be a whole number from 1 to 100 without quotes, not "0""#),
    ]

    /// The age that gives a class, and the key that no class may have.
    static let priorities: [Slip] = [
        Slip(
            "minimumAge: 60", "minimumAge: từ đủ 60",
            #"14: minimumAge must be a whole number from 1 to 120 without quotes, not "từ đủ 60""#),
        Slip(
            "minimumAge: 60", "minimumage: 60",
            #"14: "minimumage" is no key of priority 1; did you mean "minimumAge"?"#),
        Slip(
            "selfDeclared: true", "selfDeclared: false",
            "14: minimumAge needs selfDeclared: true, since a card gives the class without staff"),
        Slip(
            "headStart: urgent, selfDeclared: false",
            "headStart: urgent, selfDeclared: false, minimumAge: 80",
            "15: minimumAge must be left out where headStart is urgent: only staff may give it"),
        Slip(
            "headStart: urgent, selfDeclared: false", "headStart: first, selfDeclared: true, minimumAge: 60",
            #"15: minimumAge "60" is given twice; it is already in line 14"#),
        Slip(
            "key: khan_cap", "key: appointment",
            #"15: key "appointment" is kept for those who booked a time; choose another"#),
    ]

    /// No-shows and appointments.
    static let rules: [Slip] = [
        Slip(
            "recallsBeforeNoShow: 2", "recallsBeforeNoShow: 2 lần",
            #"32: recallsBeforeNoShow must be a whole number from 0 to 10 without quotes, not "2 lần""#),
        Slip(
            "noShowsMax: 3", "noShowMax: 3",
            #"33: "noShowMax" is no key of rules; did you mean "noShowsMax"?"#),
        Slip(
            "appointmentLateMinutes: 20", "appointmentLateMinutes: 00:20",
            #"35: appointmentLateMinutes must be a whole number from 0 to 240 without quotes, not "00:20""#),
    ]

    /// Limits against hoarding.
    static let hoarding: [Slip] = [
        Slip(
            "openTicketsPerCard: 3", "openTicketPerCard: 3",
            #"42: "openTicketPerCard" is no key of hoarding; did you mean "openTicketsPerCard"?"#),
        Slip(
            "openTicketsPerCard: 3", "openTicketsPerCard: off",
            #"42: openTicketsPerCard must be a whole number from 1 to 50 without quotes, not "off""#),
        Slip(
            "openTicketsPerCardAndService: 1", "openTicketsPerCardAndService: 5",
            "41: openTicketsPerCardAndService is 5, more than the 3 of openTicketsPerCard"),
    ]

    /// How calls are spoken, and where.
    static let voice: [Slip] = [
        Slip(
            "languages: [vi]", "languages: vi",
            #"43: languages must be a list, in [ ] or each entry on a line after "- ", not "vi""#),
        Slip(
            "languages: [vi]", "languages: [vi, vi]",
            #"43: language "vi" is given twice; it is already in line 43"#),
        Slip("languages: [vi]", "languages: []", "43: languages must have 1 to 4 entries, not 0"),
        Slip(
            "languages: [vi]", "languages: [Tiếng Việt]",
            #"43: language 1 must be 1 to 40 of the characters a-z, 0-9 and _, not "Tiếng Việt""#),
        Slip(
            "repeat: 3", "repeat: hai lần",
            #"43: repeat must be a whole number from 1 to 5 without quotes, not "hai lần""#),
        Slip(
            "read: number", "read: numbers",
            #"43: read is "numbers"; did you mean "number"?"#),
        Slip(
            "chime: false", "chime: off",
            #"43: chime must be true or false without quotes, not "off""#),
        Slip(
            "repeat: 3", "repeats: 3",
            #"43: "repeats" is no key of voice; did you mean "repeat"?"#),
        Slip("zone: Tầng 1", "zone: []", "11: zone must be a text, not a list"),
        Slip(
            "chime: false }", "chime: false }\ndisplay: { showOfficers: true }",
            #"44: "showOfficers" is no key of display; did you mean "showOfficer"?"#),
    ]

    /// Reminders.
    static let reminders: [Slip] = [
        Slip(
            "reminders:", "reminder:",
            #"44: "reminder" is no key of the file; did you mean "reminders"?"#),
        Slip(
            #"at: "15:00""#, "at: 3 giờ chiều",
            #"45: at must be a time HH:MM from 00:00 to 24:00, not "3 giờ chiều""#),
        Slip(
            "text: { vi: Sau 15 giờ, en: After 15:00 }", "text: { en: After 15:00 }",
            #"45: text needs "vi""#),
    ]
}
