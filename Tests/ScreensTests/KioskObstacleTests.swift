import Queueing
import Screens
import Testing

/// What is in the way of a number, and who helps.
@Suite struct KioskObstacleTests {
    private func closed(_ change: (inout Catalogue.Service) -> Void) throws -> KioskBench {
        var catalogue = Fixture.catalogue()
        for index in catalogue.services.indices {
            catalogue.services[index].open = false
            catalogue.services[index].opensAt = Fixture.now.adding(seconds: 4 * 3600 + 19 * 60)
            change(&catalogue.services[index])
        }
        return try KioskBench(catalogue: catalogue)
    }

    @Test func `a closed hall says until when, and a press shows the services`() throws {
        var kiosk = try closed { _ in }
        #expect(kiosk.drawn.contains("Hiện chưa đến giờ lấy số.") && kiosk.drawn.contains("Mở lúc 14:00"))
        kiosk.touch(.enter)
        #expect(kiosk.drawn.contains("Tư pháp"))
        kiosk.pass(seconds: KioskScreen.idleSeconds)
        #expect(kiosk.drawn.contains("Hiện chưa đến giờ lấy số."))
    }

    @Test func `a hall without numbers says so`() throws {
        let kiosk = try closed {
            $0.quotaReached = true
            $0.opensAt = nil
        }
        #expect(kiosk.drawn.contains("Đã hết số hôm nay"))
    }

    @Test(arguments: [KioskScreen.PrinterState.paperOut, .coverOpen, .offline])
    func `a number that will not be printed is announced before it is taken`(
        printer: KioskScreen.PrinterState
    ) throws {
        var kiosk = try KioskBench()
        kiosk.happen(.printerChanged(printer))
        #expect(kiosk.drawn.contains("số sẽ hiện lớn trên màn hình"))
        kiosk.press("E")
        #expect(kiosk.drawn.contains("Vui lòng ghi nhớ số thứ tự này"))
        kiosk.press("1")
        #expect(kiosk.effects.count == 1)
    }

    @Test(arguments: [KioskScreen.PrinterState.ok, .nearEnd])
    func `a printer that prints is no matter`(printer: KioskScreen.PrinterState) throws {
        var kiosk = try KioskBench()
        kiosk.happen(.printerChanged(printer))
        #expect(kiosk.drawn.contains("Tư pháp"))
    }

    @Test func `a number that may not be called today is asked about before it is taken`() throws {
        var catalogue = Fixture.catalogue()
        catalogue.services[4].notToday = true
        var kiosk = try KioskBench(catalogue: catalogue)
        #expect(kiosk.drawn.contains("! Có thể không kịp"))
        kiosk.press("E")
        #expect(kiosk.drawn.contains("Số lấy bây giờ có thể không đến lượt trong hôm nay."))
        kiosk.press("1")
        #expect(kiosk.effects.isEmpty)
        kiosk.press(.enter, "1")
        #expect(kiosk.effects.count == 1)
    }

