import Queueing

/// The services and the other lists as tiles.
extension KioskScreen {
    /// Draws what can be chosen at the step.
    static func drawChoices(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        guard let tiles = tiles(state) else {
            return drawSentences(
                [words(state.surroundings.isAway ? .kioskAskGuide : .commonConnecting)], state, frame,
                on: &canvas)
        }
        if case .choosingProcedure = state.step, choiceCount(state) == 0 {
            drawSentences([words(.kioskNoPapers)], state, frame, on: &canvas)
        }
        largeHeading(state)?.text.draw(in: frame.content, centred: false, on: &canvas)
        let grid = KioskGrid(state)
        for index in grid.indices {
            let (tile, key) = tiles(index, grid)
            let area = grid.tile(index)
            canvas.touch(area, key: key)
            let boxed: TileForm = grid.largeScale.map { .large(letters(state), $0) } ?? .boxed
            let form: TileForm =
                grid.isBoxed ? boxed : .plain(hasGround: (index - grid.firstOnPage) % grid.rows % 2 == 0)
            drawTile(
                tile, in: area, isMarked: state.isTouched && index == state.selected, form, on: &canvas)
        }
        drawFacts(state, frame, on: &canvas)
        if let row = KioskGrid.buttonArea(state) {
            drawButtonRow(state, in: row, on: &canvas)
        }
        drawBar(state, grid, frame, on: &canvas)
    }

    /// Key and name of everything that can be chosen at the step, as large tiles have to find room for them.
    static func choices(_ state: State) -> [(sign: String, name: String)] {
        guard let tiles = tiles(state) else { return [] }
        return (0..<choiceCount(state)).map { index in
            let tile = tiles(index, nil).0
            return (tile.sign, tile.name)
        }
    }

    /// The tile of an index with its key; nil while it is not known what can be chosen.
    private static func tiles(_ state: State) -> ((_ index: Int, KioskGrid?) -> (Tile, Key))? {
        guard let catalogue = state.catalogue else { return nil }
        let words = state.surroundings.words
        func numbered(_ name: String, _ index: Int, _ grid: KioskGrid?) -> (Tile, Key) {
            let key = Key.choice(index - (grid?.firstOnPage ?? 0), index: index)
            return (Tile(sign: key.name, name: name, note: "", style: .normal), key)
        }
        switch state.step {
        case .choosingService, .choosingSeveral:
            return { index, _ in
                let service = catalogue.services[index]
                let tile = Tile(
                    sign: service.prefix, number: String(index + 1), name: service.name,
                    note: note(service, state), longNote: longNote(service, state),
                    style: isChosen(service, state) ? .good : style(of: service))
                return (tile, key(of: service, index))
            }
        case .choosingPriority:
            let names = [words(.kioskNoPriority)] + catalogue.priorities.map(\.name)
            return { numbered(names[$0], $0, $1) }
        case .choosingOther:
            let others = others(state)
            return { numbered(others[$0].text, $0, $1) }
        case .choosingProcedure:
            guard let procedures = state.procedures else { return nil }
            return { index, grid in
                guard let grid, grid.largeScale == nil else {
                    return numbered(procedures[index].shortName, index, grid)
                }
                let name = name(of: procedures[index], in: grid.tile(index), isBoxed: grid.isBoxed, state)
                return numbered(name, index, grid)
            }
        default: return nil
        }
    }

    /// The whole name of a procedure where a tile has room for it, else the short one.
    private static func name(
        of procedure: Procedure, in tile: Area, isBoxed: Bool, _ state: State
    ) -> String {
        let width = tile.width - (isBoxed ? 4 : 5)
        let rows = isBoxed ? max(2, tile.height - 4) : min(2, tile.height)
        let hasRoom = !state.isLarge && procedure.name.wrapped(to: max(1, width)).count <= rows
        return hasRoom ? procedure.name : procedure.shortName
    }

    /// A prefix of one letter is a key; a longer one can only be touched or reached with the arrows.
    private static func key(of service: Catalogue.Service, _ index: Int) -> Key {
        guard service.prefix.count == 1, let letter = service.prefix.first else { return .item(index) }
        return .character(letter)
    }

    static func isChosen(_ service: Catalogue.Service, _ state: State) -> Bool {
        state.step == .choosingSeveral && state.chosen.contains(service.key)
    }

    private static func style(of service: Catalogue.Service) -> Style {
        guard service.open else { return .dim }
        return service.served && !service.notToday ? .normal : .warning
    }

