import Screens

extension Fixture {
    /// What a search for the red book of a piece of land finds: two procedures with their papers, and a service as such.
    static func matches(_ language: String) -> [KioskScreen.Match] {
        let isNative = language == "vi"
        let first = KioskScreen.Procedure(
            key: "dang_ky_lan_dau", service: "dat_dai",
            name: isNative
                ? "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu"
                : "First registration of land and certificate of land use rights",
            papers: isNative
                ? [
                    .init(text: "Đơn đăng ký đất đai, tài sản gắn liền với đất (Mẫu số 15)"),
                    .init(text: "Giấy tờ về quyền sử dụng đất"),
                    .init(text: "Căn cước của người sử dụng đất", ifNotOnRecord: true),
                ]
                : [
                    .init(text: "Application for land registration (form 15)"),
                    .init(text: "Papers on the right to use the land"),
                    .init(text: "Identity card of the land user", ifNotOnRecord: true),
                ],
            deadline: isNative ? "20 ngày làm việc" : "20 working days")
        let second = KioskScreen.Procedure(
            key: "cap_lai", service: "dat_dai",
            name: isNative ? "Cấp lại Giấy chứng nhận bị mất" : "New certificate for a lost one",
            papers: (1...30).map { .init(text: (isNative ? "Giấy tờ số " : "Paper no. ") + String($0)) })
        return [
            .init(service: "dat_dai", procedure: first), .init(service: "dat_dai", procedure: second),
            .init(service: "tra_kq"),
        ]
    }
}
