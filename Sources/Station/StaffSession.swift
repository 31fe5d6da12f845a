import QueueInterface
import Queueing
import Screens
import Synchronization

/// The session of somebody of the staff: begun by a sign-in, watched while it lasts, ended by a sign-out or from
/// elsewhere.
final class StaffSession: Sendable {
    /// Seconds to wait for an answer; a little longer than the screen does, so that the screen decides.
    static let answerSecondsMax = StaffDesk.answerSeconds + 2

    private let link: ServerLink
    /// Nil for a guide.
    private let counter: Int?
    private let texts: StationTexts
    private let state: Mutex<State>
    private let sessions: AsyncStream<String?>
    private let watchSession: AsyncStream<String?>.Continuation

    private struct State {
        var language: String
        /// The secret of the session; nil while nobody is signed in.
        var session: String?
    }

    /// Nobody yet, at a counter or in the hall, whose screen shows these texts.
    init(_ link: ServerLink, counter: Int?, texts: StationTexts) {
        self.link = link
        self.counter = counter
        self.texts = texts
        state = Mutex(State(language: texts.first))
        (sessions, watchSession) = AsyncStream.makeStream()
    }

    /// Watches with the method that `method` makes of each session, while it lasts; `ended` is told the sentence when it
    /// ends from elsewhere.
    func follow<Method: WatchingMethod>(
        _ method: @escaping @Sendable (_ session: String) -> Method,
        hear: @escaping @Sendable (Method.Reply) -> Void, ended: @escaping @Sendable (String) -> Void
    ) async {
        await forLatest(of: sessions) { session in
            guard let session else { return }
            let ending = await self.link.watch(method(session), hear: hear)
            // Whoever signs out, or whose wish found out first, has been told already.
            guard ending != nil, self.forget(session) else { return }
            ended(self.overSentence(self.state.withLock { $0.language }))
        }
    }

    /// What a request becomes: a method, with the secret of the session, the request's id, and the language in which its
    /// answer is shown.
    typealias Send<Request, Answer> = (
        _ request: Request, _ session: String, _ requestId: String, _ language: String
    ) async throws(CallTrouble) -> Answer

    /// Does one wish of a screen of the staff; nil when there is nothing to tell: the screen has given up by itself, knows
    /// already, or the program ends.
    func perform<View, Request, Answer>(
        _ wish: StaffEffect<Request>, language: String, send: Send<Request, Answer>
    ) async -> StaffEvent<View, Answer>? {
        state.withLock { $0.language = language }
        switch wish {
        case .signIn(let staff, let pin): return await signIn(staff: staff, pin: pin, language)
        case .ask(.signOut, let attempt): return await signOut(attempt: attempt, language)
        case .ask(let request, let attempt):
            guard let session = state.withLock({ $0.session }) else {
                return .signedOut(sentence: overSentence(language))
            }
            do throws(CallTrouble) {
                return .answered(try await send(request, session, attempt, language), attempt: attempt)
            } catch .refused(.notSignedIn) {
                guard forget(session) else { return nil }
                watchSession.yield(nil)
                return .signedOut(sentence: overSentence(language))
            } catch .unanswered {
                return nil
            } catch {
                return .answered(.refused(sentence: sentence(for: error, language)), attempt: attempt)
            }
        }
    }

    private func signIn<View, Answer>(
        staff: String, pin: String, _ language: String
    ) async -> StaffEvent<View, Answer> {
        do throws(CallTrouble) {
            let session = try await call(SignIn(counter: counter, staff: staff, pin: pin)).session
            state.withLock { $0.session = session }
            watchSession.yield(session)
            return .signedIn(staff: staff)
        } catch {
            return .signInRefused(sentence: sentence(for: error, language))
        }
    }

    /// Ends the session, whether or not it had ended already.
    private func signOut<View, Answer>(
        attempt: String, _ language: String
    ) async -> StaffEvent<View, Answer>? {
        // Taken out first, so that the end of the watch is not taken for an end from elsewhere.
        guard let session = takeSession() else { return .signedOut(sentence: nil) }
        do throws(CallTrouble) {
            _ = try await call(SignOut(session: session, requestId: attempt))
        } catch .refused(.notSignedIn) {
            // It had ended already.
        } catch {
            state.withLock { $0.session = session }
            if case .unanswered = error { return nil }
            return .answered(.refused(sentence: sentence(for: error, language)), attempt: attempt)
        }
        watchSession.yield(nil)
        return .signedOut(sentence: nil)
    }

    /// Calls a method and waits for its reply as long as anybody of the staff does.
    @discardableResult
    func call<Method: InterfaceMethod>(_ method: Method) async throws(CallTrouble) -> Method.Reply {
        try await link.call(method, patienceSeconds: Self.answerSecondsMax)
    }

    /// What a person is told about a call that gave no reply.
    func sentence(for trouble: CallTrouble, _ language: String) -> String {
        texts.sentence(
            for: trouble, language: language, utcOffsetSeconds: link.utcOffsetSeconds,
            otherwise: .counterNoAnswer)
    }

    /// A label in a language, with its values put in.
    func sentence(
        _ word: Word, _ values: KeyValuePairs<String, String>, language: String
    ) -> String {
        texts.sentence(word, values, language: language)
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

    private func overSentence(_ language: String) -> String {
        sentence(for: .refused(.notSignedIn), language)
    }
}

extension CounterView.Item {
    /// A ticket as the screens of the staff list it: its service and priority class by key.
    init(_ ticket: WireTicket) {
        self.init(
            label: ticket.label, service: ticket.service, state: ticket.state, priority: ticket.priority,
            issuedAt: ticket.issuedAt.moment, calledAt: ticket.calledAt?.moment,
            startedAt: ticket.startedAt?.moment, recalls: ticket.recalls, language: ticket.language,
            note: ticket.note, sentHere: false, dossier: ticket.dossier,
            appointmentAt: ticket.appointmentAt?.moment, needsHelp: ticket.needsHelp ?? false,
            procedure: ticket.procedure, counter: ticket.counter, staff: ticket.staff,
            finishedAt: ticket.finishedAt?.moment)
    }
}
