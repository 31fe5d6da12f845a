import Foundation
import Testing

/// What a script gets from `luot`: words, JSON and exit statuses, from the real program and the real server.
struct `the command line` {
    let server: ServerProcess
    let luot: CommandLine

    init() throws {
        server = try ServerProcess(text: `a crowd`.center)
        luot = CommandLine(socket: server.socket)
    }

    private func session() throws -> CommandLine {
        try server.start()
        #expect(try luot("open-day").status == 0)
        #expect(
            try luot("staff", "add", "canbo3", "--name", "Cán bộ 3", "--pin-stdin", input: "4821\n").status
                == 0)
        let signIn = try luot("sign-in", "--counter", "3", "canbo3", "--pin-stdin", input: "4821\n")
        #expect(signIn.status == 0)
        let secret = try #require(signIn.output.wholeMatch(of: #/export LUOT_SESSION=(\w+)\n/#)).1
        return luot.with("LUOT_SESSION", String(secret))
    }

    @Test func `carries a ticket through its whole life`() throws {
        let officer = try session()
        #expect(try luot("take", "dat_dai").output.hasPrefix("Ticket  E001\nField   dat_dai\nCode"))
        #expect(try officer("call").output == "E001 · Being called · dat_dai · counter 3\n")
        #expect(try officer("recall").status == 0)
        #expect(try officer("start").output == "E001 · Being served · dat_dai · counter 3\n")
        #expect(try officer("finish").status == 0)
        #expect(try luot("rate", "E001", "--counter", "3", "tot").status == 0)
        let call = try officer("call")
        #expect(call == .init(output: "Nobody is waiting.\n", complaint: "", status: 0))
        #expect(try luot("summary").output.contains("Served"))
        #expect(try officer("sign-out").status == 0)
    }

    @Test func `takes back a finish that was a mistake`() throws {
        let officer = try session()
        #expect(try luot("take", "dat_dai").status == 0)
        #expect(try officer("call").status == 0)
        let start = try officer("start", "--json")
        #expect(try officer("finish").status == 0)
        #expect(try officer("undo", "--json") == start)
        let second = try officer("undo")
        #expect(second.status == 1)
        #expect(second.output.isEmpty && !second.complaint.isEmpty)
    }

    @Test func `finds a ticket by its dossier code, however it is typed`() throws {
        let officer = try session()
        #expect(try luot("take", "dat_dai").status == 0)
        let code = "h37.012.05-261121-dk0001"
        #expect(try officer("dossier", "E001", code).output == "E001 · Waiting · dat_dai\n")
        let found = try officer("find", "012.05-2611").output
        #expect(found.contains("E001") && found.contains(code.uppercased()))
        #expect(try officer("find", "000.00").output == "No ticket found.\n")
        #expect(try officer("find", "E001", "--json").output.hasPrefix(#"{"tickets":[{"#))
    }

    @Test func `counts in a summary what officers changed in the order`() throws {
        let officer = try session()
        for _ in 1...2 { #expect(try luot("take", "dat_dai").status == 0) }
        #expect(try officer("call", "E002", "--reason", "đã hẹn").status == 0)
        let row = #/Called out of order +1\nPriorities granted +0\nPriorities withdrawn +0\n/#
        #expect(try luot("summary").output.contains(row))
    }

    @Test func `prints JSON as the wire has it`() throws {
        _ = try session()
        let list = try luot("staff", "list", "--json")
        #expect(list.output == #"{"staff":[{"name":"Cán bộ 3","staff":"canbo3"}]}"# + "\n")
        let first = try luot("take", "dat_dai", "--request-id", "once", "--json")
        #expect(first.output.hasPrefix(#"{"ahead":0,"code":""#))
        #expect(try luot("take", "dat_dai", "--request-id", "once", "--json") == first)
        let why = try luot("why", "e1", "--json")
        #expect(
            why.output.hasPrefix(
                #"{"before":[],"beforeCount":0,"passed":true,"sentence":"Number E001 is next"#))
    }

    @Test func `says a refusal in the user's language and ends with 1`() throws {
        try server.start()
        let english = try luot("take", "khong_co")
        #expect(english.status == 1)
        #expect(english.output.isEmpty)
        #expect(english.complaint.contains("no service “khong_co”"))
        #expect(try luot("why", "E001").status == 1)
        for (variable, value) in [("LANG", "vi_VN.UTF-8"), ("LUOT_LANGUAGE", "vi")] {
            let vietnamese = try luot.with(variable, value)("take", "khong_co")
            #expect(vietnamese.complaint.contains("không có lĩnh vực"))
        }
    }

    @Test func `says what is wrong with further services of a ticket`() throws {
        _ = try session()
        let twice = try luot("take", "dat_dai", "--then", "dat_dai")
        #expect(twice.status == 1)
        #expect(twice.complaint.contains("one service was named twice"))
        let many = try luot.run(["take", "dat_dai"] + ["a", "b", "c", "d", "e"].flatMap { ["--then", $0] })
        #expect(many.status == 1)
        #expect(many.complaint.contains("at most 4 more"))
    }

    @Test(arguments: [
        ["bogus"], ["take"], ["call"], ["call", "--reason", "x"], ["transfer"], ["cancel", "A001"],
        ["open-day", "2026-02-30"], ["summary", "--to", "2026-11-30"], ["sign-in", "canbo3", "--pin-stdin"],
        ["center", "check"], ["why"], ["why", "--day", "2026-11-20"], ["journal", "--count", "0"],
        ["dossier", "A001"], ["find"], ["take", "dat_dai", "--then"], ["undo", "A001"], ["check-in"],
        ["appointment", "add"], ["appointment", "add", "dat_dai", "31/11/2026", "08:30"],
        ["appointment", "add", "dat_dai", "2026-11-24", "8h"], ["appointment", "list", "--day", "x"],
        ["appointment", "cancel", "x"], ["appointment", "import"],
    ])
    func `ends with 2 when it is used wrongly`(arguments: [String]) throws {
        let process = Process()
        process.executableURL = ServerProcess.program("luot")
        process.arguments = arguments
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }

    @Test(
        arguments: [
            (["--days", "5"], ["--days", "--audit"]), (["--seeds", "5"], ["--seeds", "--estimates"]),
            (["--audit", "--estimates"], ["--audit", "--estimates"]),
            (["--audit", "--visitors", "5"], ["--visitors", "--audit"]),
            (["--audit", "--center", "a.yaml"], ["--center", "--audit"]),
            (["--audit", "--day", "2026-11-23"], ["--day", "--audit"]),
            (["--audit", "--keep", "folder"], ["--keep", "--audit"]),
            (["--audit", "--speed", "2"], ["--speed", "--audit"]),
            (["--audit", "--seeds", "5"], ["--seeds", "--estimates"]),
            (["--estimates", "--days", "5"], ["--days", "--audit"]),
            (["--estimates", "--keep", "folder"], ["--keep", "--estimates"]),
            (["--estimates", "--speed", "2"], ["--speed", "--estimates"]),
        ])
    func `refuses an option that a simulation of this way would ignore, and names both`(
        options: [String], named: [String]
    ) throws {
        let outcome = try luot.run(["simulate"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        let sentence = try #require(outcome.complaint.split(separator: "\n").first)
        #expect(sentence.hasPrefix("Error: " + named[0] + " "))
        #expect(sentence.contains(named[1]) && sentence.hasSuffix("."))
    }

    @Test func `names the socket where no server answers and ends with 3`() throws {
        let outcome = try luot("status")
        #expect(outcome.status == 3)
        #expect(outcome.complaint.contains(server.socket))
    }

    @Test func `asks again with the same request id when the connection breaks`() throws {
        let listener = try RudeListener(path: server.socket)
        defer { listener.stop() }
        let outcome = try luot("take", "dat_dai")
        let calls = listener.calls
        #expect(calls.count == 2)
        #expect(calls.first == calls.last)
        #expect(calls.first?.contains("requestId") == true)
        #expect(outcome.status == 3)
        #expect(outcome.complaint.contains("not known whether"))
    }

    @Test func `names every mistake of a center file`() throws {
        let good = try luot("center", "check", server.centerFile)
        #expect(good.status == 0)
        #expect(good.output.hasSuffix("Test center, 1 services, 8 counters, 0 procedures: no mistakes\n"))
        let bad = server.folder + "/bad.yaml"
        try `a crowd`.center.replacing("prefix: E", with: "prefix: e").replacing("timeZone", with: "timeZon")
            .write(toFile: bad, atomically: true, encoding: .utf8)
        let outcome = try luot("center", "check", bad)
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix(bad + ":"))
        #expect(outcome.output.contains(bad + ":6: prefix"))
        #expect(!outcome.complaint.isEmpty)
    }

    @Test func `has the same words with the same places in every language`() throws {
        let vietnamese = try words("vi")
        let english = try words("en")
        #expect(vietnamese.keys.sorted() == english.keys.sorted())
        for (id, text) in english {
            #expect(places(text) == places(vietnamese[id] ?? ""), "\(id)")
        }
    }

    private func words(_ language: String) throws -> [String: String] {
        try JSONDecoder().decode(
            [String: String].self,
            from: Data(
                contentsOf: ServerProcess.top.appending(path: "assets/languages/\(language)/commands.json")))
    }

    private func places(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.1) })
    }
}
