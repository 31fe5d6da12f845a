import Queueing

/// What stands in the way of a number, on the whole glass, with a picture, what happened, when it is over, what to do.
extension KioskScreen {
    /// Why the usual page is not shown.
    enum Obstacle: Equatable {
        /// Nothing is heard from the server.
        case away
        /// No service takes tickets at this hour.
        case closed
        /// No service has a number left, or they were stopped.
        case full
        /// Numbers are not printed; the first press leads on, because they can be taken all the same.
        case printer(PrinterState)
    }

    /// What is in the way now: of everybody while the server is away, else of who comes to an idle kiosk.
    ///
    /// Whoever presses on sees the services with what holds for each of them.
    static func obstacle(_ state: State) -> Obstacle? {
        guard state.isWaitingForCitizen else { return nil }
        if state.surroundings.isAway { return .away }
        guard state.step == .choosingService, state.countdown == nil || state.isReadingObstacle,
            let services = state.catalogue?.services
        else { return nil }
        if !services.isEmpty, services.allSatisfy({ !$0.open }) {
            return services.allSatisfy { $0.quotaReached || $0.stopped } ? .full : .closed
        }
        if let printer = state.printer, !printer.prints { return .printer(printer) }
        return nil
    }

    /// What is written on such a page.
    struct Placard {
        var sign: Sign
        var title: String
        /// What else is to be said, the most important first.
        var sentences: [String] = []
        var buttons: [Button] = []
    }

    static func placard(_ obstacle: Obstacle, _ state: State) -> Placard {
        let words = state.surroundings.words
        let opening = state.catalogue?.services.filter { $0.opensAt != nil }
            .min { ($0.opensAt ?? state.surroundings.now) < ($1.opensAt ?? state.surroundings.now) }
        let opens = opening.flatMap { opensText($0, state) }
        let guide = button(.callGuide, .kioskGuide, short: .kioskGuideShort, state)
        switch obstacle {
        case .away:
            return Placard(
                sign: .unplugged, title: words(.kioskAwayTitle), sentences: [words(.kioskAwayAdvice)])
        case .closed:
            return Placard(
                sign: .clock, title: closedSentence(opening, state),
                sentences: [opens, words(.kioskComeBack)].compactMap { $0 },
                buttons: [button(.choose, .kioskSeeServices, short: .kioskSeeServicesShort, state), guide]
                    .compactMap { $0 })
        case .full:
            return Placard(
                sign: .noTickets, title: words(.kioskQuotaToday),
                sentences: [opens, words(.kioskComeBack)].compactMap { $0 },
                buttons: [button(.choose, .kioskSeeServices, short: .kioskSeeServicesShort, state), guide]
                    .compactMap { $0 })
        case .printer(let printer):
            return Placard(
                sign: .printer, title: printerText(printer, words), sentences: [words(.kioskPrinterAdvice)],
                buttons: [button(.choose, .kioskTake, state), guide].compactMap { $0 })
        }
    }

    /// Why the service of a key takes no tickets.
    static func placard(whyClosed service: String, _ state: State) -> Placard {
        let words = state.surroundings.words
        let service = state.service(ofKey: service)
        let isStopped = service?.stopped ?? false
        let isFull = service?.quotaReached ?? false
        let sentence =
            isStopped
            ? words(.kioskStoppedSentence)
            : isFull ? words(.kioskFullSentence) : closedSentence(service, state)
        let opens = service.flatMap { opensText($0, state) } ?? (isFull ? words(.kioskQuotaToday) : nil)
        return Placard(
            sign: isFull ? .noTickets : isStopped ? .door : .clock, title: service?.name ?? "",
            sentences: [sentence, opens, words(.kioskChooseAnother)].compactMap { $0 },
            buttons: [
                button(.goBack, .kioskOtherServices, short: .commonBack, state),
                button(.callGuide, .kioskGuide, short: .kioskGuideShort, state),
            ]
            .compactMap { $0 })
    }

    /// Whether a number is wanted although it may not lead to a counter today.
    static func placard(doubted service: String, _ state: State) -> Placard {
        let words = state.surroundings.words
        let service = state.service(ofKey: service)
        let isUnserved = service?.served == false
        return Placard(
            sign: isUnserved ? .question : .clock, title: service?.name ?? "",
            sentences: [words(isUnserved ? .kioskUnservedQuestion : .kioskNotTodayQuestion)],
            buttons: [button(.choose, .kioskTakeAnyway, state), button(.goBack, .commonBack, state)]
                .compactMap { $0 })
    }

