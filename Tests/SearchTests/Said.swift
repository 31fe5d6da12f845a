import Testing

/// What somebody says, and the service that it is for in the two sample centers.
struct Said: CustomTestStringConvertible {
    let words: String
    /// Key of the service in Lạng Sơn; nil where a province has none for it.
    let province: String?
    /// Key of the service in Đông Kinh; nil where a ward has none for it.
    let ward: String?

    init(_ words: String, _ province: String?, _ ward: String?) {
        self.words = words
        self.province = province
        self.ward = ward
    }

    var testDescription: String { words }

    /// Sixty things that farmers, mothers, students, shopkeepers and traders say, as they write them: with marks, without,
    /// in Telex, with slips.
    static let everyday: [Said] = [
        Said("làm sổ đỏ", "dat_dai", "dat_dai_xd"),
        Said("so do", "dat_dai", "dat_dai_xd"),
        Said("soor ddor", "dat_dai", "dat_dai_xd"),
        Said("tôi muốn làm lại giấy khai sinh cho cháu", "tu_phap", "ho_tich"),
        Said("giaasy khai sinh", "tu_phap", "ho_tich"),
        Said("ddawng kys keets hoon", "tu_phap", "ho_tich"),
        Said("xin giay doc than", "tu_phap", "ho_tich"),
        Said("bố tôi mới mất, cần làm giấy chứng tử", "tu_phap", "ho_tich"),
        Said("sửa tên trong giấy khai sinh", "tu_phap", "ho_tich"),
        Said("nhận con nuôi", "tu_phap", "ho_tich"),
        Said("photo công chứng", "tu_phap", "chung_thuc"),
        Said("sao y bản chính bằng cấp 3", "tu_phap", "chung_thuc"),
        Said("chung thuc chu ky", "tu_phap", "chung_thuc"),
        Said("hợp đồng mua bán xe máy", "tu_phap", "chung_thuc"),
        Said("lập di chúc", "tu_phap", "chung_thuc"),
        Said("sang tên sổ đỏ cho con", "dat_dai", "dat_dai_xd"),
        Said("tách thửa đất", "dat_dai", "dat_dai_xd"),
        Said("vay ngân hàng thế chấp nhà", "dat_dai", nil),
        Said("hàng xóm lấn đất", "dat_dai", "dat_dai_xd"),
        Said("xin phép xây nhà", "xay_dung", "dat_dai_xd"),
        Said("giấy phép xây dựg", "xay_dung", "dat_dai_xd"),
        Said("đổi bằng lái xe", "cong_an", nil),
        Said("bang lai xe may", "cong_an", nil),
        Said("mất căn cước công dân", "cong_an", "cu_tru"),
        Said("cccd", "cong_an", "cu_tru"),
        Said("lam ho chieu", "cong_an", nil),
        Said("passport", "cong_an", nil),
        Said("giấy thông hành đi Trung Quốc", "cong_an", "cu_tru"),
        Said("lý lịch tư pháp", "cong_an", nil),
        Said("li lich tu phap", "cong_an", nil),
        Said("đăng ký xe máy mới mua", "cong_an", nil),
        Said("đăng ký tạm trú cho sinh viên", "cong_an", "cu_tru"),
        Said("nhập hộ khẩu cho con", "cong_an", "cu_tru"),
        Said("thẻ bảo hiểm y tế", "bhxh", "bhxh_yt"),
        Said("bao hiem y te", "bhxh", "bhxh_yt"),
        Said("rút bảo hiểm xã hội một lần", "bhxh", "bhxh_yt"),
        Said("lương hưu", "bhxh", "bhxh_yt"),
        Said("trợ cấp thất nghiệp", "noi_vu", nil),
        Said("tiền cho người già trên 80 tuổi", "y_te", "bao_tro"),
        Said("xác nhận hộ nghèo", "nn_mt", "bao_tro"),
        Said("giấy khuyết tật", "y_te", "bao_tro"),
        Said("chế độ thương binh", "noi_vu", "bao_tro"),
        Said("mở quán phở", "tai_chinh", "kinh_doanh"),
        Said("hộ kinh doanh", "tai_chinh", "kinh_doanh"),
        Said("thành lập công ty", "tai_chinh", nil),
        Said("mã số thuế", "thue", nil),
        Said("noop thues", "thue", nil),
        Said("tiền điện", "dien_luc", nil),
        Said("lắp công tơ điện", "dien_luc", nil),
        Said("lấy kết quả", "tra_kq", "tra_kq"),
        Said("nhan ket qua", "tra_kq", "tra_kq"),
        Said("chuyển trường cho con", "gd_dt", "vh_gd_yt"),
        Said("mất bằng tốt nghiệp cấp 3", "gd_dt", "vh_gd_yt"),
        Said("mở hiệu thuốc", "y_te", "vh_gd_yt"),
        Said("giấy phép lao động cho người Trung Quốc", "noi_vu", nil),
        Said("kinh doanh chợ biên giới", "kkt_ck", nil),
        Said("mở quán karaoke", "vhttdl", "vh_gd_yt"),
        Said("đăng ký nhãn hiệu", "khcn", nil),
        Said("nộp hồ sơ qua mạng", nil, "tiep_nhan_chung"),
        Said("giấy an toàn thực phẩm", "y_te", "vh_gd_yt"),
    ]
}
