import QueueInterface
import Queueing
import Screens

/// What a kiosk asks of the procedures of the center.
extension TicketDesk {
    /// Procedures of one service that a kiosk lists at most; nobody reads on.
    static let proceduresMax = 200

    /// What fits a text; the screen is told when there is no answer, so that it says so.
    func find(_ query: String, _ language: String) async -> KioskScreen.Event? {
        guard link.connection != nil else { return .matchesArrived(nil, query: query) }
        do throws(CallTrouble) {
            let reply = try await link.call(
                FindService(query: query, language: language), patienceSeconds: ServerLink.lookSecondsMax)
            return .matchesArrived(reply.matches.map { KioskScreen.Match($0) }, query: query)
        } catch {
            return .matchesArrived(nil, query: query)
        }
    }

    /// The procedures of a service; those that came before the answers ceased.
    func loadProcedures(of service: String, _ language: String) async -> KioskScreen.Event? {
        var procedures: [KioskScreen.Procedure] = []
        var hasMore = link.connection != nil
        while hasMore, procedures.count < Self.proceduresMax {
            do throws(CallTrouble) {
                let reply = try await link.call(
                    GetProcedures(service: service, language: language, after: procedures.last?.key),
                    patienceSeconds: ServerLink.lookSecondsMax)
                procedures += reply.procedures.map { KioskScreen.Procedure($0) }
                hasMore = reply.more == true && !reply.procedures.isEmpty
            } catch {
                hasMore = false
            }
        }
        return .proceduresArrived(procedures, service: service)
    }
}

extension KioskScreen.Match {
    /// What was found, as it came over the wire.
    init(_ match: FindService.Match) {
        self.init(service: match.service, procedure: match.details.map { KioskScreen.Procedure($0) })
    }
}

extension KioskScreen.Procedure {
    /// A procedure that came over the wire.
    init(_ wire: WireProcedure) {
        self.init(
            key: wire.key, service: wire.service, name: wire.name, shortName: wire.shortName,
            papers: wire.papers.map { Paper(text: $0.text, ifNotOnRecord: $0.ifNotOnRecord ?? false) },
            deadline: wire.deadline)
    }
}
