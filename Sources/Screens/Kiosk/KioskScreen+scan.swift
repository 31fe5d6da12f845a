import Queueing

extension KioskScreen {
    /// Digits of the code of an appointment; a scan of nothing else is one.
    public static let appointmentCodeDigits = 6...10

    /// A scan is the code of an appointment, or else of a card.
    public static var scanned: (@Sendable (String) -> Event)? {
        { text in
            let isCode =
                appointmentCodeDigits.contains(text.utf8.count)
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isCode ? .appointmentCodeScanned(text) : .scanned(text)
        }
    }

    /// Remembers the card of a scan for the coming ticket, or says why it cannot be used.
    ///
    /// Whatever is scanned, it presses nothing. Only the last scan counts: after one that is no card the former card
    /// is forgotten too, since the next citizen may have scanned it.
    static func readCard(_ text: String, _ state: inout State) -> [Effect] {
        let today = Day(
            of: state.surroundings.now, utcOffsetSeconds: state.surroundings.utcOffsetSeconds)
        do throws(CardTrouble) {
            _ = try IdentityCard(scanned: text, today: today)
            return welcomeScan(card: text, trouble: nil, &state)
        } catch {
            return refuseScan(error, &state)
        }
    }

    /// Says what is wrong with a scan and what to do.
    static func refuseScan(_ trouble: CardTrouble, _ state: inout State) -> [Effect] {
        welcomeScan(card: nil, trouble: trouble, &state)
    }

    /// A scan begins a visit like a press; while a ticket is taken or was just shown it comes too late or too early.
    private static func welcomeScan(
        card: String?, trouble: CardTrouble?, _ state: inout State
    ) -> [Effect] {
        var effects: [Effect] = []
        switch state.step {
        case .awaitingTicket: return []
        case .showingTicket:
            guard !isJustShown(state, of: ticketSeconds) else { return [] }
            effects = leave(&state)
        case .showingRefusal:
            guard !isJustShown(state, of: refusalSeconds) else { return [] }
            state.startAgain()
        case .choosingService, .choosingPriority: break
        }
        state.card = card
        state.cardTrouble = trouble
        state.countdown = Countdown(seconds: trouble == nil ? idleSeconds : refusalSeconds)
        return effects
    }

    /// A press while a sentence about a scan stands over the step: it leads back to the step and does nothing else.
    static func dismissCardTrouble(_ state: inout State) {
        guard !isJustShown(state, of: refusalSeconds) else { return }
        state.cardTrouble = nil
        state.countdown = Countdown(seconds: idleSeconds)
    }

    /// Draws why a scan was no identity card, and how to go on.
    static func drawCardTrouble(
        _ trouble: CardTrouble, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        canvas.touch(canvas.area, key: .enter)
        let isTiny = frame.size.height < 10
        let sentence: Word =
            switch trouble {
            case .healthInsurance: isTiny ? .kioskHealthInsuranceShort : .kioskHealthInsurance
            case .unreadable, .tooLong: isTiny ? .kioskCardNotReadShort : .kioskCardNotRead
            }
        drawSentences([state.surroundings.words(sentence)], frame, on: &canvas)
        drawReturning(state, frame, enter: .kioskKeySkip, on: &canvas)
    }

    /// Draws how to choose, or what has to be said about a choice, and beside it what the scanner has to do with it.
    static func drawGuidance(
        _ hint: String?, _ state: State, _ frame: Frame, in bar: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let isService = state.step == .choosingService
        var guidance = hint ?? words(isService ? .kioskHowToChooseService : .kioskHowToChoosePriority)
        var style: Style = hint == nil ? .dim : .warning
        if let read = cardRead(state), frame.headingRows > 2 {
            canvas.drawRight(read, y: 2, in: frame.content, style: .good)
        } else if let read = cardRead(state), hint == nil {
            (guidance, style) = (read, .good)
        }
        canvas.draw(guidance.fitted(to: bar.width), x: bar.x, y: bar.y, style: style)
        let scan = words(.kioskScanCard)
        if isService, hint == nil, !state.hasCard, guidance.cells + 2 + scan.cells <= bar.width {
            canvas.drawRight(scan, y: bar.y, in: bar, style: .dim)
        }
    }

    /// That a card was read, where one was.
    static func cardRead(_ state: State) -> String? {
        state.hasCard ? state.surroundings.words(.kioskCardRead) : nil
    }
}
