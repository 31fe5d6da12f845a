import Queueing

extension KioskScreen {
    /// A scan is the code of an appointment, or else of a card.
    public static var scanned: (@Sendable (String) -> Event)? {
        { text in
            let isCode =
                text.utf8.count == appointmentCodeDigits
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isCode ? .appointmentCodeScanned(text) : .scanned(text)
        }
    }

    /// Remembers the card of a scan for the coming ticket, or says why it cannot be used.
    ///
    /// Whatever is scanned, it presses nothing. Only the last scan counts: after one that is no card the former card
    /// is forgotten too, since the next citizen may have scanned it.
    static func readCard(_ text: String, _ state: inout State) -> [Effect] {
        let today = state.surroundings.day(of: state.surroundings.now)
        do throws(CardTrouble) {
            let age = try IdentityCard(scanned: text, today: today).age(on: today)
            return welcomeScan(card: ScannedCard(text: text, age: age), trouble: nil, &state)
        } catch {
            return welcomeScan(card: nil, trouble: error, &state)
        }
    }

    private static func welcomeScan(
        card: ScannedCard?, trouble: CardTrouble?, _ state: inout State
    ) -> [Effect] {
        guard let effects = beginVisit(&state) else { return [] }
        state.card = card
        state.notice = nil
        prolong(&state)
        if let trouble { show(.card(trouble), &state) }
        if state.step == .choosingPriority { markPriorityOfAge(&state) }
        return effects
    }

    /// A scan begins a visit like a press; nil while a ticket is taken or was just shown, when it comes too late or too
    /// early.
    static func beginVisit(_ state: inout State) -> [Effect]? {
        switch state.step {
        case .awaitingTicket: return nil
        case .showingTicket: return isJustShown(state) ? nil : leave(&state)
        case .showingRefusal:
            guard !isJustShown(state) else { return nil }
            state.startAgain()
            return []
        default: return []
        }
    }

    /// Draws how to choose, or what has to be said about a choice, and beside it what the scanner has to do with it.
    static func drawGuidance(
        _ hint: String?, _ state: State, _ frame: Frame, in bar: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let isService = state.step == .choosingService
        var guidance = hint ?? howTo(state)
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

    /// How to choose or type at this step.
    private static func howTo(_ state: State) -> String {
        let words = state.surroundings.words
        return switch state.step {
        case .choosingPriority: words(.kioskHowToChoosePriority)
        case .choosingSeveral:
            words(.kioskHowToChooseSeveral, ["count": String(Limits.errandsMax)])
        case .typingCode: ""
        case .choosingOther, .choosingProcedure: words(.kioskHowToChooseLine)
        default: words(.kioskHowToChooseService)
        }
    }

    /// That a card was read, where one was, and the class its age gives where one is chosen.
    static func cardRead(_ state: State) -> String? {
        guard state.hasCard else { return nil }
        let words = state.surroundings.words
        if state.step == .choosingPriority, let priority = state.priorityOfAge {
            return words(.kioskPriority, ["priority": priority.name])
        }
        return words(.kioskCardRead)
    }
}
