import CenterFile
import Foundation
import Queueing
import Testing

@Suite struct `reading a center file` {
    @Test func `gives what the file says, key by key`() throws {
        let center = try SmallCenter.read(SmallCenter.text).get()
        #expect(center.name == ["vi": "Trung tâm", "en": "Center"])
        #expect(center.services.map(\.prefix) == ["A", "B"])
        #expect(
            center.counters == [
                Counter(
                    number: 1, name: ["vi": "Quầy 1"], services: ["ho_tich"], backup: ["chung_thuc"],
                    zone: "Tầng 1"),
                Counter(number: 2, name: ["vi": "Quầy 2"], services: ["chung_thuc"]),
            ])
        #expect(center.priority("cao_tuoi")?.legalBasis == nil)
        #expect(center.ratingScale.legalBasis == "Nghị định 61/2018/NĐ-CP")
        #expect(center.ticketHours.intervals.count == 10)
    }

    @Test func `gives what the file says of special days, quotas, ages, no-shows and hoarding`() throws {
        let center = try SmallCenter.read(SmallCenter.text).get()
        #expect(center.specialDays.holidays.map(\.description) == ["2027-01-01", "2027-04-30"])
        #expect(center.specialDays.makeUpDays.map(\.day.description) == ["2027-05-08"])
        #expect(center.specialDays.makeUpDays.map(\.weekday) == [5])
        #expect(center.service("ho_tich")?.quota == Service.Quota(day: 200, session: 120))
        #expect(center.service("chung_thuc")?.appointmentsPerHalfHour == 2)
        #expect(center.priority("cao_tuoi")?.minimumAge == 60)
        #expect(
            center.rules
                == Rules(
                    recallsBeforeNoShow: 2, noShowsMax: 3, appointmentHeadStartMinutes: 10,
                    appointmentLateMinutes: 20))
        #expect(
            center.hoarding
                == Hoarding(
                    ticketsPerKioskAndMinute: 6, openTicketsPerCardAndService: 1, openTicketsPerCard: 3))
    }

    @Test func `gives how calls are spoken`() throws {
        let center = try SmallCenter.read(SmallCenter.text).get()
        #expect(
            center.voice
                == VoiceSettings(languages: ["vi"], repeat: 3, read: .number, southern: true, chime: false))
    }

    @Test(arguments: ["{}", "{ repeat: 2 }", "{ languages: [vi, en], read: digits, chime: true }"])
    func `keeps the usual voice where it says nothing else`(written: String) throws {
        let voice = "{ languages: [vi], repeat: 3, read: number, southern: true, chime: false }"
        let center = try SmallCenter.read(SmallCenter.text.replacing(voice, with: written)).get()
        #expect(center.voice == VoiceSettings())
    }

    @Test(arguments: [
        ("{ day: 200 }", Service.Quota(day: 200)), ("{ session: 120 }", Service.Quota(session: 120)),
        ("{ day: 120, session: 120 }", Service.Quota(day: 120, session: 120)),
    ])
    func `takes a quota of the day, of a session or of both`(written: String, quota: Service.Quota) throws {
        let text = SmallCenter.text.replacing("{ day: 200, session: 120 }", with: written)
        #expect(try SmallCenter.read(text).get().service("ho_tich")?.quota == quota)
    }

    @Test func `gives the reminders the file says, in order of time`() throws {
        let earlier = #"  - { at: "08:00", text: { vi: Chào buổi sáng } }"#
        let center = try SmallCenter.read(SmallCenter.text + "\n" + earlier).get()
        #expect(center.reminders.map(\.at.description) == ["08:00", "15:00"])
        #expect(center.reminders.last?.text == ["vi": "Sau 15 giờ", "en": "After 15:00"])
        #expect(center.reminders.map(\.legalBasis) == [nil, "Điều 18"])
    }

    @Test func `reminds of 15:00 where the file says nothing, and of nothing where it says so`() throws {
        let lines = SmallCenter.text.split(separator: "\n").prefix { !$0.hasPrefix("reminders") }
        let text = lines.joined(separator: "\n")
        #expect(try SmallCenter.read(text).get().reminders == .usual)
        #expect(try SmallCenter.read(text + "\nreminders: []").get().reminders.isEmpty)
    }

    @Test func `leaves off each limit on hoarding that it does not name`() throws {
        let lines = SmallCenter.text.split(separator: "\n").filter { !$0.hasPrefix("  openTickets") }
        let center = try SmallCenter.read(lines.joined(separator: "\n")).get()
        #expect(center.hoarding == Hoarding(ticketsPerKioskAndMinute: 6))
        #expect(!center.hoarding.countsCards)
    }

    @Test func `takes a holiday on a date that has no hours anyway`() throws {
        let text = SmallCenter.text.replacing("2027-01-01", with: "2027-01-03")
        let center = try SmallCenter.read(text).get()
        #expect(center.specialDays.holidays.first?.weekday == 7)
    }

    @Test func `fills in the defaults of the design where optional keys are left out`() throws {
        let lines = SmallCenter.text.split(separator: "\n").filter { line in
            ![
                "dayOpens", "dayCloses", "priorities", "  - { key: cao", "  - { key: khan", "  reasons",
                "    - { key: cho", "    - { key: khac", "  lowLevels", "  seconds", "  legalBasis",
                "  validFrom",
                "rules", "  backupH", "  priorityC", "  returnW", "  recallsB", "  noShows", "  appointment",
                "holidays", "makeUpDays", "  - { day", "hoarding", "  tickets", "  openTickets", "voice",
            ].contains { line.hasPrefix($0) }
        }
        let center = try SmallCenter.read(lines.joined(separator: "\n")).get()
        #expect(center.dayOpens == nil)
        #expect(center.dayCloses == nil)
        #expect(center.priorities == [])
        #expect(center.ratingScale.reasons == [])
        #expect(center.ratingScale.lowLevels == [])
        #expect(center.ratingScale.seconds == 30)
        #expect(!center.ratingScale.showsOfficer)
        #expect(center.ratingScale.validFrom == nil)
        #expect(center.rules == Rules())
        #expect(center.specialDays == SpecialDays())
        #expect(center.hoarding == Hoarding())
        #expect(center.voice == VoiceSettings())
        #expect(center.service("chung_thuc")?.quota == nil)
        #expect(center.service("ho_tich")?.appointmentsPerHalfHour == nil)
    }

    @Test(arguments: [("", false), ("display: { showOfficer: true }", true), ("display: {}", false)])
    func `reads whether the display of a counter names the officer`(line: String, shown: Bool) throws {
        #expect(try SmallCenter.read(SmallCenter.text + "\n" + line).get().display.showsOfficer == shown)
    }

    @Test(arguments: [("true", true), ("false", false)])
    func `reads whether the rating terminal names the officer`(word: String, shown: Bool) throws {
        let text = SmallCenter.text.replacing("  seconds: 30", with: "  seconds: 30\n  showOfficer: \(word)")
        #expect(try SmallCenter.read(text).get().ratingScale.showsOfficer == shown)
    }

    @Test(arguments: [3, 4, 5])
    func `reads scales of three, four and five levels`(count: Int) throws {
        let more = (3..<count).map { "    - { key: level_\($0), text: { vi: Mức \($0) } }\n" }.joined()
        let text = SmallCenter.text.replacing("  reasons:\n", with: more + "  reasons:\n")
        #expect(try SmallCenter.read(text).get().ratingScale.levels.count == count)
    }

    @Test func `writes texts in normal form C, so that a letter is one cell`() throws {
        let text = SmallCenter.text.replacing(
            "Chứng thực", with: "Chứng thực".decomposedStringWithCanonicalMapping)
        let center = try SmallCenter.read(text).get()
        let name = try #require(center.service("chung_thuc")?.name.text(in: "vi"))
        #expect(
            Array(name.unicodeScalars)
                == Array("Chứng thực".precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test(arguments: ["no", "yes", "null", "~", "07", "1.5", "on"])
    func `takes a text for a text, also where YAML sees a word of its own`(word: String) throws {
        let text = SmallCenter.text.replacing("vi: Quầy 1 ", with: "vi: \(word) ")
        #expect(try SmallCenter.read(text).get().counter(1)?.name.text(in: "vi") == word)
    }

    @Test func `puts hours in order and lets a day stand under several keys`() throws {
        let written =
            #"{ sat: ["08:00-09:00"], mon-fri: ["14:00-16:30", "07:30-11:00"], fri: ["11:00-12:00"] }"#
        let hours = #"{ mon-fri: ["07:30-11:00", "14:00-16:30"] }"#
        let center = try SmallCenter.read(SmallCenter.text.replacing(hours, with: written)).get()
        let friday = center.counterHours.intervals.filter { $0.weekday == 5 }.map { "\($0.from)-\($0.until)" }
        #expect(friday == ["07:30-11:00", "11:00-12:00", "14:00-16:30"])
        #expect(center.counterHours.intervals.map(\.weekday) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6])
    }

    @Test(arguments: [
        ("Asia/Ho_Chi_Minh", 1_794_963_600_000, 25_200), ("UTC", 1_794_963_600_000, 0),
        ("Europe/Berlin", 1_767_225_600_000, 3_600), ("Europe/Berlin", 1_782_864_000_000, 7_200),
    ])
    func `takes the offset of the time zone at the moment of reading`(zone: String, now: Int64, offset: Int)
        throws
    {
        let text = SmallCenter.text.replacing("Asia/Ho_Chi_Minh", with: zone)
        let center = try CenterFile.read(text, named: "center.yaml", at: Moment(milliseconds: now))
        #expect(center.timeZone == zone)
        #expect(center.utcOffsetSeconds == offset)
    }

    @Test(arguments: [(1_767_225_600_000, 3_600), (1_782_864_000_000, 7_200)])
    func `settings follow the clocks of their zone through the year`(now: Int64, offset: Int) throws {
        var center = try SmallCenter.read(SmallCenter.text).get()
        center.timeZone = "Europe/Berlin"
        #expect(center.inZone(at: Moment(milliseconds: now)).utcOffsetSeconds == offset)
    }

    @Test func `settings keep the offset of a zone the machine does not know`() throws {
        var center = try SmallCenter.read(SmallCenter.text).get()
        center.timeZone = "Asia/Nowhere"
        #expect(center.inZone(at: Moment(milliseconds: 1_782_864_000_000)) == center)
    }

    @Test(arguments: ["\u{FEFF}", "# Trung tâm\n", "---\n"])
    func `does not mind what editors put before the text`(start: String) {
        #expect(SmallCenter.mistakes(in: start + SmallCenter.text) == [])
    }

    @Test func `does not mind line ends of Windows`() {
        let text = SmallCenter.text.replacing("\n", with: "\r\n")
        #expect(SmallCenter.mistakes(in: text) == [])
        #expect(
            SmallCenter.mistakes(in: text + "\r\ndayOpens: \"06:30\"")
                == [#"46: "dayOpens" is given twice; it is already in line 5"#])
    }
}
