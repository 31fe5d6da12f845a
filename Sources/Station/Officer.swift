import QueueInterface
import Queueing
package import Screens
import Synchronization

/// Does what an officer wants done, in the session that the sign-in began.
package final class Officer: Sendable {
    /// Seconds to wait for an answer; a little longer than the screen does, so that the screen decides.
    static let answerSecondsMax = CounterScreen.answerSeconds + 2

    private let link: ServerLink
    private let counter: Int
    private let texts: StationTexts
    private let state: Mutex<State>
    private let sessions: AsyncStream<String?>
    private let watchSession: AsyncStream<String?>.Continuation

    private struct State {
        var language: String
        /// The secret of the session; nil while nobody is signed in.
        var session: String?
    }

    /// Nobody yet, at this counter, whose screen shows these texts.
    package init(_ link: ServerLink, counter: Int, texts: StationTexts) {
        self.link = link
        self.counter = counter
        self.texts = texts
        state = Mutex(State(language: texts.first))
        (sessions, watchSession) = AsyncStream.makeStream()
    }

    /// Does one wish of the screen.
    package func perform(_ effect: CounterDesk.Effect) async -> CounterScreen.Event? {
        state.withLock { $0.language = effect.language }
        switch effect.wish {
        case .signIn(let staff, let pin):
            return await signIn(staff: staff, pin: pin, language: effect.language)
        case .ask(.signOut, let attempt):
            return await signOut(attempt: attempt, language: effect.language)
        case .ask(let request, let attempt):
            guard let session = state.withLock({ $0.session }) else {
                return end(nil, language: effect.language)
            }
            return await ask(request, in: session, attempt: attempt, language: effect.language)
        }
    }

    /// Watches the counter while an officer is signed in there.
    package func followCounter(_ tell: @escaping @Sendable (CounterScreen.Event) -> Void) async {
        await forLatest(of: sessions) { session in
            guard let session else { return }
            let ending = await self.link.watch(WatchCounter(session: session)) { reply in
                tell(.viewArrived(CounterView(reply.view)))
            }
            // An officer who signs out, or whose wish found out first, has been told already.
            guard ending != nil, self.forget(session) else { return }
            tell(self.end(nil, language: self.state.withLock { $0.language }))
        }
    }
}

extension Officer {
    private func signIn(staff: String, pin: String, language: String) async -> CounterScreen.Event? {
        do throws(CallTrouble) {
            let session = try await link.call(
                SignIn(counter: counter, staff: staff, pin: pin), patienceSeconds: Self.answerSecondsMax
            ).session
            state.withLock { $0.session = session }
            watchSession.yield(session)
            return .signedIn
        } catch {
            return .signInRefused(sentence: sentence(for: error, language))
        }
    }

    private func ask(
        _ request: CounterScreen.Request, in session: String, attempt: String, language: String
    ) async -> CounterScreen.Event? {
        do throws(CallTrouble) {
            return .answered(
                try await send(request, in: session, requestId: attempt, language: language), attempt: attempt
            )
        } catch .refused(.notSignedIn) {
            return forget(session) ? end(session, language: language) : nil
        } catch .unanswered {
            // The screen has given up by itself, or the program ends.
            return nil
        } catch {
            return .answered(.refused(sentence: sentence(for: error, language)), attempt: attempt)
        }
    }

    private func signOut(attempt: String, language: String) async -> CounterScreen.Event? {
        // Taken out first, so that the end of the watch is not taken for an end from elsewhere.
        guard let session = takeSession() else { return .signedOut(sentence: nil) }
        do throws(CallTrouble) {
            _ = try await link.call(
                SignOut(session: session, requestId: attempt), patienceSeconds: Self.answerSecondsMax)
        } catch .refused(.notSignedIn) {
            // It had ended already.
        } catch {
            state.withLock { $0.session = session }
            guard case .unanswered = error else {
                return .answered(.refused(sentence: sentence(for: error, language)), attempt: attempt)
            }
            return nil
        }
        watchSession.yield(nil)
        return .signedOut(sentence: nil)
    }

    private func takeSession() -> String? {
        state.withLock { state in
            defer { state.session = nil }
            return state.session
        }
    }

