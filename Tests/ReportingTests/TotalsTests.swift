import Reporting
import Testing

@Suite struct TotalsTests {
    @Test func `counts of days that share none add up`() {
        let monday = Totals(
            issued: 10, served: 6, servedByClosing: 1, noShow: 1, cancelled: 2, expired: 1, rated: 3,
            levels: ["satisfied": 2, "dissatisfied": 1])
        let tuesday = Totals(issued: 4, served: 4, rated: 1, levels: ["satisfied": 1])

        #expect(
            monday + tuesday
                == Totals(
                    issued: 14, served: 10, servedByClosing: 1, noShow: 1, cancelled: 2, expired: 1, rated: 4,
                    levels: ["satisfied": 3, "dissatisfied": 1]))
    }

    @Test(arguments: [(0, 0, 0.0), (4, 0, 0.0), (4, 1, 0.25), (4, 4, 1.0)])
    func `the response rate is the share of served tickets that were rated`(
        served: Int, rated: Int, rate: Double
    ) {
        #expect(Totals(served: served, rated: rated).responseRate == rate)
    }
}
