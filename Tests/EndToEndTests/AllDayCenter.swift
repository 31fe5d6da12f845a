import QueueInterface
import VarlinkSocket

/// A center that never closes, with one service at all its counters: what is tested in it does not hang on the hour.
struct AllDayCenter {
    let counters: Int
    /// What each counter's line has besides its number, name and services.
    var besides: (_ counter: Int) -> String = { _ in "" }
    /// Further lines of the center file.
    var settings = ""

    /// Its server, with the day open, and a connection to it.
    func open() async throws -> (ServerProcess, VarlinkConnection) {
        let server = try ServerProcess(text: text)
        try server.start()
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        return (server, client)
    }

    private var text: String {
        let desks = (1...counters).map {
            "  - { number: \($0), name: { vi: Quầy \($0) }, services: [tai_chinh]\(besides($0)) }"
        }
        return """
            name: { vi: Trung tâm thử }
            timeZone: Asia/Ho_Chi_Minh
            ticketHours: { mon-sun: ["00:00-24:00"] }
            counterHours: { mon-sun: ["00:00-24:00"] }
            services:
              - { key: tai_chinh, prefix: A, name: { vi: Tài chính } }
            counters:
            \(desks.joined(separator: "\n"))
            ratingScale:
              levels:
                - { key: tot, text: { vi: Tốt } }
                - { key: vua, text: { vi: Vừa } }
                - { key: kem, text: { vi: Kém } }
            \(settings)
            """
    }
}
