import QueueInterface
package import Queueing
package import Screens
import Synchronization

/// Does what a kiosk wants done: asks for tickets and for what can be chosen, checks in those with an appointment, and
/// takes back what nobody waited for.
package final class TicketDesk: Sendable {
    /// Seconds to wait for a ticket; a little longer than the screen does, so that the screen decides.
    static let ticketSecondsMax = KioskScreen.answerSeconds + 2
    /// Seconds for one try to take a ticket back.
    static let settleSecondsMax = 600
    /// Abandoned attempts that wait to be taken back at most; only a server that is lost in the middle of a
    /// call makes one.
    static let abandonedMax = 64

    let link: ServerLink
    private let texts: StationTexts
    private let reader: ScreenReader?
    private let state: Mutex<State>
    private let abandoned: AsyncStream<TakeTicket>
    private let abandon: AsyncStream<TakeTicket>.Continuation

    private struct State {
        var language: String
        var catalogue: Catalogue?
        /// The last ticket asked for, until it is known that its citizen saw it or went away.
        var last: TakeTicket?
    }

    /// A desk on this line whose screen shows these texts, and says them where there is a reader.
    package init(_ link: ServerLink, texts: StationTexts, reader: ScreenReader? = nil) {
        self.link = link
        self.texts = texts
        self.reader = reader
        state = Mutex(State(language: texts.first))
        (abandoned, abandon) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.abandonedMax))
    }

    /// Does one effect of the screen.
    package func perform(_ effect: KioskScreen.Effect) async -> KioskScreen.Event? {
        switch effect {
        case .takeTicket(
            let service, let priority, let procedure, let language, let card, let errands, let needsHelp,
            let attempt):
            await take(
                TakeTicket(
                    service: service, priority: priority, procedure: procedure, language: language,
                    card: card, errands: errands.isEmpty ? nil : errands, needsHelp: needsHelp ? true : nil,
                    requestId: attempt),
                attempt: attempt)
        case .checkIn(let code, let language, let needsHelp, let attempt):
            await checkIn(
                CheckIn(
                    code: code, language: language, needsHelp: needsHelp ? true : nil, requestId: attempt),
                attempt: attempt)
        case .forget(let attempt): forget(attempt)
        case .abandon(let attempt): leave(attempt)
        case .loadCatalogue(let language): await load(language)
        case .say(let text, let language): say(text, language)
        case .hush: hush()
        case .find(let query, let language): await find(query, language)
        case .loadProcedures(let service, let language): await loadProcedures(of: service, language)
        case .callGuide(let attempt): await callGuide(attempt)
        }
    }

    /// Keeps the services fresh, whoever uses the kiosk: at the start, every few seconds, when the server is back, and at
    /// the moment at which one opens.
    package func followCatalogue(_ tell: @Sendable (KioskScreen.Event) -> Void) async {
        await link.look(at: { GetCatalogue(language: state.withLock { $0.language }) }) { asked, reply in
            let catalogue = Catalogue(reply)
            tell(keep(catalogue, language: asked.language ?? texts.first))
            return Self.millisecondsUntilNextLook(at: catalogue, now: link.clock.now())
        }
    }

    /// Takes back, one after the other, the tickets that were asked for and not waited for.
    package func settleAbandoned() async {
        for await ticket in abandoned {
            do {
                // The same request again tells the ticket that was issued for it.
                let issued = try await link.call(ticket, patienceSeconds: Self.settleSecondsMax)
                _ = try await link.call(
                    CancelTicket(
                        label: issued.ticket.label.description, code: issued.code,
                        requestId: ticket.requestId.map { $0 + "-back" }),
                    patienceSeconds: Self.settleSecondsMax)
            } catch {
                // Refused: there is no such ticket. Unanswered for so long: its number will be called and
                // missed.
            }
        }
    }

    /// The next look: soon enough for a queue that changes, and at the moment at which a service opens.
    package static func millisecondsUntilNextLook(at catalogue: Catalogue, now: Moment) -> Int {
        let usual = KioskStation.catalogueSeconds * 1000
        let openings = catalogue.services.compactMap(\.opensAt).map { Int($0.millisecondsSince(now)) }
        return openings.filter { $0 > 0 }.reduce(usual, min)
    }
}

extension TicketDesk {
    private func take(_ ticket: TakeTicket, attempt: String) async -> KioskScreen.Event? {
        state.withLock { $0.last = nil }
        let language = ticket.language ?? texts.first
        do throws(CallTrouble) {
            let reply = try await link.call(ticket, patienceSeconds: Self.ticketSecondsMax)
            state.withLock { $0.last = ticket }
            return .ticketIssued(issued(reply, errands: ticket.errands ?? []), attempt: attempt)
        } catch .unanswered(let wentOut) {
            if wentOut { state.withLock { $0.last = ticket } }
            return nil
        } catch {
            return refused(error, of: TakeTicket.method, language: language, attempt: attempt)
        }
    }