    @Test func `a lost server takes the glass, and the citizen is where they were when it is back`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E")
        kiosk.happen(.linkChanged(.away(since: Fixture.now)))
        #expect(kiosk.drawn.contains("Máy sẽ tự hoạt động trở lại"))
        kiosk.press("1", .enter)
        #expect(kiosk.effects.isEmpty)
        kiosk.happen(.linkChanged(.online))
        #expect(kiosk.state.step == .choosingPriority && kiosk.drawn.contains("Người cao tuổi"))
    }

    @Test func `a kiosk that is started without its server says so, and that it comes back by itself`() throws
    {
        var state = KioskScreen.State(surroundings: try Fixture.surroundings(), attemptSeed: "k")
        _ = KioskScreen.update(&state, .linkChanged(.away(since: Fixture.now)))
        var canvas = Canvas(size: Size(width: 80, height: 24))
        KioskScreen.view(state, on: &canvas)
        #expect(canvas.text.contains("Máy lấy số tạm dừng vì mất kết nối."))
        #expect(canvas.text.contains("Máy sẽ tự hoạt động trở lại"))
        #expect(!canvas.text.contains("Mời Ông/Bà chọn lĩnh vực"))
    }

    @Test func `a server lost in the middle takes the question and the countdown off the glass`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E")
        kiosk.happen(.linkChanged(.away(since: Fixture.now)))
        kiosk.pass(seconds: 5)
        #expect(!kiosk.drawn.contains("ưu tiên") && !kiosk.drawn.contains("Còn 25 giây"))
        kiosk.pass(seconds: 20)
        #expect(!kiosk.drawn.contains("còn ở đây"))
    }

    @Test(arguments: [(4 * 3600, "Hiện chưa đến giờ lấy số."), (28 * 3600, "Hiện ngoài giờ lấy số.")])
    func `a closed hall says whether it is too early or no hour of it, and asks for no choice`(
        opensIn: Int, says: String
    ) throws {
        let kiosk = try closed { $0.opensAt = Fixture.now.adding(seconds: opensIn) }
        #expect(kiosk.drawn.contains(says) && kiosk.drawn.contains("Mở lúc"))
        #expect(!kiosk.drawn.contains("Mời Ông/Bà chọn lĩnh vực"))
    }

    @Test func `what stands against a marked service is told, and asked only once it is chosen`() throws {
        var kiosk = try KioskBench()
        kiosk.press("1", "7")
        #expect(kiosk.drawn.contains("Hiện chưa có quầy phục vụ lĩnh vực này."))
        #expect(!kiosk.drawn.contains("Ông/Bà vẫn lấy số?"))
        kiosk.press(.enter)
        #expect(kiosk.drawn.contains("Ông/Bà vẫn lấy số?"))
    }

    @Test func `the guide is called once a minute at most`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(1))
        #expect(kiosk.effects == [.callGuide(attempt: "k-1")])
        kiosk.happen(.guideCalled(attempt: "k-1"))
        #expect(kiosk.drawn.contains("Đã gọi. Cán bộ hướng dẫn sẽ đến ngay."))
        kiosk.pass(seconds: 1)
        kiosk.press(.enter, .function(1))
        #expect(kiosk.effects.count == 1 && kiosk.drawn.contains("Đã gọi."))
        kiosk.pass(seconds: KioskScreen.guideSeconds)
        kiosk.press(.function(1))
        #expect(kiosk.effects.last == .callGuide(attempt: "k-2"))
    }

    @Test(
        arguments: [
            ([3, 7], "E", "tại quầy số 7"), ([3, 7], nil, "tại quầy số 3"), ([], "E", "cán bộ của trung tâm"),
        ] as [([Int], Key?, String)])
    func `where no guide is there it promises nobody and names a counter`(
        attended: [Int], service: Key?, says: String
    ) throws {
        var catalogue = Fixture.catalogue()
        catalogue.services[4].counters = [6, 7]
        var kiosk = try KioskBench(catalogue: catalogue)
        if let service { kiosk.press(service) }
        kiosk.press(.function(1))
        kiosk.happen(.guideAbsent(counters: attended, attempt: "k-1"))
        #expect(kiosk.drawn.contains("Hiện không có cán bộ hướng dẫn.") && kiosk.drawn.contains(says))
        #expect(!kiosk.drawn.contains("sẽ đến ngay"))
        kiosk.pass(seconds: 1)
        kiosk.press(.enter, .function(1))
        #expect(kiosk.effects.last == .callGuide(attempt: "k-2"))
    }

    @Test func `a guide that cannot be called is no dead end`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E", .function(1))
        kiosk.happen(.guideNotCalled(sentence: "Chưa gọi được.", attempt: "k-1"))
        #expect(kiosk.drawn.contains("Chưa gọi được."))
        kiosk.pass(seconds: KioskScreen.refusalSeconds)
        #expect(kiosk.state.step == .choosingPriority)
    }
}
