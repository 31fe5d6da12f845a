import Queueing

extension KioskScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let center = state.catalogue?.center ?? words(.kioskTakeNumber)
        let frame = canvas.drawFrame(
            title: canvas.size.height >= 10 ? center : question(state, canvas.size),
            subtitle: question(state, canvas.size), state.surroundings, asOf: state.catalogueAsOf)
        if let trouble = state.cardTrouble {
            drawCardTrouble(trouble, state, frame, on: &canvas)
            return canvas.drawLanguageTarget(state.surroundings)
        }
        switch state.step {
        case .choosingService, .choosingSeveral: drawServices(state, frame, on: &canvas)
        case .confirmingUnserved(let service, _): drawUnserved(service, state, frame, on: &canvas)
        case .typingCode(let code): drawCode(code, state, frame, on: &canvas)
        case .choosingPriority: drawPriorities(state, frame, on: &canvas)
        case .awaitingTicket(_, let service):
            let name = service.flatMap { state.service(ofKey: $0)?.name } ?? ""
            let isTiny = frame.size.height < 10
            drawSentences([isTiny ? "" : name, words(.kioskAwaiting)], frame, on: &canvas)
        case .showingTicket(let issued): drawTicket(issued, state, frame, on: &canvas)
        case .showingRefusal(let sentence):
            canvas.touch(canvas.area, key: .enter)
            drawSentences([sentence], frame, on: &canvas)
            drawReturning(state, frame, on: &canvas)
        }
        switch state.step {
        case .choosingService, .choosingSeveral, .choosingPriority, .confirmingUnserved, .typingCode,
            .showingTicket:
            canvas.drawLanguageTarget(state.surroundings)
        case .awaitingTicket, .showingRefusal: break
        }
        if offersCheckIn(state), hasRoomForCheckIn(frame) { drawCheckIn(state, on: &canvas) }
    }

    /// A wide glass has room for it beside the question; a narrower one has it in its key bar.
    static func hasRoomForCheckIn(_ frame: Frame) -> Bool {
        frame.headingRows > 1 && frame.size.width >= 72
    }

    private static func drawCheckIn(_ state: State, on canvas: inout Canvas) {
        guard let entry = keys.entry(.checkIn, state.surroundings.words) else { return }
        let text = "[\(entry.name) \(entry.text)]"
        let language = (state.surroundings.nextLanguage?(.commonLanguageName).cells ?? 0) + 7
        let x = canvas.size.width - language - text.cells - 2
        canvas.draw(text, x: x, y: 1, style: .key)
        canvas.touch(Area(x: x - 1, y: 0, width: text.cells + 2, height: 2), key: entry.key)
    }

    private static func question(_ state: State, _ size: Size) -> String {
        let words = state.surroundings.words
        if state.cardTrouble != nil { return words(size.width >= 60 ? .kioskScanCard : .kioskScanCardShort) }
        if state.hasCard, size.height < 10 { return words(.kioskCardReadShort) }
        switch state.step {
        case .choosingService:
            let short: Word = size.width >= 24 ? .kioskChooseServiceShort : .kioskTakeNumberShort
            return words(size.width >= 60 ? .kioskChooseService : short)
        case .choosingSeveral: return words(.kioskSeveral)
        case .confirmingUnserved: return words(.kioskUnserved)
        case .typingCode: return words(.kioskTypeCode)
        case .choosingPriority:
            return words(size.width >= 60 ? .kioskChoosePriority : .kioskChoosePriorityShort)
        case .awaitingTicket: return ""
        case .showingTicket: return words(size.width >= 24 ? .kioskYourNumber : .kioskYourNumberShort)
        case .showingRefusal: return words(.kioskRefused)
        }
    }

    private static func drawServices(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard let catalogue = state.catalogue else {
            let words = state.surroundings.words
            return drawSentences(
                [words(state.surroundings.isAway ? .kioskAskGuide : .commonConnecting)], frame, on: &canvas)
        }
        let grid = KioskGrid(state)
        for index in grid.indices {
            let service = catalogue.services[index]
            let tile = grid.tile(index)
            let content = Tile(
                sign: service.prefix, name: service.name, note: note(service, state),
                longNote: longNote(service, state),
                style: isChosen(service, state) ? .good : style(of: service))
            drawTile(content, in: tile, isMarked: state.isTouched && index == state.selected, on: &canvas)
            canvas.touch(tile, key: key(of: service, index))
        }
        drawBar(state, grid, frame, on: &canvas)
    }

    /// A prefix of one letter is a key; a longer one can only be touched or reached with the arrows.
    private static func key(of service: Catalogue.Service, _ index: Int) -> Key {
        guard service.prefix.count == 1, let letter = service.prefix.first else { return .item(index) }
        return .character(letter)
    }

    private static func isChosen(_ service: Catalogue.Service, _ state: State) -> Bool {
        state.step == .choosingSeveral && state.chosen.contains(service.key)
    }

    private static func style(of service: Catalogue.Service) -> Style {
        service.open ? (service.served ? .good : .warning) : .dim
    }

    /// How many wait, why there is no ticket and until when, or that no counter serves it yet.
    private static func note(_ service: Catalogue.Service, _ state: State) -> String {
        let words = state.surroundings.words
        if isChosen(service, state), let place = state.chosen.firstIndex(of: service.key) {
            return "✓ \(place + 1)"
        }
        guard service.open else {
            if service.stopped { return words(.kioskStopped) }
            guard let opening = opening(service, state) else {
                return words(service.quotaReached ? .kioskQuotaToday : .kioskClosed)
            }
            if let day = opening.day { return words(.kioskClosedUntilDayShort, ["day": day]) }
            return words(service.quotaReached ? .kioskQuotaUntil : .kioskClosedUntil, ["time": opening.time])
        }
        guard service.served else { return words(.kioskUnserved) }
        return words(.kioskWaiting, ["count": String(service.waiting)])
    }

    /// How many wait and how long it is likely to take, or at what time of another day it opens; nil where nothing
    /// more can be said, or nobody waits.
    private static func longNote(_ service: Catalogue.Service, _ state: State) -> String? {
        if isChosen(service, state) { return nil }
        if !service.open, !service.stopped, let opening = opening(service, state), let day = opening.day {
            return state.surroundings.words(.kioskClosedUntilDay, ["time": opening.time, "day": day])
        }
        guard service.open, service.served, service.waiting > 0, let minutes = service.waitMinutes else {
            return nil
        }
        return state.surroundings.words(
            .kioskWaitingMinutes,
            [
                "count": String(service.waiting), "low": String(minutes.lowerBound),
                "high": String(minutes.upperBound),
            ])
    }

    /// When a closed service opens, and on which day unless it is today; a quota of the day ends with the day.
    private static func opening(
        _ service: Catalogue.Service, _ state: State
    ) -> (time: String, day: String?)? {
        guard let opensAt = service.opensAt else { return nil }
        let isToday = state.surroundings.isToday(opensAt)
        guard isToday || !service.quotaReached else { return nil }
        return (state.surroundings.clock(opensAt), isToday ? nil : state.surroundings.dayAndMonth(opensAt))
    }

    private static func drawPriorities(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard let catalogue = state.catalogue else { return }
        let words = state.surroundings.words
        let grid = KioskGrid(state)
        let names = [words(.kioskNoPriority)] + catalogue.priorities.map(\.name)
        for index in grid.indices {
            let tile = grid.tile(index)
            let key = Key.choice(index - grid.firstOnPage, index: index)
            let content = Tile(sign: key.name, name: names[index], note: "", style: .normal)
            drawTile(content, in: tile, isMarked: state.isTouched && index == state.selected, on: &canvas)
            canvas.touch(tile, key: key)
        }
        if frame.headingRows > 2 {
            let room = frame.content.width - (cardRead(state).map { $0.cells + 2 } ?? 0)
            canvas.draw(chosenServices(state, width: room), x: frame.content.x, y: 2, style: .dim)
        }
        drawBar(state, grid, frame, on: &canvas)
    }

    /// What has to be said about the marked or chosen service.
    static func hint(_ state: State) -> String? {
        let words = state.surroundings.words
        if state.surroundings.isAway { return words(.kioskAskGuide) }
        var service: Catalogue.Service?
        switch state.step {
        case .choosingService, .choosingSeveral:
            service = state.isTouched ? state.service(at: state.selected) : nil
        case .choosingPriority, .confirmingUnserved, .typingCode, .awaitingTicket, .showingTicket,
            .showingRefusal:
            break
        }
        guard let service, !isChosen(service, state) else { return nil }
        if !service.open {
            let isFull = service.stopped || service.quotaReached
            let opening = longNote(service, state) ?? note(service, state)
            return isFull ? opening : whole(words(.kioskClosedSentence), else: opening, state)
        }
        return service.served
            ? nil : whole(words(.kioskUnservedQuestion), else: words(.kioskUnserved), state)
    }

    /// A sentence where the glass is wide enough for the whole of it, else a shorter one.
    private static func whole(_ sentence: String, else short: String, _ state: State) -> String {
        sentence.cells <= state.surroundings.frame.keyBar.width ? sentence : short
    }
}
