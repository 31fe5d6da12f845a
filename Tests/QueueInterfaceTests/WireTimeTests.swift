import QueueInterface
import Queueing
import Testing

@Suite struct `Times on the wire` {
    @Test(arguments: [
        (Int64(0), 0, "1970-01-01T00:00:00.000+00:00"),
        (1_795_223_109_123, 25_200, "2026-11-21T08:05:09.123+07:00"),
        (1_795_223_109_123, -12_600, "2026-11-20T21:35:09.123-03:30"),
        (1_795_193_999_999, 25_200, "2026-11-20T23:59:59.999+07:00"),
        (1_795_194_000_000, 25_200, "2026-11-21T00:00:00.000+07:00"),
        (-1, 0, "1969-12-31T23:59:59.999+00:00"),
        (1_709_164_800_007, 0, "2024-02-29T00:00:00.007+00:00"),
        (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
    ])
    func `a moment is written and read as it was`(milliseconds: Int64, offset: Int, text: String) {
        let time = WireTime(Moment(milliseconds: milliseconds), utcOffsetSeconds: offset)
        #expect(time.description == text)
        #expect(WireTime(text) == time)
    }

    @Test(arguments: ["2026-11-21T01:05:09.123Z", "2026-11-21T01:05:09.123-00:00"])
    func `an offset of nothing may be written in other ways`(text: String) {
        #expect(WireTime(text)?.moment == Moment(milliseconds: 1_795_223_109_123))
    }

    @Test(arguments: [
        "", "now", "2026-11-21", "2026-11-21T08:05:09+07:00", "2026-11-21T08:05:09.123",
        "2026-11-21T08:05:09.12+07:00", "2026-11-21T08:05:09.1234+07:00", "2026-11-21 08:05:09.123+07:00",
        "2026-11-21t08:05:09.123+07:00", "2026-11-21T08:05:09.123z", "2026-11-21T08:05:09,123+07:00",
        "2026-02-30T08:05:09.123+07:00", "2026-11-21T24:00:00.000+07:00", "2026-11-21T08:60:00.000+07:00",
        "2026-11-21T08:05:60.000+07:00", "2026-11-21T08:05:09.123+24:00", "2026-11-21T08:05:09.123+07:60",
        "2026-11-21T08:05:09.123+0700", "2026-11-21T08:05:09.123+07:00 ", " 2026-11-21T08:05:09.123+07:00",
        "2026-11-21T-8:05:09.123+07:00", "2026-11-21T08:05:09.+12+07:00", "2026-11-21T08:05:09.123 07:00",
        "2026-11-21T08:05:09.123+07:0٣", "２026-11-21T08:05:09.123+07:00", "26-11-21T08:05:09.123+07:00",
    ])
    func `any other text is no time`(text: String) {
        #expect(WireTime(text) == nil)
    }

    @Test func `seconds of an offset are dropped in the text and the moment stays`() {
        let time = WireTime(Moment(milliseconds: 0), utcOffsetSeconds: 25_230)
        #expect(time.description == "1970-01-01T07:00:00.000+07:00")
        #expect(WireTime(time.description)?.moment == Moment(milliseconds: 0))
    }
}
