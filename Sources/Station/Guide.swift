import QueueInterface
import Queueing
package import Screens

/// Does what a guide in the hall wants done, in the session that the sign-in began.
package final class Guide: Sendable {
    private let session: StaffSession

    /// Nobody yet, whose screen shows these texts.
    package init(_ link: ServerLink, texts: StationTexts) {
        session = StaffSession(link, counter: nil, texts: texts)
    }

    /// Does one wish of the screen.
    package func perform(_ effect: GuideDesk.Effect) async -> GuideScreen.Event? {
        await session.perform(effect.wish, language: effect.language, send: send)
    }

    /// Watches the hall while a guide is signed in.
    package func followHall(_ tell: @escaping @Sendable (GuideScreen.Event) -> Void) async {
        await session.follow {
            WatchHall(session: $0)
        } hear: {
            tell(.viewArrived(HallView($0.hall)))
        } ended: {
            tell(.signedOut(sentence: $0))
        }
    }
}

extension Guide {
    /// Sends a request as the method, or the two methods, that do it.
    private func send(
        _ request: GuideScreen.Request, in secret: String, requestId: String, language: String
    ) async throws(CallTrouble) -> GuideScreen.Answer {
        switch request {
        case .take(let wish, let priority, let reason):
            return try await take(
                wish, priority: priority, reason: reason, in: secret, requestId: requestId,
                language: language)
        case .show(let label):
            let reply = try await session.call(GetTicket(label: label.description))
            return .shown(shown(reply.ticket, ahead: reply.ahead, wait: reply.wait), trouble: nil)
        case .return(let label):
            try await session.call(
                Return(session: secret, label: label.description, requestId: requestId))
        case .setPriority(let label, let key, let reason):
            try await session.call(
                SetPriority(
                    session: secret, label: label.description, priority: key, reason: reason,
                    requestId: requestId))
        case .find(let query):
            let found = try await session.call(Find(session: secret, query: query)).tickets
            return .found(found.map { CounterView.Item($0) })
        case .findService(let query, _):
            let reply = try await session.call(FindService(query: query, language: language))
            return .matches(reply.matches.map { KioskScreen.Match($0) })
        case .why(let label):
            let question = WhyCounter(session: secret, label: label.description, language: language)
            return .explained(CounterScreen.Why(try await session.call(question)))
        case .answerCall(let number):
            try await session.call(AnswerGuideCall(session: secret, call: number))
        case .signOut: try await session.call(SignOut(session: secret, requestId: requestId))
        }
        return .done
    }

    /// Takes a number, and gives it its priority class with the reason; a number that was issued is shown even where the
    /// class is refused, or where nobody says how it stands with the class.
    private func take(
        _ wish: GuideScreen.Wish, priority: String?, reason: String, in secret: String, requestId: String,
        language: String
    ) async throws(CallTrouble) -> GuideScreen.Answer {
        guard let first = wish.services.first else {
            preconditionFailure("a number is taken for a service at least")
        }
        let errands = Array(wish.services.dropFirst())
        let taken = try await session.call(
            TakeTicket(
                service: first, procedure: wish.procedure, errands: errands.isEmpty ? nil : errands,
                needsHelp: wish.needsHelp ? true : nil, requestId: requestId))
        let label = taken.ticket.label.description
        let issued = shown(
            taken.ticket, errands: errands, ahead: taken.ahead, wait: taken.wait, code: taken.code)
        guard let priority else { return .shown(issued, trouble: nil) }
        let given: WireTicket
        do throws(CallTrouble) {
            given = try await session.call(
                SetPriority(
                    session: secret, label: label, priority: priority, reason: reason,
                    requestId: requestId + "p")
            ).ticket
        } catch {
            let why = session.sentence(for: error, language)
            let trouble = session.sentence(
                .guidePriorityTrouble, ["label": label, "why": why], language: language)
            return .shown(issued, trouble: trouble)
        }
        do throws(CallTrouble) {
            let now = try await session.call(GetTicket(label: label))
            return .shown(
                shown(now.ticket, errands: errands, ahead: now.ahead, wait: now.wait, code: taken.code),
                trouble: nil)
        } catch {
            // The class is given; only how many are ahead of it now is not known.
            return .shown(
                shown(given, errands: errands, ahead: nil, wait: nil, code: taken.code), trouble: nil)
        }
    }

    private func shown(
        _ ticket: WireTicket, errands: [String] = [], ahead: Int?, wait: WireWait?, code: String? = nil
    ) -> GuideScreen.Shown {
        GuideScreen.Shown(
            label: ticket.label, services: [ticket.service] + errands, state: ticket.state,
            issuedAt: ticket.issuedAt.moment, ahead: ahead, waitMinutes: wait.flatMap(\.minutes), code: code)
    }
}
