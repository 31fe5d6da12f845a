/// The table of `a mistake is named with its line and with what would be right`.
extension Slip {
    /// Keys that are unknown, missing or given twice.
    static let keys: [Slip] = [
        Slip(
            "lowLevels: [kem]", #"lowLevels: [kem]\#n  <<: { seconds: 20 }"#,
            #"25: "<<" is no key of ratingScale; "#
                + "write one of levels, reasons, lowLevels, seconds, showOfficer, legalBasis, validFrom"),
        Slip(
            "  seconds: 30", #"  ? [seconds, minutes]\#n  : 30"#,
            "25: a key of ratingScale must be one word, not a list"),
        Slip(
            "timeZone: Asia", "timezone: Asia",
            #"2: "timezone" is no key of the file; did you mean "timeZone"?"#),
        Slip(
            "prefix: B", "prefx: B",
            #"9: "prefx" is no key of service 2; did you mean "prefix"?"#),
        Slip(
            "rules:", "rulez:",
            #"28: "rulez" is no key of the file; did you mean "rules"?"#),
        Slip(
            "rules:", #"colours: red\#nrules:"#,
            #"28: "colours" is no key of the file; write one of name, timeZone, ticketHours, counterHours, "#
                + "services, counters, ratingScale, holidays, makeUpDays, dayOpens, dayCloses, priorities, …"),
        Slip(
            "seconds: 30", #"seconds: 30\#n  second: 30"#,
            #"26: "second" is no key of ratingScale; did you mean "seconds"?"#),
        Slip(
            "minutes: 15", "minute: 15",
            #"14: "minute" is no key of headStart; did you mean "minutes"?"#),
        Slip(
            "name: { vi: Trung", "nmae: { vi: Trung",
            #"1: "nmae" is no key of the file; did you mean "name"?"#),
        Slip(
            "en: Center", "english: Center",
            #"1: "english" is no language code such as vi, en or zh"#),
        Slip(
            "vi: Chứng thực", "en: Certification",
            #"9: name needs "vi""#),
        Slip(
            ", text: { vi: Vừa }", "",
            #"19: level 2 needs "text""#),
        Slip(
            ", backup: [chung_thuc]", ", backups: [chung_thuc]",
            #"11: "backups" is no key of counter 1; did you mean "backup"?"#),
        Slip(
            #"dayCloses: "18:00""#, #"dayCloses: "18:00"\#ndayOpens: "07:00""#,
            #"7: "dayOpens" is given twice; it is already in line 5"#),
        Slip(
            "{ vi: Trung tâm, en: Center }", "{ vi: Trung tâm, vi: Center, vi: Trung }",
            #"1: "vi" is given twice; it is already in line 1"#,
            #"1: "vi" is given twice; it is already in line 1"#),
        Slip(
            "returnWindowMinutes: 60", #"returnWindowMinutes: 60\#n  "returnWindowMinutes": 30"#,
            #"32: "returnWindowMinutes" is given twice; it is already in line 31"#),
    ]

    /// Values of another kind than their key wants.
    static let types: [Slip] = [
        Slip(
            "name: { vi: Trung tâm, en: Center }", "name: Trung tâm",
            #"1: name must be keys with values (key: value), not "Trung tâm""#),
        Slip(
            "{ vi: Quầy 2 }", "[Quầy 2]",
            "12: name must be keys with values (key: value), not a list"),
        Slip(
            "number: 2", "number: two",
            #"12: number must be a whole number from 1 to 999 without quotes, not "two""#),
        Slip(
            "number: 2", #"number: "2""#,
            #"12: number must be a whole number from 1 to 999 without quotes, not "2""#),
        Slip(
            "services: [ho_tich]", "services: ho_tich",
            #"11: services must be a list, in [ ] or each entry on a line after "- ", not "ho_tich""#),
        Slip(
            "services: [ho_tich]", "services: [[ho_tich]]",
            "11: service 1 must be one key, not a list"),
        Slip(
            "selfDeclared: true", "selfDeclared: yes",
            #"14: selfDeclared must be true or false without quotes, not "yes""#),
        Slip(
            "seconds: 30", "seconds:",
            "25: seconds must be a whole number from 5 to 120 without quotes, not nothing"),
        Slip(
            "{ vi: Quầy 1 }", #"{ vi: "" }"#,
            "11: name.vi must be a text, not nothing"),
        Slip(
            "{ vi: Quầy 1 }", #"{ vi: "Quầy\n1" }"#,
            "11: name.vi must be one line, without tabs and control characters"),
        Slip(
            "    - { key: vua, text: { vi: Vừa } }", "    - vua",
            #"19: level 2 must be keys with values (key: value), not "vua""#),
    ]

    /// Keys, prefixes and numbers that another has.
    static let onceOnly: [Slip] = [
        Slip(
            "prefix: B", "prefix: A",
            #"9: prefix "A" is given twice; it is already in line 8"#),
        Slip(
            "number: 2", "number: 1",
            #"12: number "1" is given twice; it is already in line 11"#),
        Slip(
            "key: khan_cap", "key: cao_tuoi",
            #"15: key "cao_tuoi" is given twice; it is already in line 14"#),
        Slip(
            "key: vua", "key: tot",
            #"19: key "tot" is given twice; it is already in line 18"#),
        Slip(
            "key: khac", "key: cho_lau",
            #"23: key "cho_lau" is given twice; it is already in line 22"#),
    ]

    /// Values outside what their key allows.
    static let values: [Slip] = [
        Slip(
            "prefix: A", "prefix: a",
            #"8: prefix must be 1 to 3 of the letters A to Z, not "a""#),
        Slip(
            "prefix: A", "prefix: Đ",
            #"8: prefix must be 1 to 3 of the letters A to Z, not "Đ""#),
        Slip(
            "prefix: A", "prefix: ABCD",
            #"8: prefix must be 1 to 3 of the letters A to Z, not "ABCD""#),
        Slip(
            "key: khac", #"key: """#,
            "23: key must be 1 to 40 of the characters a-z, 0-9 and _, not nothing"),
        Slip(
            "key: khac", "key: khác",
            #"23: key must be 1 to 40 of the characters a-z, 0-9 and _, not "khác""#),
        Slip(
            "number: 2", "number: 0",
            #"12: number must be a whole number from 1 to 999 without quotes, not "0""#),
        Slip(
            "number: 2", "number: 1000",
            #"12: number must be a whole number from 1 to 999 without quotes, not "1000""#),
        Slip(
            "minutes: 15", "minutes: 241",
            #"14: minutes must be a whole number from 0 to 240 without quotes, not "241""#),
        Slip(
            "headStart: urgent", "headStart: last",
            #"15: headStart must be { minutes: 15 }, first or urgent, not "last""#),
        Slip(
            "headStart: urgent", "headStart: 15",
            #"15: headStart must be { minutes: 15 }, first or urgent, not "15""#),
        Slip(
            "selfDeclared: false", "selfDeclared: true",
            "15: selfDeclared must be false where headStart is urgent: only staff may give it"),
        Slip(
            "seconds: 30", "seconds: 4",
            #"25: seconds must be a whole number from 5 to 120 without quotes, not "4""#),
        Slip(
            "seconds: 30", "seconds: 30.5",
            #"25: seconds must be a whole number from 5 to 120 without quotes, not "30.5""#),
        Slip(
            "backupHandicapMinutes: 20", "backupHandicapMinutes: -1",
            #"29: backupHandicapMinutes must be a whole number from 0 to 240 without quotes, not "-1""#),
        Slip(
            "validFrom: 2018-06-21", "validFrom: 2018-02-30",
            #"27: validFrom must be a date that exists, not "2018-02-30""#),
        Slip(
            "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Min",
            #"2: timeZone must be a name such as Asia/Ho_Chi_Minh, not "Asia/Ho_Chi_Min"; "#
                + #"did you mean "Asia/Ho_Chi_Minh"?"#
        ),
        Slip(
            "Asia/Ho_Chi_Minh", "ICT",
            #"2: timeZone must be a name such as Asia/Ho_Chi_Minh, not "ICT""#),
        Slip(
            "Asia/Ho_Chi_Minh", "GMT+7",
            #"2: timeZone must be a name such as Asia/Ho_Chi_Minh, not "GMT+7""#),
    ]

    /// What does not agree with another part of the file.
    static let references: [Slip] = [
        Slip(
            "services: [chung_thuc]", "services: [chung_thc]",
            #"12: counter 2 serves "chung_thc", which is no service of this file; did you mean "chung_thuc"?"#
        ),
        Slip(
            "backup: [chung_thuc]", "backup: [dat_dai]",
            #"11: counter 1 backs up "dat_dai", which is no service of this file; "#
                + #"write one of ho_tich, chung_thuc"#
        ),
        Slip(
            "services: [chung_thuc]", "services: [ho_tich]",
            #"9: no counter serves "chung_thuc"; put it among the services of a counter"#),
        Slip(
            "backup: [chung_thuc]", "backup: [ho_tich]",
            #"11: counter 1 serves "ho_tich" already; take it out of services or backup"#),
        Slip(
            "services: [chung_thuc]", "services: [chung_thuc, chung_thuc]",
            #"12: service "chung_thuc" is given twice; it is already in line 12"#),
        Slip(
            "services: [ho_tich]", "services: []",
            #"8: no counter serves "ho_tich"; put it among the services of a counter"#,
            "11: services must have 1 to 100 entries, not 0"),
        Slip(
            "lowLevels: [kem]", "lowLevels: [xau]",
            #"24: lowLevels names "xau", which is no level of this file; write one of tot, vua, kem"#),
        Slip(
            "lowLevels: [kem]", "lowLevels: [kem, kem]",
            #"24: low level "kem" is given twice; it is already in line 24"#),
        Slip(
            #"    - { key: vua, text: { vi: Vừa } }\#n"#, "",
            "18: levels must have 3 to 5 entries, not 2"),
        Slip(
            "number: 2", "number: 2, number: 3",
            #"12: "number" is given twice; it is already in line 12"#),
        Slip(
            "services: [chung_thuc]", "services: [chung_thc, ho_tic]",
            #"12: counter 2 serves "chung_thc", which is no service of this file; "#
                + #"did you mean "chung_thuc"?"#,
            #"12: counter 2 serves "ho_tic", which is no service of this file; did you mean "ho_tich"?"#),
    ]

    /// Days and times.
    static let hours: [Slip] = [
        Slip(
            #""07:30-11:00""#, #""7:30-11:00""#,
            #"4: mon-fri stretch 1 must be two times such as "07:30-11:00", not "7:30-11:00""#),
        Slip(
            #""07:30-11:00""#, #""07:30-24:01""#,
            #"4: mon-fri stretch 1 must be two times such as "07:30-11:00", not "07:30-24:01""#),
        Slip(
            #""07:30-11:00""#, #""11:00-07:30""#,
            #"4: "11:00-07:30" must begin before it ends"#),
        Slip(
            #""07:30-11:00""#, #""07:30-14:01""#,
            #"4: "14:00-16:30" overlaps "07:30-14:01" in line 4 on mon"#),
        Slip(
            #""14:00-16:30"] }"#, #""14:00-16:30"], mon: ["16:00-17:00"] }"#,
            #"4: "16:00-17:00" overlaps "14:00-16:30" in line 4 on mon"#),
        Slip(
            #"{ mon-fri: ["07:00"#, #"{ mon-fry: ["07:00"#,
            #"3: "fry" is no day of the week; did you mean "fri"?"#),
        Slip(
            #"{ mon-fri: ["07:00"#, #"{ fri-mon: ["07:00"#,
            #"3: "fri-mon" must be one day or a range of days from mon to sun, such as mon-fri"#),
        Slip(
            #""13:30-16:15"] }"#, #""13:30-16:15"], sat: ["07:00-10:45"] }"#,
            #"3: kiosks issue on sat at "07:00-10:45", when no counter serves"#),
        Slip(
            #"{ mon-fri: ["07:00-10:45", "13:30-16:15"] }"#, "{}",
            #"3: ticketHours needs a day with hours, such as mon-fri: ["07:30-11:00"]"#),
        Slip(
            #"["07:00-10:45", "13:30-16:15"]"#, "[]",
            "3: mon-fri must have 1 to 20 entries, not 0"),
        Slip(
            #"dayOpens: "06:30""#, "dayOpens: 6h30",
            #"5: dayOpens must be a time HH:MM from 00:00 to 24:00, not "6h30""#),
        Slip(
            #"dayOpens: "06:30""#, #"dayOpens: "07:01""#,
            "5: dayOpens is 07:01, after the first ticket hour 07:00"),
        Slip(
            #"dayOpens: "06:30""#, #"dayOpens: "18:00""#,
            "5: dayOpens is 18:00, after the first ticket hour 07:00",
            "6: dayCloses is 18:00, which must be later than dayOpens 18:00"),
        Slip(
            #"dayCloses: "18:00""#, #"dayCloses: "16:29""#,
            "6: dayCloses is 16:29, before the last opening hour ends at 16:30"),
    ]
}
