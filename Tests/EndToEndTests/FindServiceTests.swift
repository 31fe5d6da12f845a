import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// `luot find-service` and the server behind it, in a center of the crowd's with procedures.
struct `the search of a center` {
    static let procedures = """

        procedures:
          - key: so_do
            service: dat_dai
            name: { vi: Cấp giấy chứng nhận quyền sử dụng đất, en: Land certificate }
            papers:
              - Đơn đăng ký
              - { vi: Căn cước, ifNotOnRecord: true }
            deadline: 10 ngày
        """

    /// A running server; no day is open in it.
    private func server(_ more: String = procedures) throws -> ServerProcess {
        let server = try ServerProcess(text: `a crowd`.center + more)
        try server.startSimulated()
        return server
    }

    @Test func `prints the procedure, its service and the papers, also while no day is open`() throws {
        let server = try server()
        let luot = CommandLine(socket: server.socket)
        let output = try luot.with("LUOT_LANGUAGE", "vi")("find-service", "soor", "ddor").output
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("dat_dai") && $0.contains("(so_do)") })
        #expect(lines.contains("  - Căn cước (có thể không cần nếu đã có dữ liệu)"))
        #expect(lines.contains("Thời hạn: 10 ngày"))
    }

    @Test func `says that nothing was found`() throws {
        let server = try server()
        let luot = CommandLine(socket: server.socket)
        let answer = try luot.with("LUOT_LANGUAGE", "en")("find-service", "xyz")
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("No procedure or service was found."))
    }

    @Test func `finds what the center file says after a reload`() async throws {
        let server = try server("")
        let connection = try await server.connect()
        let found = try await connection.ask(FindService(query: "sổ đỏ"))
        #expect(found.matches.allSatisfy { $0.procedure == nil })
        let changed = `a crowd`.center + Self.procedures
        try changed.write(toFile: server.centerFile, atomically: true, encoding: .utf8)
        _ = try await connection.ask(Reload())
        let again = try await connection.ask(FindService(query: "sổ đỏ"))
        #expect(again.matches.first?.procedure == "so_do")
    }
}