    /// A sentence that stands over the step.
    static func placard(_ notice: Notice, _ state: State) -> Placard {
        let words = state.surroundings.words
        let isTiny = state.surroundings.size.height < 10
        switch notice {
        case .card(.healthInsurance):
            return Placard(
                sign: .question, title: words(isTiny ? .kioskHealthInsuranceShort : .kioskHealthInsurance))
        case .card(.unreadable), .card(.tooLong):
            return Placard(sign: .question, title: words(isTiny ? .kioskCardNotReadShort : .kioskCardNotRead))
        case .callingGuide: return Placard(sign: .person, title: words(.kioskCallingGuide))
        case .guideCalled: return Placard(sign: .person, title: words(.kioskGuideCalled))
        case .guideAbsent(let counter):
            let advice =
                counter.map { words(.kioskAskCounter, ["counter": String($0)]) } ?? words(.kioskAskStaff)
            return Placard(sign: .person, title: words(.kioskGuideAbsent), sentences: [advice])
        case .guideNotCalled(let sentence): return Placard(sign: .person, title: sentence)
        case .noVoice: return Placard(sign: .question, title: words(.kioskNoVoice))
        }
    }

    /// Whether it is too early today for the service, or this is no hour of it at all.
    static func closedSentence(_ service: Catalogue.Service?, _ state: State) -> String {
        let isToday = service.flatMap { opening($0, state) }.map { $0.day == nil } ?? false
        return state.surroundings.words(isToday ? .kioskNotYetSentence : .kioskClosedSentence)
    }

    /// When a service opens again, where that is known.
    private static func opensText(_ service: Catalogue.Service, _ state: State) -> String? {
        guard let opening = opening(service, state) else { return nil }
        let words = state.surroundings.words
        guard let day = opening.day else { return words(.kioskClosedUntil, ["time": opening.time]) }
        return words(.kioskClosedUntilDay, ["time": opening.time, "day": day])
    }

    /// What is wrong with the printer.
    static func printerText(_ printer: PrinterState, _ words: Words) -> String {
        switch printer {
        case .paperOut: words(.kioskPaperOut)
        case .coverOpen: words(.kioskCoverOpen)
        case .offline, .ok, .nearEnd: words(.kioskPrinterOffline)
        }
    }

    /// Draws a placard: the picture where there is room for it, what happened, the rest, the buttons.
    ///
    /// Large letters take the room of the picture for those who need them, but not for everybody.
    static func drawPlacard(_ placard: Placard, _ state: State, _ frame: Frame, on canvas: inout Canvas) {
        var content = frame.content
        let rows = content.height >= 12 ? 3 : 1
        if !placard.buttons.isEmpty {
            let row = Area(x: content.x, y: content.bottom - rows, width: content.width, height: rows)
            drawButtons(placard.buttons, inMiddleOf: row, on: &canvas)
            content.height -= rows + (content.height >= 14 ? 1 : 0)
        }
        let gap = content.height >= 8 ? 1 : 0
        let texts =
            [Paragraphs.Paragraph(text: placard.title, style: .accent)]
            + placard.sentences.map { Paragraphs.Paragraph(text: $0) }
        let height = state.isLarge ? content.height : content.height * 2 / 3
        let large = Paragraphs(
            texts, letters(state), in: Size(width: content.width, height: height), gap: gap)
        let shown =
            large.isLarge
            ? large
            : Paragraphs(
                texts, Glyphs(), in: Size(width: content.width, height: content.height), gap: gap)
        let room = Area(
            x: content.x, y: content.y, width: content.width, height: content.height - shown.rows - 2 * gap)
        let pictured = canvas.signRows(placard.sign, in: room)
        let top = max(0, (content.height - shown.rows - (pictured > 0 ? pictured + gap : 0)) / 2)
        if pictured > 0 {
            canvas.drawSign(
                placard.sign, in: Area(x: room.x, y: room.y + top, width: room.width, height: pictured),
                style: .accent)
        }
        shown.draw(
            in: content.dropping(rows: top + (pictured > 0 ? pictured + gap : 0)), centred: true, on: &canvas)
    }
}
