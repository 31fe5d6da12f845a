import Queueing
import Screens

/// The hall as a guide sees it at half past nine: two kiosks, crowds, a counter that takes long.
extension Fixture {
    static func hallView() -> HallView {
        var serving = item("E009", "Đất đai – Đăng ký biện pháp bảo đảm", .serving, minutes: 50)
        serving.startedAt = ago(31, seconds: 5)
        var called = item("L004", "Tư pháp", .called, minutes: 9)
        called.needsHelp = true
        let waiting = ["tai_chinh": (3, 6), "dat_dai": (11, 21), "tu_phap": (2, 13), "bhxh": (1, 2)]
        return HallView(
            asOf: now, center: center("vi"), dayOpen: true,
            counters: [
                .init(counter: 1, name: "Quầy số 1", state: .open, staff: "canbo1"),
                .init(counter: 2, name: "Quầy số 2", state: .closed),
                .init(
                    counter: 4, name: "Quầy số 4", state: .paused, staff: "canbo4",
                    pauseReason: "Nghỉ giữa giờ"),
                .init(counter: 5, name: "Quầy số 5", state: .open, staff: "canbo5", current: serving),
                .init(counter: 9, name: "Quầy số 9", state: .open, staff: "canbo9", current: called),
            ],
            services: catalogue().services.map { service in
                let line = waiting[service.key]
                return HallView.Line(
                    key: service.key, prefix: service.prefix, name: service.name, isOpen: service.open,
                    waiting: line?.0 ?? 0, longestSince: line.map { ago($0.1) })
            },
            noShows: [
                item("L003", "Tư pháp", .noShow, minutes: 55), item("E004", "Đất đai", .noShow, minutes: 62),
            ],
            priorities: counterView().priorities,
            calls: [
                GuideCall(number: 7, kiosk: "cửa chính", reason: "Không đọc được chữ", at: ago(1))
            ])
    }

    /// A number just taken for two services.
    static var shown: GuideScreen.Shown {
        GuideScreen.Shown(
            label: Label(prefix: "E", number: 14), services: ["dat_dai", "thue"], state: .waiting,
            issuedAt: now, ahead: 3, waitMinutes: 12...20, code: "7K2P")
    }
}
