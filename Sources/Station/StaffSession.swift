import QueueInterface
import Queueing
import Screens
import Synchronization

/// The session of somebody of the staff: begun by a sign-in, watched while it lasts, ended by a sign-out or from
/// elsewhere.
final class StaffSession: Sendable {
    /// Seconds to wait for an answer; a little longer than the screen does, so that the screen decides.
    static let answerSecondsMax = StaffDesk.answerSeconds + 2

    /// What became of a request in the session.
    enum Outcome<Answer: Sendable>: Sendable {
        case answered(Answer)
        /// A sentence in the language of the wish says why not.
        case refused(sentence: String)
        /// The session is over: from elsewhere, as the sentence says, or by a sign-out.
        case over(sentence: String?)
        /// Nothing to tell: the screen has given up by itself, knows already, or the program ends.
        case unanswered
    }

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

    /// Notes in which language the screen is shown now.
    func note(language: String) {
        state.withLock { $0.language = language }
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

    /// Signs in; nil when that worked, else the sentence that says why not.
    func signIn(staff: String, pin: String, language: String) async -> String? {
        do throws(CallTrouble) {
            let session = try await link.call(
                SignIn(counter: counter, staff: staff, pin: pin), patienceSeconds: Self.answerSecondsMax
            ).session
            state.withLock { $0.session = session }
            watchSession.yield(session)
            return nil
        } catch {
            return sentence(for: error, language)
        }
    }

    /// Asks something in the session, with its secret.
    func ask<Answer: Sendable>(
        language: String, _ body: (_ session: String) async throws(CallTrouble) -> Answer
    ) async -> Outcome<Answer> {
        guard let session = state.withLock({ $0.session }) else {
            return .over(sentence: overSentence(language))
        }
        do throws(CallTrouble) {
            return .answered(try await body(session))
        } catch .refused(.notSignedIn) {
            guard forget(session) else { return .unanswered }
            watchSession.yield(nil)
            return .over(sentence: overSentence(language))
        } catch .unanswered {
            return .unanswered
        } catch {
            return .refused(sentence: sentence(for: error, language))
        }
    }

    /// Ends the session; `over` without a sentence when that worked, or when it had ended already.
    func signOut(attempt: String, language: String) async -> Outcome<Never> {
        // Taken out first, so that the end of the watch is not taken for an end from elsewhere.
        guard let session = takeSession() else { return .over(sentence: nil) }
        do throws(CallTrouble) {
            _ = try await call(SignOut(session: session, requestId: attempt))
        } catch .refused(.notSignedIn) {
            // It had ended already.
        } catch {
            state.withLock { $0.session = session }
            guard case .unanswered = error else { return .refused(sentence: sentence(for: error, language)) }
            return .unanswered
        }
        watchSession.yield(nil)
        return .over(sentence: nil)
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
