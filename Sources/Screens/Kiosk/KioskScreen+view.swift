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
        case .choosingService: drawServices(state, frame, on: &canvas)
        case .choosingPriority(let service): drawPriorities(state, service, frame, on: &canvas)
        case .awaitingTicket(_, let service):
            let name = state.service(ofKey: service)?.name ?? ""
            let isTiny = frame.size.height < 10
            drawSentences([isTiny ? "" : name, words(.kioskAwaiting)], frame, on: &canvas)
        case .showingTicket(let issued): drawTicket(issued, state, frame, on: &canvas)
        case .showingRefusal(let sentence):
            canvas.touch(canvas.area, key: .enter)
            drawSentences([sentence], frame, on: &canvas)
            drawReturning(state, frame, on: &canvas)
        }
        switch state.step {
        case .choosingService, .choosingPriority, .showingTicket:
            canvas.drawLanguageTarget(state.surroundings)
        case .awaitingTicket, .showingRefusal: break
        }
    }

    private static func question(_ state: State, _ size: Size) -> String {
        let words = state.surroundings.words
        if state.cardTrouble != nil { return words(size.width >= 60 ? .kioskScanCard : .kioskScanCardShort) }
        if state.hasCard, size.height < 10 { return words(.kioskCardReadShort) }
        switch state.step {
        case .choosingService:
            let short: Word = size.width >= 24 ? .kioskChooseServiceShort : .kioskTakeNumberShort
            return words(size.width >= 60 ? .kioskChooseService : short)
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
                style: service.open ? (service.served ? .good : .warning) : .dim)
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

    /// How many wait, when it opens, or that no counter serves it yet.
    private static func note(_ service: Catalogue.Service, _ state: State) -> String {
        let words = state.surroundings.words
        guard service.open else {
            return service.opensAt.map { words(.kioskClosedUntil, ["time": state.surroundings.clock($0)]) }
                ?? words(.kioskClosed)
        }
        guard service.served else { return words(.kioskUnserved) }
        return words(.kioskWaiting, ["count": String(service.waiting)])
    }

    private static func drawPriorities(
        _ state: State, _ key: String, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let catalogue = state.catalogue, let service = state.service(ofKey: key) else { return }
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
            let chosen = "\(service.prefix)  \(service.name)"
            let room = frame.content.width - (cardRead(state).map { $0.cells + 2 } ?? 0)
            canvas.draw(chosen.fitted(to: room), x: frame.content.x, y: 2, style: .dim)
        }
        drawBar(state, grid, frame, on: &canvas)
    }

    private static func drawBar(
        _ state: State, _ grid: KioskGrid, _ frame: Frame, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        var bar = frame.keyBar
        guard bar.height > 0 else { return }
        var entries: [KeyBarEntry?] = []
        if case .choosingPriority = state.step {
            entries.append(keys.entry(.goBack, words))
        } else if state.hasCard {
            entries.append(KeyBarEntry(key: .escape, text: words(.kioskKeyCancel)))
        }
        if grid.page > 0 { entries.append(keys.entry(.pageBack, words)) }
        if grid.page + 1 < grid.pages { entries.append(keys.entry(.pageOn, words)) }
        entries.append(keys.entry(.moveDown, named: "↑↓", words))
        entries.append(keys.entry(.choose, words))
        drawGuidance(hint(state), state, frame, in: bar, on: &canvas)
        bar = bar.dropping(rows: bar.height - 1)
        if grid.pages > 1 {
            let values = ["page": String(grid.page + 1), "pages": String(grid.pages)] as KeyValuePairs
            let page = words(.commonPage, values)
            canvas.drawRight(page, y: bar.y, in: bar, style: .dim)
            bar.width -= page.cells + 2
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: bar)
    }

    /// What has to be said about the marked or chosen service.
    private static func hint(_ state: State) -> String? {
        let words = state.surroundings.words
        if state.surroundings.isAway { return words(.kioskAskGuide) }
        var service: Catalogue.Service?
        switch state.step {
        case .choosingService: service = state.isTouched ? state.service(at: state.selected) : nil
        case .choosingPriority(let key): service = state.service(ofKey: key)
        case .awaitingTicket, .showingTicket, .showingRefusal: break
        }
        guard let service else { return nil }
        if !service.open { return words(.kioskClosedSentence) }
        return service.served ? nil : words(.kioskUnservedSentence)
    }
}
