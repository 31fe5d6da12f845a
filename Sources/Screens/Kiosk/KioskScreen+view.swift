import Queueing

extension KioskScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let center = state.catalogue?.center ?? words(.kioskTakeNumber)
        canvas.variant = state.isLarge ? .highContrast : .usual
        // A touch beside everything says that somebody is there.
        canvas.touch(canvas.area, key: stay)
        let question = question(state, canvas.size)
        let subtitle = largeHeading(state)?.hasQuestion == true ? "" : question
        let frame = canvas.drawFrame(
            title: canvas.size.height >= 10 ? center : question, subtitle: subtitle, state.surroundings,
            asOf: state.catalogueAsOf)
        let page = page(state)
        switch page {
        case .obstacle(let obstacle): drawPlacard(placard(obstacle, state), state, frame, on: &canvas)
        case .notice(let notice): drawNotice(notice, state, frame, on: &canvas)
        case .services, .several, .other, .procedures, .priority: drawChoices(state, frame, on: &canvas)
        case .doubt, .whyClosed: drawQuestion(state, frame, on: &canvas)
        case .search: drawSearch(state, frame, on: &canvas)
        case .papers: drawPapers(state, frame, on: &canvas)
        case .code: drawCode(state, frame, on: &canvas)
        case .awaiting: drawAwaiting(state, frame, on: &canvas)
        case .ticket: drawTicket(state, frame, on: &canvas)
        case .refusal: drawRefusal(state, frame, on: &canvas)
        }
        switch page {
        case .awaiting, .refusal: break
        default: canvas.drawLanguageBar(state.surroundings)
        }
        if page == .services { drawCheckIn(state, on: &canvas) }
        drawGoodbye(state, frame, on: &canvas)
    }

    /// What a touch beside every button and tile means: nothing but that somebody is there.
    static let stay = Key.item(-1)

    /// Where the key of an appointment stands beside the question; nil where it is not offered, or neither the glass is
    /// wide enough nor the question short enough for both.
    static func checkInBesideQuestion(_ state: State) -> (text: String, area: Area, key: Key)? {
        let (words, frame) = (state.surroundings.words, state.surroundings.frame)
        guard offersCheckIn(state), frame.headingRows > 1, frame.size.width >= 72,
            let entry = keys.entry(.checkIn, words)
        else { return nil }
        let text = "[\(entry.name) \(entry.text)]"
        // Beside the languages, wherever these begin.
        let languages = state.surroundings.languages
        let names = languages.count > 2 ? languages : state.surroundings.nextLanguage.map { [$0] } ?? []
        let taken = names.reduce(languages.count > 2 ? 1 : 4) { $0 + $1(.commonLanguageName).cells + 3 }
        let area = Area(
            x: frame.size.width - taken - text.cells - 3, y: 0, width: text.cells + 2, height: 2)
        let asked = question(state, frame.size).cells
        return frame.content.x + asked < area.x ? (text, area, entry.key) : nil
    }

    private static func drawCheckIn(_ state: State, on canvas: inout Canvas) {
        guard let place = checkInBesideQuestion(state) else { return }
        canvas.draw(place.text, x: place.area.x + 1, y: 1, style: .key)
        canvas.touch(place.area, key: place.key)
    }

    static func question(_ state: State, _ size: Size) -> String {
        let words = state.surroundings.words
        let isWide = size.width >= 60
        switch state.notice {
        case .card: return words(isWide ? .kioskScanCard : .kioskScanCardShort)
        case .callingGuide, .guideCalled, .guideAbsent, .guideNotCalled:
            return words(isWide ? .kioskGuide : .kioskGuideShort)
        case .noVoice: return words(.kioskSpoken)
        case nil: break
        }
        if obstacle(state) != nil || state.catalogue == nil {
            // Nothing can be asked then; and until the name of the center is known, this is the title already.
            let isTitle = state.catalogue == nil && size.height >= 10
            return isTitle ? "" : words(size.width >= 24 ? .kioskTakeNumber : .kioskTakeNumberShort)
        }
        if state.hasCard, size.height < 10 { return words(.kioskCardReadShort) }
        switch state.step {
        case .choosingService:
            let short: Word = size.width >= 24 ? .kioskChooseServiceShort : .kioskTakeNumberShort
            return words(isWide ? .kioskChooseService : short)
        case .choosingSeveral: return words(.kioskSeveral)
        case .choosingOther: return words(isWide ? .kioskOtherTitle : .kioskOtherTitleShort)
        case .confirming(let service, _):
            let isUnserved = state.service(ofKey: service)?.served == false
            return words(isUnserved ? .kioskUnserved : .kioskNotToday)
        case .readingWhyClosed(let service):
            return state.service(ofKey: service).map { note($0, state) } ?? words(.kioskClosed)
        case .searching: return words(isWide ? .kioskTypeQuery : .kioskTypeQueryShort)
        case .choosingProcedure: return words(isWide ? .kioskChooseProcedure : .kioskChooseProcedureShort)
        case .readingPapers: return words(isWide ? .kioskPapers : .kioskPapersShort)
        case .typingCode: return words(.kioskTypeCode)
        case .choosingPriority:
            return words(isWide ? .kioskChoosePriority : .kioskChoosePriorityShort)
        case .awaitingTicket: return ""
        case .showingTicket: return words(size.width >= 24 ? .kioskYourNumber : .kioskYourNumberShort)
        case .showingRefusal: return words(.kioskRefused)
        }
    }

    private static func drawNotice(
        _ notice: Notice, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        canvas.touch(canvas.area, key: .enter)
        drawPlacard(placard(notice, state), state, frame, on: &canvas)
        let isCard = notice.endsVisit
        drawReturning(state, frame, enter: isCard ? .kioskKeySkip : .kioskKeyGoOn, on: &canvas)
    }

    /// A page that asks or tells one thing about a service.
    private static func drawQuestion(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard let service = state.asked else { return }
        if case .confirming = state.step {
            var placard = placard(doubted: service, state)
            if frame.size.height < 10 {
                placard.title = state.surroundings.words(.kioskTakeAnyway) + "?"
                placard.sentences = []
            }
            return drawPlacard(placard, state, frame, on: &canvas)
        }
        drawPlacard(placard(whyClosed: service, state), state, frame, on: &canvas)
    }

    private static func drawAwaiting(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard case .awaitingTicket(_, let service) = state.step else { return }
        let name = service.flatMap { state.service(ofKey: $0)?.name } ?? ""
        let isTiny = frame.size.height < 10
        drawSentences(
            [isTiny ? "" : name, state.surroundings.words(.kioskAwaiting)], state, frame, on: &canvas)
    }

    private static func drawRefusal(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard case .showingRefusal(let sentence) = state.step else { return }
        canvas.touch(canvas.area, key: .enter)
        drawPlacard(Placard(sign: .door, title: sentence), state, frame, on: &canvas)
        drawReturning(state, frame, on: &canvas)
    }

    /// How long the kiosk waits for a sign of life; at last so that nobody overlooks it.
    private static func drawGoodbye(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard let countdown = state.countdown, state.isWaitingForCitizen, !state.surroundings.isAway else {
            return
        }
        let words = state.surroundings.words
        let seconds = ["seconds": String(countdown.secondsLeft)] as KeyValuePairs
        guard countdown.secondsLeft <= goodbyeSeconds else {
            guard frame.size.width >= 60, frame.headingRows > 1 else { return }
            let clock = state.surroundings.clock(state.surroundings.now).cells + 3
            let row = Area(x: frame.content.x, y: 0, width: frame.content.width - clock, height: 1)
            canvas.drawRight(" " + words(.kioskIdle, seconds), y: 0, in: row, style: .title)
            return
        }
        let row = Area(
            x: 0, y: frame.keyBarRows > 0 ? frame.keyBar.y : frame.size.height - 1, width: frame.size.width,
            height: 1)
        let text = words(.kioskStillThere, seconds)
        if drawLargeGoodbye(text, state, above: row.y + 1, on: &canvas) { return }
        canvas.fill(row, style: .inverse)
        canvas.drawCentred(
            text.cells <= row.width ? text : words(.kioskStillThereShort, seconds), y: row.y, in: row,
            style: .inverse)
        canvas.touch(row, key: stay)
    }

    /// The same over the lower half of the glass, for whoever reads large letters; false where it has no room there.
    private static func drawLargeGoodbye(
        _ text: String, _ state: State, above bottom: Int, on canvas: inout Canvas
    ) -> Bool {
        let room = Size(width: canvas.size.width - 2, height: canvas.size.height / 2 + 4)
        guard
            let large = Paragraphs(
                [Paragraphs.Paragraph(text: text, style: .inverse)], large: 1, .narrow, letters(state),
                in: room,
                gap: 0)
        else { return false }
        let area = Area(
            x: 0, y: bottom - large.rows - 1, width: canvas.size.width,
            height: canvas.size.height - bottom + large.rows + 1)
        canvas.fill(area, style: .inverse)
        large.draw(
            in: Area(x: 1, y: area.y + 1, width: room.width, height: large.rows), centred: true, on: &canvas)
        canvas.touch(area, key: stay)
        return true
    }
}
