import CenterFile
import Foundation
import Queueing
import Testing

@Suite struct `a shipped center file` {
    /// The services of the sample catalogue, in its order: letter and key.
    static let provincial = [
        "A tai_chinh", "B noi_vu", "C xay_dung", "D nn_mt", "E dat_dai", "G cong_thuong", "H y_te", "K khcn",
        "L tu_phap", "M gd_dt", "N vhttdl", "P dt_tg", "Q kkt_ck", "R cong_an", "S bhxh", "T thue",
        "V dien_luc",
        "X tra_kq",
    ]
    static let ward = [
        "A ho_tich", "B chung_thuc", "C dat_dai_xd", "D bao_tro", "E kinh_doanh", "G vh_gd_yt", "H cu_tru",
        "K bhxh_yt", "T tiep_nhan_chung", "X tra_kq",
    ]

    @Test(arguments: [("lang-son", 24, provincial), ("dong-kinh", 8, ward)])
    func `is read without mistakes and has every service and counter`(
        name: String, counters: Int, services: [String]
    ) throws {
        let center = try shipped(name)
        #expect(center.services.map { "\($0.prefix) \($0.key)" } == services)
        #expect(center.counters.map(\.number) == Array(1...counters))
    }

    @Test(arguments: ["lang-son", "dong-kinh"])
    func `names everything in Vietnamese, English and Chinese`(name: String) throws {
        let center = try shipped(name)
        let texts =
            [center.name] + center.services.map(\.name) + center.counters.map(\.name)
            + center.priorities.map(\.name)
            + center.ratingScale.levels.map(\.text) + center.ratingScale.reasons.map(\.text)
        #expect(texts.allSatisfy { Set($0.byLanguage.keys) == ["vi", "en", "zh"] })
    }

    @Test(arguments: ["lang-son", "dong-kinh"])
    func `says on what each priority class and the rating rest`(name: String) throws {
        let center = try shipped(name)
        #expect(center.priorities.allSatisfy { $0.legalBasis != nil })
        #expect(center.ratingScale.legalBasis != nil)
    }