    /// How many wait, why there is no ticket and until when, or what stands against one.
    static func note(_ service: Catalogue.Service, _ state: State) -> String {
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
        guard !service.notToday else { return words(.kioskNotToday) }
        return words(.kioskWaiting, ["count": String(service.waiting)])
    }

    /// How many wait and how long it is likely to take, or at what time of another day it opens; nil where nothing
    /// more can be said, or nobody waits.
    static func longNote(_ service: Catalogue.Service, _ state: State) -> String? {
        if isChosen(service, state) { return nil }
        if !service.open, !service.stopped, let opening = opening(service, state), let day = opening.day {
            return state.surroundings.words(.kioskClosedUntilDay, ["time": opening.time, "day": day])
        }
        guard service.open, service.served, !service.notToday, service.waiting > 0,
            let minutes = service.waitMinutes
        else {
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
    static func opening(
        _ service: Catalogue.Service, _ state: State
    ) -> (time: String, day: String?)? {
        guard let opensAt = service.opensAt else { return nil }
        let isToday = state.surroundings.isToday(opensAt)
        guard isToday || !service.quotaReached else { return nil }
        return (state.surroundings.clock(opensAt), isToday ? nil : state.surroundings.dayAndMonth(opensAt))
    }

    /// Rows above the list in which it says what a number is about to be taken for.
    static func factRows(_ state: State) -> Int {
        let heightMin = state.isLarge ? 30 : 20
        guard state.step == .choosingPriority, state.surroundings.size.height >= heightMin else { return 0 }
        let hasNotice = state.printer?.prints == false
        return 1 + (state.procedure == nil ? 0 : 1) + (hasNotice ? 1 : 0)
    }

    /// What a number is about to be taken for, how long that takes now, and that it is not printed.
    private static func drawFacts(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard state.step == .choosingPriority, frame.headingRows > 2 else { return }
        let heading = largeHeading(state)
        if heading == nil {
            let room = frame.content.width - (cardRead(state).map { $0.cells + 2 } ?? 0)
            canvas.draw(chosenServices(state, width: room), x: frame.content.x, y: 2, style: .accent)
        }
        guard factRows(state) > 0 else { return }
        var y = frame.content.y + (heading?.rows ?? 0)
        if let procedure = state.procedure {
            canvas.draw(procedure.name.fitted(to: frame.content.width), x: frame.content.x, y: y)
            y += 1
        }
        if let service = state.chosen.first.flatMap({ state.service(ofKey: $0) }) {
            canvas.draw(
                waitFacts(service, state).fitted(to: frame.content.width), x: frame.content.x, y: y,
                style: service.served && !service.notToday ? .good : .warning)
            y += 1
        }
        if let printer = state.printer, !printer.prints {
            let words = state.surroundings.words
            let text = "! " + printerText(printer, words) + ". " + words(.kioskRemember)
            canvas.draw(text.fitted(to: frame.content.width), x: frame.content.x, y: y, style: .warning)
        }
    }

    /// How many wait for a service, how long it takes now, and where.
    static func waitFacts(_ service: Catalogue.Service, _ state: State) -> String {
        let words = state.surroundings.words
        var facts = [longNote(service, state) ?? note(service, state)]
        if service.served, !service.counters.isEmpty {
            let counters = service.counters.map(String.init).joined(separator: ", ")
            facts.append(words(.kioskCounters, ["counters": counters]))
        }
        return facts.joined(separator: " · ")
    }

    /// What has to be said about the marked or chosen service.
    static func hint(_ state: State) -> String? {
        let words = state.surroundings.words
        if state.surroundings.isAway { return words(.kioskAskGuide) }
        guard state.listsServices, state.isTouched, let service = state.service(at: state.selected),
            !isChosen(service, state)
        else { return nil }
        if !service.open {
            let isFull = service.stopped || service.quotaReached
            let opening = longNote(service, state) ?? note(service, state)
            return isFull ? opening : whole(closedSentence(service, state), else: opening, state)
        }
        if !service.served {
            return whole(words(.kioskUnservedSentence), else: words(.kioskUnserved), state)
        }
        return service.notToday
            ? whole(words(.kioskNotTodaySentence), else: words(.kioskNotToday), state) : nil
    }

    /// A sentence where the glass is wide enough for the whole of it, else a shorter one.
    private static func whole(_ sentence: String, else short: String, _ state: State) -> String {
        sentence.cells <= state.surroundings.frame.keyBar.width ? sentence : short
    }
}
