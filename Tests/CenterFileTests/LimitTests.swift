import CenterFile
import Foundation
import Queueing
import Testing

@Suite struct `a limit of a center file holds at it and not one past it` {
    @Test(arguments: [(0, true), (1, false)])
    func `bytes of the file`(more: Int, fits: Bool) {
        let fill = CenterFile.bytesMax - SmallCenter.text.utf8.count - "\n#".utf8.count + more
        let text = SmallCenter.text + "\n#" + String(repeating: "x", count: fill)
        #expect(text.utf8.count == CenterFile.bytesMax + more)
        #expect(
            SmallCenter.mistakes(in: text)
                == (fits ? [] : ["1: the file has 4194305 bytes; a center file has at most 4194304"]))
    }

    @Test(arguments: [(CenterFile.textCharactersMax, true), (CenterFile.textCharactersMax + 1, false)])
    func `characters of a text, as people count them`(count: Int, fits: Bool) {
        let name = String(repeating: "ệ", count: count).decomposedStringWithCanonicalMapping
        #expect(
            SmallCenter.mistakes(writing: "vi: \(name)", for: "vi: Quầy 1")
                == (fits ? [] : ["11: name.vi has 201 characters; at most 200 fit"]))
    }

    @Test(arguments: [
        ("key: khac", "key: " + String(repeating: "k", count: CenterFile.keyCharactersMax), true),
        ("key: khac", "key: " + String(repeating: "k", count: CenterFile.keyCharactersMax + 1), false),
        ("prefix: A", "prefix: ABC", true), ("prefix: A", "prefix: ABCD", false),
        ("number: 2", "number: 999", true), ("number: 2", "number: 1000", false),
        ("number: 2", "number: 0", false),
        ("minutes: 15", "minutes: 0", true), ("minutes: 15", "minutes: -1", false),
        ("minutes: 15", "minutes: 240", true), ("minutes: 15", "minutes: 241", false),
        ("seconds: 30", "seconds: 5", true), ("seconds: 30", "seconds: 4", false),
        ("seconds: 30", "seconds: 120", true), ("seconds: 30", "seconds: 121", false),
        ("backupHandicapMinutes: 20", "backupHandicapMinutes: 0", true),
        ("backupHandicapMinutes: 20", "backupHandicapMinutes: -1", false),
        ("backupHandicapMinutes: 20", "backupHandicapMinutes: 240", true),
        ("backupHandicapMinutes: 20", "backupHandicapMinutes: 241", false),
        ("priorityCallsInARowMax: 3", "priorityCallsInARowMax: 1", true),
        ("priorityCallsInARowMax: 3", "priorityCallsInARowMax: 0", false),
        ("priorityCallsInARowMax: 3", "priorityCallsInARowMax: 20", true),
        ("priorityCallsInARowMax: 3", "priorityCallsInARowMax: 21", false),
        ("returnWindowMinutes: 60", "returnWindowMinutes: 0", true),
        ("returnWindowMinutes: 60", "returnWindowMinutes: -1", false),
        ("returnWindowMinutes: 60", "returnWindowMinutes: 1440", true),
        ("returnWindowMinutes: 60", "returnWindowMinutes: 1441", false),
        ("recallsBeforeNoShow: 2", "recallsBeforeNoShow: 0", true),
        ("recallsBeforeNoShow: 2", "recallsBeforeNoShow: -1", false),
        ("recallsBeforeNoShow: 2", "recallsBeforeNoShow: 10", true),
        ("recallsBeforeNoShow: 2", "recallsBeforeNoShow: 11", false),
        ("noShowsMax: 3", "noShowsMax: 0", true),
        ("noShowsMax: 3", "noShowsMax: -1", false),
        ("noShowsMax: 3", "noShowsMax: 20", true),
        ("noShowsMax: 3", "noShowsMax: 21", false),
        ("appointmentHeadStartMinutes: 10", "appointmentHeadStartMinutes: 0", true),
        ("appointmentHeadStartMinutes: 10", "appointmentHeadStartMinutes: -1", false),
        ("appointmentHeadStartMinutes: 10", "appointmentHeadStartMinutes: 240", true),
        ("appointmentHeadStartMinutes: 10", "appointmentHeadStartMinutes: 241", false),
        ("appointmentLateMinutes: 20", "appointmentLateMinutes: 0", true),
        ("appointmentLateMinutes: 20", "appointmentLateMinutes: -1", false),
        ("appointmentLateMinutes: 20", "appointmentLateMinutes: 240", true),
        ("appointmentLateMinutes: 20", "appointmentLateMinutes: 241", false),
        ("appointmentsPerHalfHour: 2", "appointmentsPerHalfHour: 1", true),
        ("appointmentsPerHalfHour: 2", "appointmentsPerHalfHour: 0", false),
        ("appointmentsPerHalfHour: 2", "appointmentsPerHalfHour: 100", true),
        ("appointmentsPerHalfHour: 2", "appointmentsPerHalfHour: 101", false),
        ("minimumAge: 60", "minimumAge: 1", true),
        ("minimumAge: 60", "minimumAge: 0", false),
        ("minimumAge: 60", "minimumAge: 120", true),
        ("minimumAge: 60", "minimumAge: 121", false),
        ("ticketsPerKioskAndMinute: 6", "ticketsPerKioskAndMinute: 1", true),
        ("ticketsPerKioskAndMinute: 6", "ticketsPerKioskAndMinute: 0", false),
        ("ticketsPerKioskAndMinute: 6", "ticketsPerKioskAndMinute: 600", true),
        ("ticketsPerKioskAndMinute: 6", "ticketsPerKioskAndMinute: 601", false),
        ("day: 200, session: 120", "day: 9999", true), ("day: 200, session: 120", "day: 10000", false),
        ("day: 200, session: 120", "day: 1", true), ("day: 200, session: 120", "day: 0", false),
        ("day: 200, session: 120", "session: 9999", true),
        ("day: 200, session: 120", "session: 10000", false),
        ("day: 200, session: 120", "session: 1", true), ("day: 200, session: 120", "session: 0", false),
        ("session: 120", "session: 200", true), ("session: 120", "session: 201", false),
        ("openTicketsPerCardAndService: 1\n", "openTicketsPerCardAndService: 3\n", true),
        ("openTicketsPerCardAndService: 1\n", "openTicketsPerCardAndService: 4\n", false),
        ("openTicketsPerCardAndService: 1\n", "openTicketsPerCardAndService: 0\n", false),
        ("openTicketsPerCard: 3", "openTicketsPerCard: 1", true),
        ("openTicketsPerCard: 3", "openTicketsPerCard: 0", false),
        ("openTicketsPerCard: 3", "openTicketsPerCard: 50", true),
        ("openTicketsPerCard: 3", "openTicketsPerCard: 51", false),
        ("repeat: 3", "repeat: 1", true), ("repeat: 3", "repeat: 0", false),
        ("repeat: 3", "repeat: 5", true), ("repeat: 3", "repeat: 6", false),
        ("languages: [vi]", "languages: [vi, en, zh, tyz]", true),
        ("languages: [vi]", "languages: [vi, en, zh, tyz, nut]", false),
        (#"dayCloses: "18:00""#, #"dayCloses: "24:00""#, true),
        (#"dayCloses: "18:00""#, #"dayCloses: "24:01""#, false),
        (#"dayOpens: "06:30""#, #"dayOpens: "07:00""#, true),
        (#"dayOpens: "06:30""#, #"dayOpens: "07:01""#, false),
        (#"dayCloses: "18:00""#, #"dayCloses: "16:30""#, true),
        (#"dayCloses: "18:00""#, #"dayCloses: "16:29""#, false),
        (#""07:30-11:00""#, #""07:30-14:00""#, true), (#""07:30-11:00""#, #""07:30-14:01""#, false),
    ])
    func `one value`(old: String, new: String, fits: Bool) {
        #expect(SmallCenter.mistakes(writing: new, for: old).count == (fits ? 0 : 1))
    }

    @Test(arguments: [(20, true), (21, false)])
    func `open tickets of one service that a card may be allowed`(count: Int, fits: Bool) {
        let old = "openTicketsPerCardAndService: 1\n  openTicketsPerCard: 3"
        let new = "openTicketsPerCardAndService: \(count)\n  openTicketsPerCard: 50"
        #expect(SmallCenter.mistakes(writing: new, for: old).count == (fits ? 0 : 1))
    }

    @Test(arguments: [(CenterFile.remindersMax, true), (CenterFile.remindersMax + 1, false)])
    func `reminders`(count: Int, fits: Bool) {
        let more = String(repeating: #"\n  - { at: "08:00", text: { vi: Nhắc } }"#, count: count - 1)
            .replacing(#"\n"#, with: "\n")
        #expect(
            SmallCenter.mistakes(in: SmallCenter.text + more)
                == (fits ? [] : ["45: reminders must have at most 10 entries, not 11"]))
    }

    @Test(arguments: [(CenterFile.holidaysMax, true), (CenterFile.holidaysMax + 1, false)])
    func `holidays`(count: Int, fits: Bool) {
        let first = 20_820  // 2027-01-02
        let days = (first..<first + count).map { Day(number: $0).description }.joined(separator: ", ")
        let text = SmallCenter.text.replacing("  - { day: 2027-05-08, as: fri }", with: "  []")
            .replacing("[2027-01-01, 2027-04-30]", with: "[\(days)]")
        #expect(
            SmallCenter.mistakes(in: text)
                == (fits ? [] : ["36: holidays must have at most 400 entries, not 401"]))
    }

    @Test(arguments: [(CenterFile.makeUpDaysMax, true), (CenterFile.makeUpDaysMax + 1, false)])
    func `make-up days`(count: Int, fits: Bool) {
        let saturday = 20_946  // 2027-05-08
        let days = (0..<count).map { "  - { day: \(Day(number: saturday + 7 * $0)), as: fri }" }
        let mistakes = SmallCenter.mistakes(
            writing: days.joined(separator: "\n"), for: "  - { day: 2027-05-08, as: fri }")
        #expect(mistakes == (fits ? [] : ["38: makeUpDays must have at most 100 entries, not 101"]))
    }

    @Test(arguments: [
        ("services:\n", CenterFile.servicesMax - 2, "7: services must have 1 to 100 entries, not 101"),
        (
            "counters:\n", CenterFile.counterNumbers.upperBound - 2,
            "10: counters must have 1 to 999 entries, not 1000"
        ),
        (
            "priorities:\n", CenterFile.prioritiesMax - 2,
            "13: priorities must have at most 20 entries, not 21"
        ),
        ("  levels:\n", CenterFile.levels.upperBound - 3, "17: levels must have 3 to 5 entries, not 6"),
        ("  reasons:\n", CenterFile.reasonsMax - 2, "21: reasons must have at most 20 entries, not 21"),
    ])
    func `entries of a list`(list: String, more: Int, mistake: String) {
        // The entries of a list stand in the lines after its key, where its mistakes are.
        let line = (Int(mistake.prefix { $0 != ":" }) ?? 0) + 1
        let tooMany = "\(line):" + mistake.drop { $0 != ":" }.dropFirst()
        #expect(SmallCenter.mistakes(in: SmallCenter.text(adding: more, to: list)) == [])
        #expect(SmallCenter.mistakes(in: SmallCenter.text(adding: more + 1, to: list)).contains(tooMany))
    }

    @Test(arguments: [(CenterFile.intervalsMax, true), (CenterFile.intervalsMax + 1, false)])
    func `stretches of one day`(count: Int, fits: Bool) {
        let stretches = (10..<10 + count).map { "\"08:\($0)-08:\($0 + 1)\"" }.joined(separator: ", ")
        let hours = #"{ mon-fri: ["07:00-10:45", "13:30-16:15"] }"#
        let mistakes = SmallCenter.mistakes(writing: "{ mon-fri: [\(stretches)] }", for: hours)
        #expect(mistakes == (fits ? [] : ["3: mon-fri must have 1 to 20 entries, not 21"]))
    }

    @Test(arguments: [(CenterFile.repeatedKeysMax, true), (CenterFile.repeatedKeysMax + 1, false)])
    func `keys given twice that are all reported`(count: Int, reported: Bool) {
        let again = String(repeating: "\ndayOpens: \"06:30\"", count: count)
        let mistakes = SmallCenter.mistakes(in: SmallCenter.text + again)
        #expect(mistakes.count == (reported ? count : 1))
        #expect(
            mistakes.last
                == (reported
                    ? "65: \"dayOpens\" is given twice; it is already in line 5"
                    : "1: more than 20 keys are given twice"))
    }
}

extension SmallCenter {
    /// The small file with more entries of a list before those it has.
    fileprivate static func text(adding count: Int, to list: String) -> String {
        let entries = (0..<count).map { entry($0, of: list) + "\n" }.joined()
        let longer = text.replacing(list, with: list + entries, maxReplacements: 1)
        guard list == "services:\n" else { return longer }
        let keys = (0..<count).map { "s\($0)" }.joined(separator: ", ")
        return longer.replacing("services: [ho_tich]", with: "services: [ho_tich, \(keys)]")
    }

    private static func entry(_ number: Int, of list: String) -> String {
        switch list {
        case "services:\n":
            "  - { key: s\(number), prefix: \(letters(number)), name: { vi: S } }"
        case "counters:\n":
            "  - { number: \(number + 3), name: { vi: Q }, services: [ho_tich] }"
        case "priorities:\n":
            "  - { key: p\(number), name: { vi: P }, headStart: first, selfDeclared: true }"
        default:
            "    - { key: c\(number), text: { vi: C } }"
        }
    }

    /// A prefix of two letters for each number below 676, other than those of the small file.
    private static func letters(_ number: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return String([alphabet[number / 26], alphabet[number % 26]])
    }
}
