import Ledger
import Logging
import QueueInterface
import Queueing
import Reporting
import Secrets
import Varlink
import VarlinkSocket

extension CenterAnswering {
    /// Every method that is answered, by its full name.
    static let answers: [String: ReceivedCall.Answer] = kiosk.merging(counter) { $1 }
        .merging(hall) { $1 }.merging(admin) { $1 }

    private static let kiosk: [String: ReceivedCall.Answer] = [
        GetCatalogue.method: ReceivedCall.read(GetCatalogue.self),
        TakeTicket.method: { (call) throws(WireRefusal) in try await call.takeTicket() },
        GetTicket.method: { (call) throws(WireRefusal) in try await call.getTicket() },
        CancelTicket.method: ReceivedCall.change(CancelTicket.self),
        CheckIn.method: ReceivedCall.change(CheckIn.self),
        FindService.method: { (call) throws(WireRefusal) in try call.findService() },
        GetProcedures.method: { (call) throws(WireRefusal) in try call.getProcedures() },
        CallGuide.method: { (call) throws(WireRefusal) in try await call.callGuide() },
        WhyKiosk.method: { (call) throws(WireRefusal) in try await call.whyKiosk() },
    ]

    private static let counter: [String: ReceivedCall.Answer] = [
        SignIn.method: { (call) throws(WireRefusal) in try await call.signIn() },
        CallNext.method: ReceivedCall.change(CallNext.self),
        Call.method: ReceivedCall.change(Call.self),
        Recall.method: ReceivedCall.change(Recall.self),
        Start.method: ReceivedCall.change(Start.self),
        Finish.method: ReceivedCall.change(Finish.self),
        NoShow.method: ReceivedCall.change(NoShow.self),
        Park.method: ReceivedCall.change(Park.self),
        Return.method: ReceivedCall.change(Return.self),
        Cancel.method: ReceivedCall.change(Cancel.self),
        Transfer.method: ReceivedCall.change(Transfer.self),
        SetPriority.method: ReceivedCall.change(SetPriority.self),
        Note.method: ReceivedCall.change(Note.self),
        SetDossier.method: ReceivedCall.change(SetDossier.self),
        Undo.method: ReceivedCall.change(Undo.self),
        Find.method: ReceivedCall.read(Find.self),
        WhyCounter.method: { (call) throws(WireRefusal) in try await call.whyCounter() },
        Pause.method: ReceivedCall.change(Pause.self),
        Resume.method: ReceivedCall.change(Resume.self),
        SignOut.method: ReceivedCall.change(SignOut.self),
        WatchCounter.method: ReceivedCall.watch(WatchCounter.self),
        WatchHall.method: ReceivedCall.watch(WatchHall.self),
        AnswerGuideCall.method: { (call) throws(WireRefusal) in try await call.answerGuideCall() },
    ]

    private static let hall: [String: ReceivedCall.Answer] = [
        WatchDisplay.method: { (call) throws(WireRefusal) in try await call.watchDisplay() },
        Announced.method: { (call) throws(WireRefusal) in try await call.announced() },
        WatchRating.method: ReceivedCall.watch(WatchRating.self),
        Rate.method: ReceivedCall.change(Rate.self),
        Hello.method: { (call) throws(WireRefusal) in try await call.hello() },
        Advance.method: { (call) throws(WireRefusal) in try await call.advance() },
    ]

    private static let admin: [String: ReceivedCall.Answer] = [
        Summarize.method: { (call) throws(WireRefusal) in try await call.summarize() },
        History.method: { (call) throws(WireRefusal) in try await call.history() },
        GetStatus.method: ReceivedCall.read(GetStatus.self),
        AddStaff.method: { (call) throws(WireRefusal) in try await call.addStaff() },
        RemoveStaff.method: ReceivedCall.change(RemoveStaff.self),
        ListStaff.method: { (call) throws(WireRefusal) in try await call.listStaff() },
        EndSession.method: ReceivedCall.change(EndSession.self),
        Reload.method: { (call) throws(WireRefusal) in try await call.reload() },
        OpenDay.method: ReceivedCall.change(OpenDay.self),
        CloseDay.method: ReceivedCall.change(CloseDay.self),
        SetServiceOpen.method: ReceivedCall.change(SetServiceOpen.self),
        SetNotice.method: ReceivedCall.change(SetNotice.self),
        ConfirmClock.method: ReceivedCall.change(ConfirmClock.self),
        AddAppointments.method: { (call) throws(WireRefusal) in try await call.addAppointments() },
        ListAppointments.method: ReceivedCall.read(ListAppointments.self),
        CancelAppointment.method: ReceivedCall.change(CancelAppointment.self),
        Journal.method: { (call) throws(WireRefusal) in try await call.journal() },
    ]
}

