import CenterFile
import Queueing

/// The smallest center file that has every key, for tests to break.
enum SmallCenter {
    static let text = """
        name: { vi: Trung tâm, en: Center }
        timeZone: Asia/Ho_Chi_Minh
        ticketHours: { mon-fri: ["07:00-10:45", "13:30-16:15"] }
        counterHours: { mon-fri: ["07:30-11:00", "14:00-16:30"] }
        dayOpens: "06:30"
        dayCloses: "18:00"
        services:
          - { key: ho_tich, prefix: A, name: { vi: Hộ tịch }, quota: { day: 200, session: 120 } }
          - { key: chung_thuc, prefix: B, name: { vi: Chứng thực }, appointmentsPerHalfHour: 2 }
        counters:
          - { number: 1, name: { vi: Quầy 1 }, services: [ho_tich], backup: [chung_thuc], zone: Tầng 1 }
          - { number: 2, name: { vi: Quầy 2 }, services: [chung_thuc] }
        priorities:
          - { key: cao_tuoi, name: { vi: Cao tuổi }, headStart: { minutes: 15 }, selfDeclared: true, \
        minimumAge: 60 }
          - { key: khan_cap, name: { vi: Khẩn cấp }, headStart: urgent, selfDeclared: false }
        ratingScale:
          levels:
            - { key: tot, text: { vi: Tốt } }
            - { key: vua, text: { vi: Vừa } }
            - { key: kem, text: { vi: Kém } }
          reasons:
            - { key: cho_lau, text: { vi: Chờ lâu } }
            - { key: khac, text: { vi: Khác } }
          lowLevels: [kem]
          seconds: 30
          legalBasis: Nghị định 61/2018/NĐ-CP
          validFrom: 2018-06-21
        rules:
          backupHandicapMinutes: 20
          priorityCallsInARowMax: 3
          returnWindowMinutes: 60
          recallsBeforeNoShow: 2
          noShowsMax: 3
          appointmentHeadStartMinutes: 10
          appointmentLateMinutes: 20
        holidays: [2027-01-01, 2027-04-30]
        makeUpDays:
          - { day: 2027-05-08, as: fri }
        hoarding:
          ticketsPerKioskAndMinute: 6
          openTicketsPerCardAndService: 1
          openTicketsPerCard: 3
        voice: { languages: [vi], repeat: 3, read: number, southern: true, chime: false }
        reminders:
          - { at: "15:00", text: { vi: Sau 15 giờ, en: After 15:00 }, legalBasis: Điều 18 }
        """

    /// 18 November 2026, 08:00 in Lạng Sơn.
    static let now = Moment(milliseconds: 1_794_963_600_000)

    /// What a text says, or the mistakes as they are printed.
    static func read(_ text: String) -> Result<Configuration, CenterFileMistakes> {
        Result { () throws(CenterFileMistakes) in try CenterFile.read(text, named: "center.yaml", at: now) }
    }

    /// The mistakes of a text as they are printed, without the name of the file; empty when there are none.
    static func mistakes(in text: String) -> [String] {
        guard case .failure(let mistakes) = read(text) else { return [] }
        return mistakes.description.split(separator: "\n").map { String($0.dropFirst("center.yaml:".count)) }
    }

    /// The mistakes after one thing in the small file is written otherwise.
    static func mistakes(writing new: String, for old: String) -> [String] {
        precondition(text.contains(old), "the small file says \(old)")
        return mistakes(in: text.replacing(old, with: new, maxReplacements: 1))
    }
}