    /// An appointment nobody waits for is not taken back: its code may be shown again and gives the same ticket.
    private func checkIn(_ call: CheckIn, attempt: String) async -> KioskScreen.Event? {
        state.withLock { $0.last = nil }
        let language = call.language ?? texts.first
        do throws(CallTrouble) {
            let reply = try await link.call(call, patienceSeconds: Self.ticketSecondsMax)
            guard reply.ticket.state == .waiting else {
                let label = ["label": reply.ticket.label.description] as KeyValuePairs
                return .ticketRefused(
                    sentence: texts.sentence(.kioskAppointmentTaken, label, language: language),
                    attempt: attempt)
            }
            var issued = issued(reply, errands: [])
            issued.isLate = reply.ticket.priority == nil
            issued.appointmentAt = issued.isLate ? nil : reply.ticket.appointmentAt?.moment
            return .ticketIssued(issued, attempt: attempt)
        } catch .unanswered {
            return nil
        } catch {
            return refused(error, of: CheckIn.method, language: language, attempt: attempt)
        }
    }

    private func refused(
        _ trouble: CallTrouble, of method: String, language: String, attempt: String
    ) -> KioskScreen.Event {
        .ticketRefused(
            sentence: texts.sentence(
                for: trouble, of: method, language: language, utcOffsetSeconds: link.utcOffsetSeconds,
                otherwise: .kioskNoAnswer),
            attempt: attempt)
    }

    /// The ticket in the words of the screen; the names are those the citizen chose by.
    private func issued(_ reply: TakeTicket.Reply, errands: [String]) -> KioskScreen.Issued {
        let catalogue = state.withLock { $0.catalogue }
        let name = { (key: String) in catalogue?.services.first { $0.key == key }?.name ?? key }
        return KioskScreen.Issued(
            label: reply.ticket.label, service: name(reply.ticket.service), ahead: reply.ahead,
            waitMinutes: reply.wait?.minutes, errands: errands.map(name),
            priority: catalogue?.priorities.first { $0.key == reply.ticket.priority }?.name)
    }

    /// Calls the guide; a call that is not answered may have been heard, and is told as not heard.
    private func callGuide(_ attempt: String) async -> KioskScreen.Event? {
        do throws(CallTrouble) {
            let reply = try await link.call(CallGuide(), patienceSeconds: ServerLink.lookSecondsMax)
            return reply.guides == 0
                ? .guideAbsent(counters: reply.counters ?? [], attempt: attempt)
                : .guideCalled(attempt: attempt)
        } catch {
            let sentence = texts.sentence(
                for: error, of: CallGuide.method, language: state.withLock { $0.language },
                utcOffsetSeconds: link.utcOffsetSeconds, otherwise: .kioskAskGuide)
            return .guideNotCalled(sentence: sentence, attempt: attempt)
        }
    }

    private func say(_ text: String, _ language: String) -> KioskScreen.Event? {
        reader?.say(text, in: language, voice: texts.own(.kioskSayVoice, language: language))
        return nil
    }

    /// Codes of the languages on offer in which nothing can be read out.
    package var silentLanguages: [String] {
        texts.offered.map(\.language).filter {
            reader?.canRead($0, voice: texts.own(.kioskSayVoice, language: $0)) != true
        }
    }

    private func hush() -> KioskScreen.Event? {
        reader?.hush()
        return nil
    }

    /// A card is kept no longer than it may be needed to ask again.
    private func forget(_ attempt: String) -> KioskScreen.Event? {
        state.withLock { if $0.last?.requestId == attempt { $0.last = nil } }
        return nil
    }

    private func leave(_ attempt: String) -> KioskScreen.Event? {
        let ticket = state.withLock { state in
            defer { state.last = nil }
            return state.last
        }
        if let ticket, ticket.requestId == attempt { abandon.yield(ticket) }
        return nil
    }

    /// What can be chosen; nothing while the server is away, because it is asked anyway once it is back.
    private func load(_ language: String) async -> KioskScreen.Event? {
        state.withLock { $0.language = language }
        guard link.connection != nil else { return nil }
        do {
            let reply = try await link.call(
                GetCatalogue(language: language), patienceSeconds: ServerLink.lookSecondsMax)
            return keep(Catalogue(reply), language: language)
        } catch {
            return nil
        }
    }

    private func keep(_ catalogue: Catalogue, language: String) -> KioskScreen.Event {
        state.withLock { $0.catalogue = catalogue }
        return .catalogueArrived(catalogue, language: language, asOf: link.clock.now())
    }
}
