import QueueInterface
import QueueService
import Queueing
import Synchronization
import Testing

/// One display of each zone speaks; the server says which, and what is still to be spoken.
struct `those who offer a voice` {
    let house = House(change: { settings in
        settings.counters[0].zone = "A"
        settings.counters[1].zone = "B"
    })

    /// What one display was told, and the end of its watch.
    private struct Display {
        let told: AsyncStream<WireVoice?>
        let watch: Task<Void, Never>

        init(_ service: QueueService, _ call: WatchDisplay) {
            let (told, tell) = AsyncStream.makeStream(of: WireVoice?.self)
            self.told = told
            watch = Task {
                // A watch ends by being cancelled.
                try? await service.watch(call) { tell.yield($0.voice) }
                tell.finish()
            }
        }

        /// Waits until it is told what fits.
        func hears(_ fits: (WireVoice?) -> Bool) async -> Bool {
            for await voice in told where fits(voice) { return true }
            return false
        }

        func leave() async {
            watch.cancel()
            await watch.value
        }
    }

    private let offer = WatchDisplay(voice: true)

    @Test func `the first speaks, and when it goes the next at once`() async throws {
        defer { house.remove() }
        try await house.run { service in
            let first = Display(service, offer)
            #expect(await first.hears { $0?.speaks == true })
            let second = Display(service, offer)
            #expect(await second.hears { $0?.speaks == false })
            await first.leave()
            #expect(await second.hears { $0?.speaks == true })
            await second.leave()
        }
    }

    @Test func `each zone has a voice of its own`() async throws {
        defer { house.remove() }
        try await house.run { service in
            for zone in [nil, "A", "B"] {
                let display = Display(service, WatchDisplay(zone: zone, voice: true))
                #expect(await display.hears { $0?.speaks == true })
                await display.leave()
            }
        }
    }

    @Test func `a display that offers none is told of none`() async throws {
        defer { house.remove() }
        try await house.run { service in
            let display = Display(service, WatchDisplay())
            #expect(await display.hears { $0 == nil })
            await display.leave()
        }
    }

    @Test func `a zone in which no counter stands is refused`() async throws {
        defer { house.remove() }
        _ = try await house.run { service in
            await #expect(throws: Refusal.invalidParameter(parameter: "zone")) {
                try await service.watch(WatchDisplay(zone: "C", voice: true)) { _ in }
            }
        }
    }

    @Test(arguments: [
        (Announced(sequence: 1), "sequence"), (Announced(sequence: -1), "sequence"),
        (Announced(sequence: 0, zone: "C"), "zone"), (Announced(sequence: 0, ahead: [1]), "ahead"),
    ])
    func `nobody says of a call that is still to come that it was spoken`(
        announced: Announced, parameter: String
    ) async throws {
        defer { house.remove() }
        _ = try await house.run { service in
            await #expect(throws: Refusal.invalidParameter(parameter: parameter)) {
                try await service.note(announced)
            }
        }
    }
}
