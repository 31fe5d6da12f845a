import Queueing
import Search
import Testing

@Suite struct `matches` {
    private func service(_ key: String, _ name: String) -> Service {
        Service(key: key, prefix: "A", name: ["vi": name])
    }

    @Test func `score from 0 to 1, best first`() {
        let matches = SampleCenter.province.find("đăng ký đất đai", limit: 20)
        #expect(matches.count > 1)
        #expect(matches.allSatisfy { 0 < $0.score && $0.score <= 1 })
        #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
    }

    @Test func `that fit alike come in the order of the center file`() {
        let search = ServiceSearch(
            services: ["b", "a", "c"].map { service($0, "Lâm nghiệp") }, book: ProcedureBook(),
            vocabularies: [])
        #expect(search.services("lâm nghiệp") == ["b", "a", "c"])
    }

    @Test func `are no more than asked for`() {
        #expect(SampleCenter.ward.find("đăng ký", limit: 3).count == 3)
    }

    @Test func `name a service a few times only, so that others are seen`() {
        for query in ["chứng thực", "đất đai", "đăng ký", "trợ cấp", "hộ kinh doanh"] {
            let counts = Dictionary(grouping: SampleCenter.ward.find(query, limit: 20), by: \.service)
                .mapValues(\.count)
            #expect(
                counts.values.allSatisfy { $0 <= ServiceSearch.matchesPerServiceMax }, "\(query): \(counts)")
        }
    }

    @Test func `follow the very marks before letters that only look alike`() {
        let search = ServiceSearch(
            services: [
                service("measure", "Đo lường"), service("quantity", "Độ lượng"), service("city", "Đô lương"),
            ],
            book: ProcedureBook(), vocabularies: [])
        #expect(search.services("độ lượng").first == "quantity")
        #expect(search.services("đo lường").first == "measure")
        #expect(search.services("đô lương").first == "city")
    }

    @Test func `follow the rare word, not the one that every name has`() {
        let search = ServiceSearch(
            services: ["xe", "tàu", "thuyền", "ngựa"].map { service($0, "Đăng ký \($0)") },
            book: ProcedureBook(),
            vocabularies: [])
        #expect(search.services("đăng ký thuyền").first == "thuyền")
    }

    @Test func `come by the words of the center file too`() {
        let book = ProcedureBook(
            procedures: [
                Procedure(key: "p", service: "land", name: ["vi": "Thủ tục số một"], words: ["khao đất mới"])
            ], serviceWords: ["land": ["nương rẫy"]])
        let search = ServiceSearch(services: [service("land", "Đất đai")], book: book, vocabularies: [])
        #expect(search.find("nuong ray", limit: 1).first?.procedure == nil)
        #expect(search.find("nuong ray", limit: 1).first?.service == "land")
        #expect(search.find("khao đất", limit: 1).first?.procedure == "p")
    }

    @Test func `come by the vocabulary, whose purpose of a wish counts less than the wish`() {
        let vocabulary = Vocabulary(
            entries: [
                .init(said: ["cưới"], means: ["hộ tịch"]), .init(said: ["vay"], means: ["đất đai"]),
            ], fillers: ["tôi", "muốn"], purposes: ["để"])
        let search = ServiceSearch(
            services: [service("land", "Đất đai"), service("civil", "Hộ tịch")], book: ProcedureBook(),
            vocabularies: [vocabulary])
        #expect(search.services("tôi muốn vay để cưới") == ["land"])
        #expect(search.services("tôi muốn cưới để vay") == ["civil"])
    }

    @Test func `without procedures and vocabularies are the services of these names`() {
        let search = ServiceSearch(
            services: [service("land", "Đất đai – Xây dựng"), service("tax", "Thuế")], book: ProcedureBook(),
            vocabularies: [])
        #expect(search.services("thue") == ["tax"])
        #expect(search.services("xay dung") == ["land"])
    }

    @Test func `of a center without services are none`() {
        #expect(
            ServiceSearch(services: [], book: ProcedureBook(), vocabularies: []).find("a", limit: 1) == [])
    }
}