    /// Forgets a session that has ended; false when it is not the one that goes on here.
    private func forget(_ session: String) -> Bool {
        state.withLock { state in
            guard state.session == session else { return false }
            state.session = nil
            return true
        }
    }

    private func end(_ session: String?, language: String) -> CounterScreen.Event {
        if session != nil { watchSession.yield(nil) }
        return .signedOut(sentence: sentence(for: .refused(.notSignedIn), language))
    }

    private func sentence(for trouble: CallTrouble, _ language: String) -> String {
        texts.sentence(
            for: trouble, language: language, utcOffsetSeconds: link.utcOffsetSeconds,
            otherwise: .counterNoAnswer)
    }

    /// Sends a request as the method of the same name.
    private func send(
        _ request: CounterScreen.Request, in session: String, requestId: String, language: String
    ) async throws(CallTrouble) -> CounterScreen.Answer {
        switch request {
        case .callNext:
            let reply = try await call(CallNext(session: session, requestId: requestId))
            return reply.ticket == nil ? .nobodyWaiting : .done
        case .call(let label, let reason):
            try await call(
                Call(session: session, label: label.description, reason: reason, requestId: requestId))
        case .recall: try await call(Recall(session: session, requestId: requestId))
        case .start: try await call(Start(session: session, requestId: requestId))
        case .finish: try await call(Finish(session: session, requestId: requestId))
        case .noShow: try await call(NoShow(session: session, requestId: requestId))
        case .park(let reason):
            try await call(Park(session: session, reason: reason, requestId: requestId))
        case .return(let label):
            try await call(Return(session: session, label: label.description, requestId: requestId))
        case .transfer(let target, let note):
            try await call(transfer(to: target, note: note, session: session, requestId: requestId))
        case .cancel(let label, let reason):
            try await call(
                Cancel(session: session, label: label.description, reason: reason, requestId: requestId))
        case .pause(let reason):
            try await call(Pause(session: session, reason: reason, requestId: requestId))
        case .resume: try await call(Resume(session: session, requestId: requestId))
        case .signOut: try await call(SignOut(session: session, requestId: requestId))
        case .why(let label):
            let question = WhyCounter(session: session, label: label?.description, language: language)
            return .explained(CounterScreen.Why(try await call(question)))
        case .undo: try await call(Undo(session: session, requestId: requestId))
        case .note(let label, let text):
            try await call(
                Note(session: session, label: label.description, note: text, requestId: requestId))
        case .setDossier(let label, let code):
            try await call(
                SetDossier(session: session, label: label.description, dossier: code, requestId: requestId))
        case .setPriority(let label, let key, let reason):
            try await call(
                SetPriority(
                    session: session, label: label.description, priority: key, reason: reason,
                    requestId: requestId))
        case .find(let query):
            return .found(try await call(Find(session: session, query: query)).tickets.map(item))
        }
        return .done
    }

    /// A ticket as the desk lists it.
    private func item(_ ticket: WireTicket) -> CounterView.Item {
        CounterView.Item(
            label: ticket.label, service: ticket.service, state: ticket.state, priority: ticket.priority,
            issuedAt: ticket.issuedAt.moment, calledAt: ticket.calledAt?.moment,
            startedAt: ticket.startedAt?.moment, recalls: ticket.recalls, language: ticket.language,
            note: ticket.note, sentHere: false, dossier: ticket.dossier)
    }

    private func transfer(
        to target: CounterScreen.Target, note: String?, session: String, requestId: String
    ) -> Transfer {
        switch target {
        case .service(let key):
            Transfer(session: session, service: key, note: note, requestId: requestId)
        case .counter(let number):
            Transfer(session: session, counter: number, note: note, requestId: requestId)
        }
    }

    @discardableResult
    private func call<Method: InterfaceMethod>(
        _ method: Method
    ) async throws(CallTrouble) -> Method.Reply {
        try await link.call(method, patienceSeconds: Self.answerSecondsMax)
    }
}

extension CounterScreen.Why {
    /// The server's answer, as the screen shows it.
    init(_ reply: WhyReply) {
        self.init(
            sentence: reply.sentence,
            reasons: reply.before.map { Reason(label: $0.label, sentence: $0.sentence) },
            count: reply.beforeCount, passesOthers: reply.passed)
    }
}
