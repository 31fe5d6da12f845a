import Queueing
import Screens
import Testing

@Suite struct DisplayScreenTests {
    @Test func `calls that come together are shown as far as there are places, then the next ones`() throws {
        var display = try DisplayBench()
        display.happen(
            .boardArrived(Fixture.board((1...3).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) })))
        #expect(display.announced == [1, 2])
        display.pass(seconds: DisplayScreen.readingSeconds - 1)
        #expect(display.announced == [1, 2])
        #expect(DisplayScreen.ticks(display.state) == .everySecond)
        display.pass(seconds: 1)
        #expect(display.announced == [1, 2, 3])
        display.pass(seconds: DisplayScreen.readingSeconds)
        #expect(!display.state.stage.isMoving)
        #expect(DisplayScreen.ticks(display.state) == .everyMinute)
    }

    @Test(arguments: [(12, 5, 1), (40, 12, 1), (80, 24, 2), (132, 43, 4), (240, 67, 4), (400, 120, 6)])
    func `a larger glass has more places`(width: Int, height: Int, places: Int) throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: width, height: height)))
        display.happen(
            .boardArrived(Fixture.board((1...9).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) })))
        #expect(display.announced.count == places)
    }

    @Test
    func `of thirty calls at once none is skipped while the server goes and comes and the glass changes`()
        throws
    {
        var display = try DisplayBench()
        var board = Fixture.board((1...30).map { Fixture.call($0, "A0\($0)", 1, seconds: 5) })
        display.happen(.boardArrived(board))
        display.pass(seconds: 9)
        display.happen(.linkChanged(.away(since: display.state.surroundings.now)))
        display.happen(.resized(Size(width: 40, height: 12)))
        display.pass(seconds: 20)
        display.happen(.resized(Size(width: 132, height: 43)))
        display.happen(.linkChanged(.online))
        // Two were called meanwhile.
        board.asOf = display.state.surroundings.now
        board.calls += [31, 32].map { sequence in
            var call = Fixture.call(sequence, "B0\(sequence)", 2, seconds: 0)
            call.calledAt = board.asOf.adding(seconds: -20)
            return call
        }
        display.happen(.boardArrived(board))
        display.pass(seconds: 100)
        #expect(display.announced == Array(1...32))
        #expect(!display.state.stage.isBusy)
    }

    @Test func `a call that its officer took back is not shown any more`() throws {
        var display = try DisplayBench()
        let calls = (1...4).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) }
        display.happen(.boardArrived(Fixture.board(calls)))
        display.happen(.boardArrived(Fixture.board([calls[1], calls[2]])))
        display.pass(seconds: 20)
        #expect(display.announced == [1, 2, 3])
        #expect(Set(display.standing) == [2, 3])
    }

    @Test func `a call stays for five minutes, and longer while its counter has the ticket`() throws {
        var display = try DisplayBench()
        var board = Fixture.board([
            Fixture.call(1, "A001", 1, seconds: 1), Fixture.call(2, "A002", 2, seconds: 1),
        ])
        board.desks = [Board.Desk(counter: 1, state: .open, label: Label("A001"), isServing: true)]
        display.happen(.boardArrived(board))
        display.pass(seconds: 310)
        board.calls = []
        board.asOf = display.state.surroundings.now
        display.happen(.boardArrived(board))
        #expect(display.standing == [1])
    }

    @Test func `a call that is spoken blinks again`() throws {
        var display = try DisplayBench()
        let call = Fixture.call(1, "A001", 1, seconds: 5)
        display.happen(.boardArrived(Fixture.board([call])))
        display.pass(seconds: 10)
        display.happen(.callSpoken(call))
        #expect(display.state.stage.places[0]?.isLit == true)
        #expect(display.announced == [1])
    }

    @Test(arguments: [(59, [1]), (60, [])])
    func `only a call under a minute old is announced`(age: Int, announced: [Int]) throws {
        var display = try DisplayBench()
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A001", 1, seconds: age)])))
        #expect(display.announced == announced)
    }

    @Test func `a call seen before is not announced again and its recall is`() throws {
        var display = try DisplayBench()
        let first = Fixture.call(1, "A001", 1, seconds: 30)
        display.happen(.boardArrived(Fixture.board([first])))
        display.happen(.boardArrived(Fixture.board([first])))
        display.happen(
            .boardArrived(Fixture.board([first, Fixture.call(2, "A001", 1, seconds: 1, recall: true)])))
        display.pass(seconds: 20)
        #expect(display.announced == [1, 2])
    }

    @Test func `a new journal is announced from its first call on`() throws {
        var display = try DisplayBench()
        display.happen(.boardArrived(Fixture.board([Fixture.call(900, "A001", 1, seconds: 30)])))
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A002", 1, seconds: 1)])))
        display.pass(seconds: DisplayScreen.readingSeconds)
        #expect(display.announced == [900, 1])
    }

    @Test func `a counter's display shows that counter only`() throws {
        var display = try DisplayBench(counter: 5)
        let calls = [Fixture.call(1, "E001", 5, seconds: 9), Fixture.call(2, "A001", 1, seconds: 1)]
        var board = Fixture.board(calls)
        board.desks = [Board.Desk(counter: 5, state: .open, label: Label("E001"))]
        display.happen(.resized(Size(width: 12, height: 5)))
        display.happen(.boardArrived(board))
        display.pass(seconds: 20)
        #expect(display.announced == [1])
        let shown = display.drawn(12, 5)
        #expect(shown.contains("E001") && !shown.contains("A001"))
    }

    @Test func `a call that waits for a place is not yet shown`() throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: 40, height: 16)))
        let calls = [Fixture.call(1, "E001", 5, seconds: 2), Fixture.call(2, "A002", 1, seconds: 1)]
        display.happen(.boardArrived(Fixture.board(calls)))
        #expect(!display.drawn(40, 16).contains("A002"))
    }

    @Test func `calls are shown while the server is away`() throws {
        var display = try DisplayBench()
        display.happen(
            .boardArrived(Fixture.board((1...3).map { Fixture.call($0, "A00\($0)", 1, seconds: 5) })))
        display.happen(.linkChanged(.away(since: Fixture.now)))
        display.pass(seconds: DisplayScreen.readingSeconds)
        #expect(display.announced == [1, 2, 3])
    }

    @Test func `what is old is grey, but a call that blinks is not`() throws {
        var display = try DisplayBench()
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A001", 1, seconds: 90)])))
        display.happen(.boardArrived(Fixture.board([Fixture.call(2, "A002", 2, seconds: 5)])))
        display.happen(.linkChanged(.away(since: Fixture.now)))
        var canvas = Canvas(size: Size(width: 80, height: 24))
        DisplayScreen.view(display.state, on: &canvas)
        let below = canvas.cells.dropFirst(160).map(\.style)
        #expect(Set(below) == [.old, .inverse])
        display.pass(seconds: Stage.blinkingSeconds)
        canvas = Canvas(size: Size(width: 80, height: 24))
        DisplayScreen.view(display.state, on: &canvas)
        #expect(Set(canvas.cells.dropFirst(160).map(\.style)) == [.old])
        #expect(canvas.text.contains("tính đến 09:41"))
    }

    @Test(arguments: [(true, true), (false, false)])
    func `a display that should speak and cannot says so while it lasts`(isSilent: Bool, said: Bool) throws {
        var display = try DisplayBench()
        display.happen(.boardArrived(Fixture.board([])))
        display.happen(.voiceChanged(isSilent: true))
        display.happen(.voiceChanged(isSilent: isSilent))
        let shown = display.drawn(80, 24)
        #expect(shown.contains("Loa chưa hoạt động, mời Ông/Bà theo dõi màn hình") == said)
    }

    private func closingBoard(_ count: Int, calls: [Board.Call] = []) -> Board {
        var board = Fixture.board(calls)
        board.closing = Fixture.closing(count)
        return board
    }

    @Test func `a call is announced before the numbers that are left are shown`() throws {
        var display = try DisplayBench()
        display.happen(.boardArrived(closingBoard(3, calls: [Fixture.call(1, "L001", 1, seconds: 1)])))
        #expect(!display.drawn(80, 24).contains("A021"))
        display.pass(seconds: DisplayScreen.readingSeconds)
        let shown = display.drawn(80, 24)
        #expect(shown.contains("A021") && shown.contains("E021") && shown.contains("Đóng cửa lúc 10:00"))
    }

    @Test func `a counter's display does not list the numbers that are left`() throws {
        var display = try DisplayBench(counter: 5)
        display.happen(.boardArrived(closingBoard(3)))
        #expect(!display.drawn(80, 24).contains("A021"))
        #expect(DisplayScreen.ticks(display.state) == .everyMinute)
    }

    @Test(arguments: [(80, 24), (40, 16), (12, 5)])
    func `every number that is left is shown, page by page`(width: Int, height: Int) throws {
        var display = try DisplayBench()
        let board = closingBoard(Limits.closingLabelsMax)
        display.happen(.boardArrived(board))
        #expect(DisplayScreen.ticks(display.state) == .everySecond)
        let labels = (board.closing?.labels ?? []).map(\.description) + ["+14"]
        var unseen = Set(labels)
        for _ in 1...60 where !unseen.isEmpty {
            let shown = display.drawn(width, height)
            unseen = unseen.filter { !shown.contains($0) }
            display.pass(seconds: DisplayScreen.pageSeconds)
        }
        #expect(unseen.isEmpty)
    }

    @Test(arguments: [(80, 24), (40, 12), (132, 43), (240, 67)])
    func `a long notice is read to its end, page by page`(width: Int, height: Int) throws {
        var display = try DisplayBench()
        display.state.surroundings.glyphs = Glyphs()
        display.happen(.resized(Size(width: width, height: height)))
        var board = Fixture.board([])
        let words = (1...80).map { "từ\($0)." }
        board.notices = [words.joined(separator: " ")]
        display.happen(.boardArrived(board))
        var unseen = Set(words)
        for _ in 1...40 where !unseen.isEmpty {
            let shown = display.drawn(width, height)
            unseen = unseen.filter { !shown.contains($0) }
            display.pass(seconds: DisplayScreen.pageSeconds)
        }
        #expect(unseen.isEmpty)
    }

    @Test(arguments: [(80, 24), (132, 43)])
    func `every service for which somebody waits is shown with its estimate, page by page`(
        width: Int, height: Int
    ) throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: width, height: height)))
        let services = Fixture.hallServices("vi")
        display.happen(.servicesArrived(services))
        var board = Fixture.board([])
        board.waiting = services.map { Board.Waiting(service: $0.key, count: 5) }
        display.happen(.boardArrived(board))
        #expect(DisplayScreen.ticks(display.state) == .everySecond)
        var unseen = Set(
            services.compactMap { service in
                service.waitMinutes.map { "\($0.lowerBound)–\($0.upperBound) phút" }
            })
        for _ in 1...40 where !unseen.isEmpty {
            let shown = display.drawn(width, height)
            #expect(shown.contains("Thời gian chờ chỉ là ước tính"))
            unseen = unseen.filter { !shown.contains($0) }
            display.pass(seconds: DisplayScreen.pageSeconds)
        }
        #expect(unseen.isEmpty)
    }

    @Test func `a closed hall says when it opens, once its last calls were read`() throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: 40, height: 12)))
        var board = Fixture.board([Fixture.call(1, "A001", 1, seconds: 1)])
        board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: 20 * 3600))
        display.happen(.boardArrived(board))
        #expect(!display.drawn(40, 12).contains("hết giờ"))
        display.pass(seconds: DisplayScreen.readingSeconds)
        let shown = display.drawn(40, 12)
        #expect(shown.contains("Trung tâm đã hết giờ làm việc"))
        #expect(shown.contains("Mở cửa lại lúc 05:41 ngày 24/11"))
    }

    @Test func `a call that still waits for its place when the hall closes is not shown`() throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: 40, height: 12)))
        var board = Fixture.board((1...9).map { Fixture.call($0, "A00\($0)", $0, seconds: 1) })
        display.happen(.boardArrived(board))
        let waiting = display.state.stage.upcoming.count
        #expect(waiting > 0)
        board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: 20 * 3600))
        display.happen(.boardArrived(board))
        display.pass(seconds: DisplayScreen.readingSeconds)
        #expect(display.drawn(40, 12).contains("Trung tâm đã hết giờ làm việc"))
    }

    @Test(arguments: [(132, 43), (160, 45), (200, 60), (240, 67), (300, 80), (400, 120)], [true, false])
    func `which counter serves whom and who waits stand on a wide glass and on every larger one`(
        size: (Int, Int), hasNotices: Bool
    ) throws {
        var display = try DisplayBench()
        display.state.surroundings.glyphs = Glyphs()
        display.happen(.resized(Size(width: size.0, height: size.1)))
        var board = Fixture.busyBoard
        if !hasNotices { board.notices = [] }
        display.happen(.boardArrived(board))
        let shown = display.drawn(size.0, size.1)
        #expect(shown.contains("Đang phục vụ: Quầy 1 A013 · Quầy 2 A014"))
        // Who is only called is not served yet.
        #expect(!shown.contains("Quầy 5 E009"))
        #expect(shown.contains("Đang chờ"))
    }

    /// How many calls stand in a frame that tells them as new.
    private func cards(_ display: DisplayBench, _ width: Int, _ height: Int) -> Int {
        display.drawn(width, height).count { $0 == "╔" }
    }

    @Test(arguments: [(80, 24), (160, 45), (240, 67), (400, 120)])
    func `as few calls as there are share the whole stage`(width: Int, height: Int) throws {
        var widest = Int.max
        for count in 1...2 {
            var display = try DisplayBench()
            display.happen(.resized(Size(width: width, height: height)))
            let calls = (1...count).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) }
            display.happen(.boardArrived(Fixture.board(calls)))
            #expect(cards(display, width, height) == count)
            var canvas = Canvas(size: Size(width: width, height: height))
            DisplayScreen.view(display.state, on: &canvas)
            let lit = canvas.cells.count { $0.style == .inverse } / count
            #expect(lit < widest)
            widest = lit
        }
    }

    @Test(arguments: [(160, 45), (200, 60), (300, 80)])
    func `words, notices and the counter of a large glass are as large as its numbers allow`(
        width: Int, height: Int
    ) throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: width, height: height)))
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A001", 1, seconds: 5)])))
        let shown = display.drawn(width, height)
        for word in ["Quầy", "đến quầy số", "Máy lấy số"] { #expect(!shown.contains(word), "\(word)") }
    }

    @Test(arguments: [true, false])
    func `the digits of called numbers grow with the glass`(hasNotices: Bool) throws {
        var last = 0
        for (width, height) in [(132, 43), (160, 45), (200, 60), (240, 67), (300, 80), (400, 120)] {
            var display = try DisplayBench()
            display.happen(.resized(Size(width: width, height: height)))
            var board = Fixture.busyBoard
            if !hasNotices { board.notices = [] }
            display.happen(.boardArrived(board))
            display.pass(seconds: 10)
            var canvas = Canvas(size: Size(width: width, height: height))
            DisplayScreen.view(display.state, on: &canvas)
            // Rows of digits follow each other without a gap; those of the words above are fewer.
            var (rows, inked) = (0, 0)
            for y in 0..<height {
                let hasInk = (0..<width / 3).contains { x in
                    canvas[x, y]?.character == "█" && canvas[x, y]?.style == .accent
                }
                rows = hasInk ? rows + 1 : 0
                inked = max(inked, rows)
            }
            #expect(inked >= last, "\(width)×\(height)")
            last = inked
        }
    }

    @Test(arguments: [
        (Board.Desk(counter: 5, state: .open, label: Label("E009"), isServing: true), ["Đang phục", "E009"]),
        (Board.Desk(counter: 5, state: .open), ["Xin Ông/Bà", "gọi số"]),
        (Board.Desk(counter: 5, state: .open, officer: "Vi A"), ["Cán bộ: Vi A"]),
        (Board.Desk(counter: 5, state: .paused, pauseReason: "Nghỉ trưa"), ["Tạm ngưng", "Nghỉ trưa"]),
        (Board.Desk(counter: 5, state: .closed), ["Quầy đóng"]),
    ])
    func `a counter's display says whom it serves, or that it does not`(desk: Board.Desk, texts: [String])
        throws
    {
        var display = try DisplayBench(counter: 5)
        var board = Fixture.board([])
        board.desks = [desk]
        display.happen(.resized(Size(width: 16, height: 6)))
        display.happen(.boardArrived(board))
        let shown = display.drawn(16, 6)
        for text in ["Quầy 5"] + texts { #expect(shown.contains(text), "\(text)") }
    }

    @Test(arguments: [CounterView.DeskState.open, .paused, .closed])
    func `a counter's display asks nobody to wait out of hours, but shows whom it still serves`(
        desk: CounterView.DeskState
    ) throws {
        var display = try DisplayBench(counter: 5)
        var board = Fixture.board([])
        board.desks = [Board.Desk(counter: 5, state: desk, label: Label("E009"), isServing: true)]
        board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: 20 * 3600))
        display.happen(.boardArrived(board))
        #expect(display.drawn(40, 12).contains("Đang phục vụ"))
        board.desks[0].label = nil
        display.happen(.boardArrived(board))
        let shown = display.drawn(40, 12)
        #expect(shown.contains("Quầy đóng") && shown.contains("05:41"))
    }

    @Test func `another language asks for the services in it`() throws {
        var display = try DisplayBench()
        let effects = DisplayScreen.update(&display.state, .keyPressed(.function(2)))
        #expect(effects == [.loadServices(language: "en")])
    }
}