    @Test(arguments: [("lang-son", 35, provincial), ("dong-kinh", 45, ward)])
    func `lists procedures of its services, in three languages, most of them with papers`(
        name: String, count: Int, services: [String]
    ) throws {
        let book = try contents(name).procedures
        #expect(book.procedures.count == count)
        let keys = services.map { String($0.dropFirst(2)) }
        #expect(
            book.procedures.map(\.service)
                == book.procedures.map(\.service).sorted { one, other in
                    (keys.firstIndex(of: one) ?? -1) < (keys.firstIndex(of: other) ?? -1)
                })
        #expect(book.procedures.allSatisfy { Set($0.name.byLanguage.keys) == ["vi", "en", "zh"] })
        #expect(book.procedures.count { $0.papers.isEmpty } <= 2)
    }

    @Test func `says which papers the authority's data replace`() throws {
        let birth = try #require(try contents("dong-kinh").procedures["khai_sinh"])
        #expect(birth.name.text(in: "en") == "Birth registration")
        #expect(birth.papers.map(\.ifNotOnRecord) == [false, false, true])
        #expect(birth.papers[2].text.text(in: nil) == "Xuất trình căn cước/CCCD hoặc VNeID mức 2")
        #expect(birth.deadline?.text(in: nil) == "Ngay khi nhận đủ giấy tờ hợp lệ")
    }

    @Test func `gives the center of Lạng Sơn its hours`() throws {
        let center = try shipped("lang-son")
        #expect(center.name.text(in: "vi") == "Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn")
        #expect(center.timeZone == "Asia/Ho_Chi_Minh")
        #expect(center.utcOffsetSeconds == 7 * 3_600)
        #expect(center.dayOpens == TimeOfDay("06:30"))
        #expect(center.dayCloses == TimeOfDay("18:00"))
        #expect(
            described(center.ticketHours)
                == (1...5).flatMap { ["\($0) 07:00-10:45", "\($0) 13:30-16:15"] } + ["6 07:00-10:45"])
        #expect(
            described(center.counterHours)
                == (1...5).flatMap { ["\($0) 07:30-11:00", "\($0) 14:00-16:30"] } + ["6 07:30-11:00"])
    }

    @Test func `gives the center of Lạng Sơn its counters`() throws {
        let center = try shipped("lang-son")
        #expect(center.counter(15)?.services == ["gd_dt", "vhttdl"])
        #expect(center.counter(15)?.backup == ["khcn"])
        #expect(center.counter(24)?.services == ["tra_kq"])
        #expect(center.counter(24)?.name == ["vi": "Quầy 24", "en": "Counter 24", "zh": "24 号窗口"])
        #expect(center.service("cong_an")?.name.text(in: "en") == "Police services")
    }

    @Test func `gives the center of Lạng Sơn its priority classes`() throws {
        let center = try shipped("lang-son")
        #expect(
            center.priorities.map(\.key) == [
                "nguoi_cao_tuoi", "khuyet_tat", "mang_thai", "tre_nho", "nguoi_co_cong", "khan_cap",
            ])
        #expect(center.priorities.map(\.selfDeclared) == [true, true, true, true, true, false])
        #expect(center.priority("khuyet_tat")?.headStart == .minutes(20))
        #expect(center.priority("khan_cap")?.headStart == .urgent)
    }

    /// Luật Người cao tuổi 39/2009/QH12, article 2: "từ đủ 60 tuổi".
    @Test(arguments: ["lang-son", "dong-kinh"])
    func `gives the class of the elderly to cards of those who are sixty, and no other class`(name: String)
        throws
    {
        let ages = try shipped(name).priorities.filter { $0.minimumAge != nil }
        #expect(ages.map(\.key) == ["nguoi_cao_tuoi"])
        #expect(ages.map(\.minimumAge) == [60])
    }

    @Test(arguments: [
        ("lang-son", ["tai_chinh", "dat_dai"]), ("dong-kinh", ["ho_tich", "dat_dai_xd"]),
    ])
    func `takes appointments for two of its services and limits no tickets`(name: String, services: [String])
        throws
    {
        let center = try shipped(name)
        let booked = center.services.filter { $0.appointmentsPerHalfHour != nil }
        #expect(booked.map(\.key) == services)
        #expect(booked.map(\.appointmentsPerHalfHour) == [2, 2])
        #expect(center.services.allSatisfy { $0.quota == nil })
    }

    @Test(arguments: ["lang-son", "dong-kinh"])
    func `is shut on the holidays of a fixed date, and Tết and make-up days are the center's to add`(
        name: String
    ) throws {
        let days = try shipped(name).specialDays
        let dates = ["01-01", "04-30", "05-01", "09-02"]
        #expect(
            days.holidays.map(\.description)
                == ["2026", "2027"].flatMap { year in dates.map { "\(year)-\($0)" } })
        #expect(days.makeUpDays == [])
    }

    @Test(arguments: ["lang-son", "dong-kinh"])
    func `speaks as a center that says nothing of its voice`(name: String) throws {
        #expect(try shipped(name).voice == VoiceSettings())
        #expect(try shipped(name).counters.allSatisfy { $0.zone == nil })
    }

    @Test(arguments: ["lang-son", "dong-kinh"])
    func `has the limits on hoarding off`(name: String) throws {
        #expect(try shipped(name).hoarding == Hoarding())
    }

    @Test func `gives the center of Lạng Sơn its rating scale and rules`() throws {
        let center = try shipped("lang-son")
        let scale = center.ratingScale
        #expect(scale.levels.map(\.key) == ["rat_hai_long", "hai_long", "binh_thuong", "khong_hai_long"])
        #expect(scale.lowLevels == ["khong_hai_long"])
        #expect(scale.reasons.count == 11)
        #expect(scale.seconds == 30)
        #expect(scale.validFrom == Day("2025-07-01"))
        #expect(
            center.rules
                == Rules(
                    backupHandicapMinutes: 20, priorityCallsInARowMax: 3, returnWindowMinutes: 60,
                    recallsBeforeNoShow: 0, noShowsMax: 3, appointmentHeadStartMinutes: 15,
                    appointmentLateMinutes: 15))
    }

    private func shipped(_ name: String) throws -> Configuration {
        try contents(name).configuration
    }

    private func contents(_ name: String) throws -> CenterFile.Contents {
        try CenterFile.contents(of: text(name), named: "\(name).yaml", at: SmallCenter.now)
    }

    private func text(_ name: String) throws -> String {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(
            contentsOf: checkout.appending(path: "assets/centers/\(name).yaml"), encoding: .utf8)
    }

    private func described(_ hours: Hours) -> [String] {
        hours.intervals.map { "\($0.weekday) \($0.from)-\($0.until)" }
    }
}
