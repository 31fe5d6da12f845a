import Foundation
import Queueing
import Screens

/// The hall in which every screen is drawn for the golden files: one provincial center at half past nine.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// 2026-11-23 09:41:00 in Vietnam.
    static let now = Moment(milliseconds: 1_795_401_660_000)

    /// What a scanner reads from an identity card; the citizen is invented.
    static let card = "020046000777|080111222|HOÀNG VĂN PÁO|01011946|Nam|Lạng Sơn|01012022"

    static func words(_ language: String) throws -> Words {
        let file = root.appending(path: "assets/languages/\(language)/screens.json")
        let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
        return Words(language: language, texts: texts)
    }

    private static let languages = Result { try ["vi", "en"].map(words) }
    private static let chinese = Result { try [words("zh"), words("vi")] }

    private static let glyphs = Result {
        Glyphs(
            hex: try String(contentsOf: root.appending(path: "assets/glyphs/unifont.hex"), encoding: .utf8))
    }

    /// Surroundings that show this language first, with the letters of large text.
    static func surroundings(_ language: String = "vi") throws -> Surroundings {
        let languages = try (language == "zh" ? chinese : languages).get()
        var surroundings = Surroundings(
            now: now, languages: language == "en" ? languages.reversed() : languages)
        surroundings.glyphs = try glyphs.get()
        return surroundings
    }

    static func ago(_ minutes: Int, seconds: Int = 0) -> Moment {
        now.adding(seconds: -60 * minutes - seconds)
    }

    private static let services: [(prefix: String, key: String, vi: String, en: String)] = [
        (
            "A", "tai_chinh", "Đăng ký kinh doanh – Đầu tư – Tài chính",
            "Business registration, investment, finance"
        ),
        ("B", "noi_vu", "Nội vụ – Lao động – Người có công", "Home affairs, labour, people with merit"),
        ("C", "xay_dung", "Xây dựng – Giao thông vận tải", "Construction, transport"),
        ("D", "nn_mt", "Nông nghiệp và Môi trường", "Agriculture and environment"),
        ("E", "dat_dai", "Đất đai – Đăng ký biện pháp bảo đảm", "Land registration, secured transactions"),
        ("G", "cong_thuong", "Công Thương", "Industry and trade"),
        ("H", "y_te", "Y tế – Bảo trợ xã hội", "Health, social protection"),
        ("K", "khcn", "Khoa học và Công nghệ", "Science and technology"),
        ("L", "tu_phap", "Tư pháp", "Justice"),
        ("M", "giao_duc", "Giáo dục và Đào tạo", "Education and training"),
        ("N", "van_hoa", "Văn hóa, Thể thao và Du lịch", "Culture, sports, tourism"),
        ("P", "dan_toc", "Dân tộc và Tôn giáo – Ngoại vụ", "Ethnic and religious affairs, foreign affairs"),
        ("Q", "cua_khau", "Khu kinh tế cửa khẩu", "Border-gate economic zone"),
        (
            "R", "cong_an", "Công an (xuất nhập cảnh, căn cước, giấy phép lái xe, lý lịch tư pháp)",
            "Police services"
        ),
        ("S", "bhxh", "Bảo hiểm xã hội", "Social insurance"),
        ("T", "thue", "Thuế", "Tax"),
        ("V", "dien_luc", "Điện lực", "Electricity"),
        ("X", "tra_kq", "Trả kết quả – Bưu điện", "Return of results, postal service"),
    ]

    static func center(_ language: String) -> String {
        language == "vi"
            ? "Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn"
            : "Lạng Sơn Public Administrative Service Centre"
    }

    /// Eighteen services: most open, one closed until the afternoon, one that no counter serves.
    static func catalogue(_ language: String = "vi") -> Catalogue {
        let list = services.enumerated().map { index, service in
            Catalogue.Service(
                key: service.key, prefix: service.prefix, name: language == "vi" ? service.vi : service.en,
                open: service.key != "thue", waiting: index * 7 % 12,
                waitMinutes: service.key == "thue" ? nil : index * 7 % 12 * 3...index * 7 % 12 * 5 + 4,
                opensAt: service.key == "thue" ? now.adding(seconds: (4 * 60 + 19) * 60) : nil,
                served: service.key != "dien_luc")
        }
        return Catalogue(
            center: center(language), services: list, priorities: priorities(language),
            takesAppointments: true)
    }

    private static func priorities(_ language: String) -> [Catalogue.Priority] {
        let vi = [
            "Người cao tuổi", "Người khuyết tật", "Phụ nữ mang thai",
            "Người đi cùng trẻ nhỏ (dưới 36 tháng tuổi)", "Người có công với cách mạng",
        ]
        let en = [
            "Elderly person", "Person with a disability", "Pregnant woman",
            "Carer with a small child (under 36 months)", "Person with meritorious services",
        ]
        let keys = ["elderly", "disabled", "pregnant", "small_child", "merit"]
        return zip(keys, language == "vi" ? vi : en).map { key, name in
            Catalogue.Priority(key: key, name: name, minimumAge: key == "elderly" ? 60 : nil)
        }
    }

    static func item(
        _ label: String, _ service: String, _ state: TicketState = .waiting, priority: String? = nil,
        minutes: Int, note: String? = nil
    ) -> CounterView.Item {
        CounterView.Item(
            label: Label(label) ?? Label(prefix: "?", number: 1), service: service, state: state,
            priority: priority, issuedAt: ago(minutes), calledAt: state == .waiting ? nil : ago(2),
            startedAt: state == .serving ? ago(1, seconds: 12) : nil, recalls: state == .called ? 1 : 0,
            language: nil, note: note, sentHere: false)
    }

    /// A called ticket of which everything is known that a counter shows.
    static var particular: CounterView.Item {
        var item = item(
            "E009", "Đất đai – Đăng ký biện pháp bảo đảm", .called, priority: "Đã đặt lịch hẹn", minutes: 21,
            note: "Đã nộp đủ bản chính; còn thiếu bản sao căn cước của người được ủy quyền")
        item.dossier = "H37.012.05-261123-DK0001"
        item.errands = ["Thuế", "Trả kết quả – Bưu điện"]
        item.noShows = 1
        item.recallsMissing = 1
        item.appointmentAt = ago(11)
        return item
    }

    /// What a search for 9 finds: services and classes by key, as they come from the server.
    static var found: [CounterView.Item] {
        var finished = item("A009", "tai_chinh", .finished, minutes: 80)
        finished.dossier = "H37.012.05-261123-DK0001"
        (finished.counter, finished.staff) = (1, "canbo1")
        var called = item("E009", "dat_dai", .called, minutes: 21)
        (called.counter, called.staff) = (5, "canbo5")
        return [
            item("L009", "tu_phap", minutes: 3), called,
            item("B009", "noi_vu", .noShow, minutes: 66), finished,
        ]
    }

    /// A counter with a queue; `current` is what it serves.
    static func counterView(
        state: CounterView.DeskState = .open, current: CounterView.Item? = nil, pauseReason: String? = nil,
        isQueueEmpty: Bool = false
    ) -> CounterView {
        var queue = [
            item("E012", "Đất đai – Đăng ký biện pháp bảo đảm", priority: "Người cao tuổi", minutes: 4),
            item("E010", "Đất đai – Đăng ký biện pháp bảo đảm", minutes: 17),
            item("E011", "Đất đai – Đăng ký biện pháp bảo đảm", minutes: 12),
            item("L007", "Tư pháp", minutes: 9),
            item("E013", "Đất đai – Đăng ký biện pháp bảo đảm", minutes: 1),
        ]
        queue[0].order = .headStart(minutes: 15)
        queue[3].order = .backup(minutes: 20)
        return CounterView(
            asOf: now, counter: 5, name: "Quầy số 5", state: state, dayOpen: true, staff: "canbo5",
            pauseReason: pauseReason, current: current, queue: isQueueEmpty ? [] : queue,
            waiting: isQueueEmpty ? 0 : 8, parked: [item("E006", "Đất đai", .parked, minutes: 40)],
            noShows: [
                item("L003", "Tư pháp", .noShow, minutes: 55), item("E004", "Đất đai", .noShow, minutes: 62),
            ],
            services: catalogue().services.prefix(11).map { Catalogue.Choice(key: $0.key, name: $0.name) },
            neighbours: [
                .init(counter: 4, name: "Quầy số 4", state: .open),
                .init(counter: 6, name: "Quầy số 6", state: .closed),
                .init(counter: 7, name: "Quầy trả kết quả", state: .open),
            ], priorities: priorities("vi").map { Catalogue.Choice(key: $0.key, name: $0.name) })
    }

    static func call(_ sequence: Int, _ label: String, _ counter: Int, seconds: Int, recall: Bool = false)
        -> Board.Call
    {
        Board.Call(
            sequence: sequence, label: Label(label) ?? Label(prefix: "?", number: 1), counter: counter,
            calledAt: now.adding(seconds: -seconds), recall: recall)
    }

    /// So many numbers that are left at the end of a day, and 14 more where no more are listed.
    static func closing(_ count: Int) -> Board.Closing {
        Board.Closing(
            closesAt: now.adding(seconds: 19 * 60),
            labels: (0..<count).map { Label(prefix: ["A", "E", "L"][$0 % 3], number: 21 + $0 / 3) },
            more: count < Limits.closingLabelsMax ? 0 : 14)
    }

    static func board(_ calls: [Board.Call]) -> Board {
        Board(
            center: center("vi"), asOf: now, calls: calls,
            waiting: [
                .init(service: "tai_chinh", count: 12), .init(service: "dat_dai", count: 8),
                .init(service: "tu_phap", count: 3),
            ],
            notices: ["Máy lấy số sẽ ngừng lúc 11:00"])
    }

    /// The scale of three, four or five levels with its reasons.
    static func prompt(
        _ language: String = "vi", label: String = "A015", seconds: Int = 30, levels count: Int = 4
    ) -> RatingPrompt {
        let isNative = language == "vi"
        let levels =
            isNative
            ? ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"]
            : ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied"]
        let reasons =
            isNative
            ? [
                "Thái độ phục vụ chưa tốt", "Thời gian chờ lâu", "Hướng dẫn chưa rõ ràng",
                "Phải đi lại nhiều lần", "Phải liên hệ nhiều cơ quan", "Trả kết quả trễ hẹn",
                "Yêu cầu giấy tờ ngoài quy định", "Phát sinh chi phí ngoài quy định",
                "Cơ sở vật chất, trang thiết bị", "Dịch vụ công trực tuyến khó dùng", "Lý do khác",
            ]
            : [
                "Poor service attitude", "Long waiting time", "Guidance not clear",
                "Had to come several times",
                "Had to see several offices", "Result returned late", "Asked for papers outside the rules",
                "Costs outside the rules", "Facilities and equipment", "Online service hard to use",
                "Other reason",
            ]
        let keys = [
            "attitude", "wait", "guidance", "trips", "offices", "late", "papers", "costs", "facility",
            "online",
            "other",
        ]
        let all = zip(["very", "satisfied", "neutral", "dissatisfied", "upset"], levels).map {
            Catalogue.Choice(key: $0, name: $1)
        }
        return RatingPrompt(
            label: Label(label) ?? Label(prefix: "?", number: 1),
            levels: count == 3 ? [all[0], all[1], all[3]] : Array(all.prefix(count)),
            reasons: zip(keys, reasons).map { Catalogue.Choice(key: $0, name: $1) },
            lowLevels: ["dissatisfied", "upset"], seconds: seconds)
    }
}
