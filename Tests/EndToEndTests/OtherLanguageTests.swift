import Foundation
import QueueInterface
import Queueing
import Testing

/// A client in another language, written against the interface files alone.
struct `a client in Python` {
    static let python = ProcessInfo.processInfo.environment["LUOT_PYTHON"] ?? "python3"

    /// Whether Python and the public Varlink package are there; says so when they are not.
    static let isThere: Bool = {
        let there = run(["-c", "import varlink"]).status == 0
        if !there { print("skipped: \(python) has no varlink package; kiosk/test installs it") }
        return there
    }()

    static func run(_ arguments: [String]) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        do {
            try process.run()
        } catch {
            return (-1, "\(error)")
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// What it does: everything it knows of the methods comes from `GetInterfaceDescription`.
    static let script = """
        import sys, varlink
        with varlink.Client("unix:" + sys.argv[1]) as client:
            names = {i for i in client.get_interfaces()}
            admin, kiosk = client.open("vn.luot.Admin"), client.open("vn.luot.Kiosk")
            counter, rating = client.open("vn.luot.Counter"), client.open("vn.luot.Rating")
            admin.OpenDay()
            admin.AddStaff("canbo", "Cán bộ", "13579")
            taken = kiosk.TakeTicket("dat_dai", "nguoi_cao_tuoi", None, "vi", None, "python-1")
            label = taken["ticket"]["label"]
            again = kiosk.TakeTicket("dat_dai", "nguoi_cao_tuoi", None, "vi", None, "python-1")
            assert again == taken, (again, taken)
            session = counter.SignIn(8, "canbo", "13579")["session"]
            called = counter.CallNext(session)["ticket"]
            assert called["label"] == label and called["state"] == "called", called
            board = next(client.open("vn.luot.Display").Watch(_more=True))["board"]
            assert board["calls"][-1]["label"] == label and board["calls"][-1]["counter"] == 8, board
            assert counter.Start(session)["ticket"]["state"] == "serving"
            assert counter.Finish(session)["ticket"]["state"] == "finished"
            prompt = next(client.open("vn.luot.Rating").Watch(8, "vi", _more=True))["prompt"]
            assert prompt["label"] == label, prompt
            rating.Rate(8, label, prompt["levels"][0]["key"], [], "Cảm ơn")
            try:
                rating.Rate(8, label, prompt["levels"][0]["key"])
                raise SystemExit("rated twice")
            except varlink.VarlinkError as error:
                assert error.error() == "vn.luot.Rating.AlreadyRated", error
            status = admin.GetStatus()
            assert (status["issued"], status["finished"], status["rated"]) == (1, 1, 1), status
            print("done", label)
        """

    @Test(.enabled(if: isThere)) func `takes, calls, finishes and rates`() async throws {
        let server = try ServerProcess()
        try server.start()
        let (status, output) = Self.run(["-c", Self.script, server.socket])
        #expect(status == 0, "\(output)")
        #expect(output.hasSuffix("done E001\n"), "\(output)")
    }
}