/// Methods that need the ledger, a hash or the connection.
extension ReceivedCall {
    fileprivate func takeTicket() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: TakeTicket.self)
        return try reply(
            try await deciding { () throws(Refusal) in
                try await service.take(asked, on: caller.connection)
            })
    }

    fileprivate func reload() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Reload.self)
        return try reply(try await deciding { () throws(Refusal) in try await service.reload(asked) })
    }

    /// Books appointments, or only says what booking them would lead to.
    fileprivate func addAppointments() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: AddAppointments.self)
        return try reply(
            try await deciding { () throws(Refusal) in
                guard asked.dryRun == true else { return try await service.change(asked) }
                return try await service.look { (hall, context) throws(Refusal) in
                    try asked.rehearsal(in: hall, context: context)
                }
            })
    }

    /// A ticket of the last service day from the state, one of a former day from the ledger.
    fileprivate func getTicket() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: GetTicket.self)
        let offset = service.utcOffset.seconds
        return try reply(
            try await deciding { () throws(Refusal) in
                do throws(Refusal) {
                    return try await service.read(asked)
                } catch {
                    guard let day = asked.day, case .ticketNotFound = error else { throw error }
                    let label = try Label(asked: asked.label)
                    let found = try await remembering { (ledger) throws(LedgerError) in
                        try ledger.history(of: label, on: day)
                    }
                    guard let found else { throw error }
                    return GetTicket.Reply(
                        ticket: WireTicket(found.ticket, utcOffsetSeconds: offset).withoutNote)
                }
            })
    }

    fileprivate func signIn() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: SignIn.self)
        return try reply(
            try await deciding { () throws(Refusal) in
                let member = try await remembering { (ledger) throws(LedgerError) in
                    try ledger.staffMember(asked.staff)
                }
                let isRight = await Aside.hashing.run {
                    PIN.verify(asked.pin, against: member?.pinHash ?? PIN.ofNobody)
                }
                guard isRight else { throw .wrongPin }
                let secret = RandomToken.make()
                return try await service.perform(
                    asked, requestId: nil,
                    command: { _ in asked.command(session: Digest.sha256(secret)) },
                    reply: { _, _ in SignIn.Reply(session: secret) })
            })
    }

    fileprivate func addStaff() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: AddStaff.self)
        return try reply(
            try await deciding { () throws(Refusal) in
                try RequestId.check(asked.requestId)
                guard (4...Limits.nameCharactersMax) ~= asked.pin.count else {
                    throw .invalidParameter(parameter: "pin")
                }
                let pinHash = await Aside.hashing.run { PIN.hash(asked.pin) }
                // A plain digest of the call is kept beside the request's id, and would give away a PIN of few digits.
                var compared = asked
                if let request = asked.requestId {
                    compared.pin = await Aside.hashing.run { PIN.stretched(asked.pin, request: request) }
                }
                return try await service.perform(
                    compared, requestId: asked.requestId, command: { _ in asked.command(pinHash: pinHash) },
                    reply: { _, _ in NoReply() })
            })
    }

    fileprivate func listStaff() async throws(WireRefusal) -> OutgoingReply {
        _ = try parameters(of: ListStaff.self)
        let members = try await deciding { () throws(Refusal) in
            try await remembering { (ledger) throws(LedgerError) in try ledger.listStaff() }
        }
        return try reply(
            ListStaff.Reply(staff: members.map { ListStaff.Officer(staff: $0.staff, name: $0.name) }))
    }

    fileprivate func summarize() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Summarize.self)
        return try reply(
            try await deciding { () throws(Refusal) in
                let days = try asked.days()
                let totals = try await remembering { (ledger) throws(LedgerError) in
                    try ledger.totals(from: days.lowerBound, to: days.upperBound)
                }
                return Summarize.Reply(
                    report: WireReport(Report(from: days.lowerBound, to: days.upperBound, totals: totals)))
            })
    }

    fileprivate func history() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: History.self)
        let offset = service.utcOffset.seconds
        return try reply(
            try await deciding { () throws(Refusal) in
                let label = try asked.knownLabel()
                let found = try await remembering { (ledger) throws(LedgerError) in
                    try ledger.history(of: label, on: asked.day)
                }
                guard let found else { throw .ticketNotFound(label: asked.label) }
                return History.Reply(
                    ticket: WireTicket(found.ticket, utcOffsetSeconds: offset),
                    events: found.events.map { WireEvent($0, utcOffsetSeconds: offset) })
            })
    }

    fileprivate func journal() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Journal.self)
        guard call.more else { throw .error(.expectedMore) }
        let offset = service.utcOffset.seconds
        return try await streaming {
            var last = asked.after ?? 0
            try await service.followJournal {
                while true {
                    let entries = try await remembering { [last] (ledger) throws(LedgerError) in
                        try ledger.journal(after: last)
                    }
                    for entry in entries {
                        try await replies.send(
                            Journal.Reply(event: WireEvent(entry, utcOffsetSeconds: offset)))
                        last = entry.sequence
                    }
                    if entries.count < Ledger.journalEntriesMax { return }
                }
            }
        }
    }

    fileprivate func watchDisplay() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: WatchDisplay.self)
        guard call.more else { throw .error(.expectedMore) }
        return try await streaming {
            try await service.watch(asked) { try await replies.send($0) }
        }
    }

    fileprivate func announced() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Announced.self)
        try await deciding { () throws(Refusal) in try await service.note(asked) }
        return try reply(NoReply())
    }

    fileprivate func hello() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Hello.self)
        let now = service.clock.now()
        let presence = try await deciding { () throws(Refusal) in try asked.presence(since: now) }
        if service.stations.note(presence, on: caller.connection) { service.showAnew() }
        return try reply(Hello.Reply(now: WireTime(now, utcOffsetSeconds: service.utcOffset.seconds)))
    }

    /// Keeps the call of a kiosk in memory until a guide answers it.
    fileprivate func callGuide() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: CallGuide.self)
        let reason = try await deciding { () throws(Refusal) in try asked.checkedReason() }
        service.guideCalls.note(
            kiosk: service.stations.kiosk(on: caller.connection) ?? "", reason: reason,
            at: service.clock.now())
        service.showAnew()
        let hearers = try await deciding { () throws(Refusal) in
            try await service.look { (hall, _) throws(Refusal) in asked.reply(in: hall) }
        }
        return try reply(hearers)
    }

    fileprivate func answerGuideCall() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: AnswerGuideCall.self)
        try await deciding { () throws(Refusal) in
            try await service.look { (hall, context) throws(Refusal) in
                try asked.check(in: hall, context: context)
            }
        }
        service.guideCalls.answer(asked.call)
        service.showAnew()
        return try reply(NoReply())
    }

    fileprivate func advance() async throws(WireRefusal) -> OutgoingReply {
        let asked = try parameters(of: Advance.self)
        guard service.clock.runsOnSimulatedTime else { throw .error(.methodNotImplemented(call.method)) }
        let went = await service.advance(to: asked.to.moment)
        let now = WireTime(service.clock.now(), utcOffsetSeconds: service.utcOffset.seconds)
        guard went else { throw .error(Advance.clockRunsForward(now: now)) }
        return try reply(Advance.Reply(now: now))
    }

    /// Asks the ledger aside; a ledger that cannot answer is refused as failed storage.
    func remembering<Answer: Sendable>(
        on line: Aside.Line = Aside.past,
        _ question: @escaping @Sendable (Ledger) throws(LedgerError) -> Answer
    ) async throws(Refusal) -> Answer {
        let ledger = service.ledger
        do throws(LedgerError) {
            return try await line.run { () throws(LedgerError) in try question(ledger) }
        } catch {
            service.logger.error("\(error)")
            throw .storageFailed
        }
    }
}
