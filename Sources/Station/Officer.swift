import QueueInterface
import Queueing
package import Screens

/// Does what an officer wants done, in the session that the sign-in began.
package final class Officer: Sendable {
    private let session: StaffSession

    /// Nobody yet, at this counter, whose screen shows these texts.
    package init(_ link: ServerLink, counter: Int, texts: StationTexts) {
        session = StaffSession(link, counter: counter, texts: texts)
    }

    /// Does one wish of the screen.
    package func perform(_ effect: CounterDesk.Effect) async -> CounterScreen.Event? {
        await session.perform(effect.wish, language: effect.language, send: send)
    }

    /// Watches the counter while an officer is signed in there.
    package func followCounter(_ tell: @escaping @Sendable (CounterScreen.Event) -> Void) async {
        await session.follow {
            WatchCounter(session: $0)
        } hear: {
            tell(.viewArrived(CounterView($0.view)))
        } ended: {
            tell(.signedOut(sentence: $0))
        }
    }
}

extension Officer {
    /// Sends a request as the method of the same name.
    private func send(
        _ request: CounterScreen.Request, in secret: String, requestId: String, language: String
    ) async throws(CallTrouble) -> CounterScreen.Answer {
        switch request {
        case .callNext:
            let reply = try await call(CallNext(session: secret, requestId: requestId))
            return reply.ticket == nil ? .nobodyWaiting : .done
        case .call(let label, let reason):
            try await call(
                Call(session: secret, label: label.description, reason: reason, requestId: requestId))
        case .recall: try await call(Recall(session: secret, requestId: requestId))
        case .start: try await call(Start(session: secret, requestId: requestId))
        case .finish: try await call(Finish(session: secret, requestId: requestId))
        case .noShow: try await call(NoShow(session: secret, requestId: requestId))
        case .park(let reason):
            try await call(Park(session: secret, reason: reason, requestId: requestId))
        case .return(let label):
            try await call(Return(session: secret, label: label.description, requestId: requestId))
        case .transfer(let target, let note):
            try await call(transfer(to: target, note: note, secret: secret, requestId: requestId))
        case .cancel(let label, let reason):
            try await call(
                Cancel(session: secret, label: label.description, reason: reason, requestId: requestId))
        case .pause(let reason):
            try await call(Pause(session: secret, reason: reason, requestId: requestId))
        case .resume: try await call(Resume(session: secret, requestId: requestId))
        case .signOut: try await call(SignOut(session: secret, requestId: requestId))
        case .why(let label):
            let question = WhyCounter(session: secret, label: label?.description, language: language)
            return .explained(CounterScreen.Why(try await call(question)))
        case .undo: try await call(Undo(session: secret, requestId: requestId))
        case .note(let label, let text):
            try await call(
                Note(session: secret, label: label.description, note: text, requestId: requestId))
        case .setDossier(let label, let code):
            try await call(
                SetDossier(session: secret, label: label.description, dossier: code, requestId: requestId))
        case .setPriority(let label, let key, let reason):
            try await call(
                SetPriority(
                    session: secret, label: label.description, priority: key, reason: reason,
                    requestId: requestId))
        case .find(let query, _):
            return .found(
                try await call(Find(session: secret, query: query)).tickets.map { CounterView.Item($0) })
        }
        return .done
    }

    private func transfer(
        to target: CounterScreen.Target, note: String?, secret: String, requestId: String
    ) -> Transfer {
        switch target {
        case .service(let key):
            Transfer(session: secret, service: key, note: note, requestId: requestId)
        case .counter(let number):
            Transfer(session: secret, counter: number, note: note, requestId: requestId)
        }
    }

    @discardableResult
    private func call<Method: InterfaceMethod>(
        _ method: Method
    ) async throws(CallTrouble) -> Method.Reply {
        try await session.call(method)
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
