import AppointmentFile
import Queueing
import Testing

/// Lists of appointments, as other systems export them.
struct `a list of appointments` {
    private func rows(_ text: String) -> [String] {
        AppointmentFile(text).rows.map {
            "\($0.line) \($0.day) \($0.time) \($0.service) \($0.reference ?? "–")"
        }
    }

    private func mistakes(_ text: String) -> [AppointmentFileMistake] { AppointmentFile(text).mistakes }

    @Test(arguments: [
        "day,time,service,reference\n2026-11-24,08:00,dat_dai,DVC-1\n",
        "day;time;service;reference\n24/11/2026;8:00;dat_dai;DVC-1",
        "\u{FEFF}Reference;SERVICE;Time;Day\r\nDVC-1;dat_dai;08:00;2026-11-24\r\n",
        "\"day\",\"time\",\"service\",\"reference\"\n\"2026-11-24\",\"08:00\",\"dat_dai\",\"DVC-1\"\n",
        "day, time ,service,reference\n 2026-11-24 , 08:00 , dat_dai , DVC-1 \n",
        "day;time;service;reference;\n24/11/2026;08:00;dat_dai;DVC-1;\n;;;;\n\n",
    ])
    func `is read in every form that spreadsheets give it`(text: String) {
        #expect(mistakes(text) == [])
        #expect(rows(text) == ["2 2026-11-24 08:00 dat_dai DVC-1"])
    }

    @Test(
        arguments: [
            ("2026-11-24", "2026-11-24"), ("24/11/2026", "2026-11-24"), ("29/02/2028", "2028-02-29"),
            ("29/02/2026", nil), ("24/11/26", nil), ("24-11-2026", nil), ("2026/11/24", nil),
            ("24/11", nil), ("24/11/2026/", nil), ("", nil),
        ] as [(String, String?)])
    func `has days as the clerk writes them`(text: String, day: String?) {
        #expect(Day(written: text)?.description == day)
    }

    @Test(
        arguments: [
            ("08:30", "08:30"), ("8:30", "08:30"), ("08h30", "08:30"), ("8h30", "08:30"), ("8H30", "08:30"),
            ("13h00", "13:00"), ("8h", nil), ("8h3", nil), ("8:30h", nil), ("830", nil), ("h30", nil),
            (":30", nil), ("8h60", nil), ("25h00", nil), ("8h30:00", nil), ("٨h30", nil), ("", nil),
        ] as [(String, String?)])
    func `has times as the clerk writes them`(text: String, time: String?) {
        #expect(TimeOfDay(written: text)?.description == time)
    }

    @Test func `may leave out references, and keeps the lines over blank ones and quoted marks`() {
        let text = """
            service,day,time,reference
            dat_dai,2026-11-24,08:00,"a ""b"", c"

            thue,2026-11-24,09:30,
            """
        #expect(
            rows(text) == [
                "2 2026-11-24 08:00 dat_dai a \"b\", c", "4 2026-11-24 09:30 thue –",
            ])
        #expect(rows("day,time,service\n2026-11-24,08:00,thue").count == 1)
    }

    @Test(
        arguments: [
            ("", [.noHeader]), ("\n\n", [.noHeader]),
            ("day,time\n", [.columnMissing("service")]),
            (
                "ngay;gio;service\n24/11/2026;8:00;thue",
                [
                    .columnUnknown("ngay"), .columnUnknown("gio"), .columnMissing("day"),
                    .columnMissing("time"),
                ]
            ),
            ("day,time,service,phone\n", [.columnUnknown("phone")]),
            ("day,time,service,Day\n", [.columnRepeated("day")]),
            ("day,\"time\"x,service\n", [.quotation]),
        ] as [(String, [AppointmentFileMistake.Kind])])
    func `names what is wrong with its first line`(text: String, kinds: [AppointmentFileMistake.Kind]) {
        let found = mistakes(text)
        #expect(Set(found.map { "\($0.kind)" }) == Set(kinds.map { "\($0)" }))
        #expect(found.allSatisfy { $0.line == 1 })
    }

    @Test(
        arguments: [
            ("2026-11-24,08:00,", .valueMissing(column: "service")),
            (",08:00,thue", .valueMissing(column: "day")),
            ("2026-11-24,,thue", .valueMissing(column: "time")),
            ("2026-02-30,08:00,thue", .notADay("2026-02-30")),
            ("30/02/2026,08:00,thue", .notADay("30/02/2026")),
            ("11/24/2026,08:00,thue", .notADay("11/24/2026")), ("1/9/2026,08:00,thue", .notADay("1/9/2026")),
            ("2026-11-24,25:00,thue", .notATime("25:00")), ("2026-11-24,8h,thue", .notATime("8h")),
            ("2026-11-24,08:00,thue,R1,x", .valuesTooMany(count: 5, columns: 4)),
            ("2026-11-24,08:00,thue,\"R1", .textOverLines), ("2026-11-24,08:00,\"th\"ue,R1", .quotation),
            ("2026-11-24,08:00,thue,first", .referenceRepeated("first", line: 2)),
        ] as [(String, AppointmentFileMistake.Kind)])
    func `names a bad line and what is wrong with it`(line: String, kind: AppointmentFileMistake.Kind) {
        let good = "2026-11-24,08:00,thue,first"
        let text = "day,time,service,reference\n\(good)\n\n\(line)\n2026-11-24,08:00,thue,last\n"
        #expect(mistakes(text) == [AppointmentFileMistake(line: 4, kind: kind)])
    }

    @Test func `names every bad line at once`() {
        let found = mistakes("day,time,service\nx,y,\n2026-11-24,08:00,thue\n,,thue\n")
        #expect(found.map(\.line) == [2, 2, 2, 4, 4])
    }

    @Test func `keeps the rows that can be read`() {
        let text = """
            day,time,service,reference
            2026-11-24,08:00,thue,R1
            2026-11-24,8h,thue,R2
            2026-11-24,08:30,thue,R1
            2026-11-24,09:00,thue,R3
            2026-11-24,09:30,"th"ue,R4
            2026-11-24,10:00,thue,R5
            """
        #expect(rows(text) == ["2 2026-11-24 08:00 thue R1", "5 2026-11-24 09:00 thue R3"])
        #expect(mistakes(text).map(\.line) == [3, 4, 6])
        #expect(rows("day,time\n2026-11-24,08:00") == [])
    }

    @Test(arguments: [(Limits.nameCharactersMax, 0), (Limits.nameCharactersMax + 1, 1)])
    func `has references no longer than the center keeps`(count: Int, mistakesCount: Int) {
        let reference = String(repeating: "ộ", count: count)
        let text = "day,time,service,reference\n2026-11-24,08:00,thue,\(reference)"
        #expect(mistakes(text).count == mistakesCount)
    }

    @Test(arguments: [(AppointmentFile.rowsMax, true), (AppointmentFile.rowsMax + 1, false)])
    func `has at most 500 rows`(count: Int, isRead: Bool) {
        let lines = (1...count).map { "2026-11-24,08:00,thue,R\($0)" }
        let text = "day,time,service,reference\n" + lines.joined(separator: "\n")
        let tooMany = AppointmentFileMistake(
            line: 502, kind: .rowsTooMany(count: count, limit: AppointmentFile.rowsMax))
        #expect(mistakes(text) == (isRead ? [] : [tooMany]))
    }
}
