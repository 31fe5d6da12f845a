import Queueing
import Search
import Testing

@Suite struct `what people say` {
    @Test func `is sixty things`() {
        #expect(Said.everyday.count == 60)
    }

    @Test(arguments: Said.everyday.filter { $0.province != nil })
    func `leads to the right service of a province first`(said: Said) {
        #expect(SampleCenter.province.find(said.words, limit: 1).first?.service == said.province)
    }

    @Test(arguments: Said.everyday.filter { $0.ward != nil })
    func `leads to the right service of a ward first`(said: Said) {
        #expect(SampleCenter.ward.find(said.words, limit: 1).first?.service == said.ward)
    }

    @Test(arguments: Said.everyday)
    func `leads to one of the right services where a center lists no procedures`(said: Said) {
        let right = [said.province.map { "p." + $0 }, said.ward.map { "w." + $0 }].compactMap(\.self)
        let found = SampleCenter.fields.services(said.words).prefix(2)
        #expect(found.contains { right.contains($0) }, "\(found)")
    }

    @Test(arguments: [
        ("sổ đỏ", "dat_lan_dau"), ("sang tên đất cho con", "bien_dong"), ("tách thửa", "tach_thua"),
        ("làm giấy khai sinh", "khai_sinh"), ("mất giấy khai sinh", "trich_luc"),
        ("giấy độc thân", "xntthn"), ("xây nhà mới", "gpxd"), ("sửa nhà", "gpxd_cai_tao"),
        ("photo công chứng", "ct_ban_sao"), ("hộ nghèo", "ho_ngheo"), ("ở trọ", "tam_tru"),
        ("đóng cửa hàng", "hkd_cham_dut"), ("tạm nghỉ bán", "hkd_tam_ngung"),
    ])
    func `leads to the procedure`(said: String, procedure: String) {
        #expect(SampleCenter.ward.find(said, limit: 1).first?.procedure == procedure)
    }

    @Test(arguments: [
        ("lương hưu", "bhxh"), ("bảo hiểm xã hội", "bhxh"), ("thẻ bảo hiểm y tế", "bhxh"),
        ("người khuyết tật", "y_te"), ("tiền điện", "dien_luc"), ("mã số thuế", "thue"), ("y tế", "y_te"),
    ])
    func `leads to the service alone where no procedure that is listed is meant`(
        said: String, service: String
    ) {
        let first = SampleCenter.province.find(said, limit: 1).first
        #expect(first?.service == service)
        #expect(first?.procedure == nil, "papers of another procedure would be shown")
    }

    @Test(arguments: [
        ("birth certificate", "ho_tich"), ("certified copy", "chung_thuc"),
        ("I want to open a shop", "kinh_doanh"),
        ("出生证", "ho_tich"), ("我要结婚登记", "ho_tich"), ("公证", "chung_thuc"),
    ])
    func `may be English or Chinese`(said: String, service: String) {
        #expect(SampleCenter.ward.find(said, limit: 1).first?.service == service)
    }

    @Test(arguments: ["", " ", "?!…", "tôi muốn", "cho tôi hỏi", "xyz", "asdf qwer zxcv", "🙂🙂", "0123456789"])
    func `finds nothing where it makes no sense`(said: String) {
        #expect(SampleCenter.ward.find(said, limit: 8) == [])
        #expect(SampleCenter.province.find(said, limit: 8) == [])
    }
}
