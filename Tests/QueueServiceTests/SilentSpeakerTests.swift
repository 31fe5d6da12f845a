import QueueInterface
import QueueService
import Queueing
import Synchronization
import Testing

/// What becomes of the calls of a zone whose display does not speak, whatever is the matter with it.
struct `a speaker that says nothing` {
    /// What was logged.
    private final class Sentences: Sendable {
        private let sentences = Mutex<[String]>([])
        var all: [String] { sentences.withLock { $0 } }
        func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
    }

    /// A day in a center, and those who offer their voice in it.
    private final class Stage {
        var center: Center
        var now = House.monday
        let log = Sentences()
        let speakers: Speakers

        /// An open day on which somebody sits at counter 1.
        init() throws {
            center = Center(configuration: try House.configuration())
            speakers = Speakers { [log] in log.add($0) }
            try act(.addStaff(staff: "quay1", name: Erasable("Cán bộ"), pinHash: Erasable("x")))
            let day = center.day(at: now)
            try act(.openDay(day, confirmed: true, byHand: true, held: false))
            try act(.signIn(counter: 1, staff: "quay1", session: "key"))
        }

        func act(_ command: Command) throws(Refusal) {
            for event in try center.decide(command, at: now) { center.apply(event) }
        }

        /// A ticket is issued, called and finished.
        func call() throws {
            let service = try #require(center.configuration.counter(1)?.services.first)
            try act(
                .issue(
                    service: service, priority: nil, procedure: nil, language: nil, code: Erasable("7K2P"),
                    errands: []))
            try act(.act(session: "key", .callNext))
            try act(.act(session: "key", .finish))
        }

        func offer() throws -> Int { try speakers.offer(in: nil, of: center) }

        func voice(_ offer: Int) -> WireVoice { speakers.voice(for: offer, in: nil, of: center, at: now) }

        func pass(seconds: Int) { now = now.adding(seconds: seconds) }
    }

    @Test func `is passed over when calls were due for so long, and the next one speaks`() throws {
        let stage = try Stage()
        let (first, second) = (try stage.offer(), try stage.offer())
        try stage.call()
        #expect(stage.voice(first).speaks)
        stage.pass(seconds: Limits.speakerSilentSeconds - 1)
        #expect(stage.voice(first).speaks && !stage.voice(second).speaks)
        stage.pass(seconds: 1)
        #expect(!stage.voice(first).speaks && stage.voice(second).speaks)
        #expect(stage.voice(second).due.count == 1)
        #expect(stage.log.all == ["the hall: the display that should speak does not; the next one does"])
    }

    @Test func `is not passed over while it says one call after another`() throws {
        let stage = try Stage()
        let (first, second) = (try stage.offer(), try stage.offer())
        for _ in 1...4 { try stage.call() }
        for sequence in 1...4 {
            _ = stage.voice(first)
            stage.pass(seconds: Limits.speakerSilentSeconds - 1)
            stage.speakers.note(Announced(sequence: sequence))
        }
        #expect(stage.voice(first).speaks && !stage.voice(second).speaks)
    }

    @Test func `is not passed over where nothing is due`() throws {
        let stage = try Stage()
        let (first, second) = (try stage.offer(), try stage.offer())
        _ = stage.voice(first)
        stage.pass(seconds: 10 * Limits.speakerSilentSeconds)
        #expect(stage.voice(first).speaks && !stage.voice(second).speaks)
    }

    @Test func `speaks again when those after it are gone`() throws {
        let stage = try Stage()
        let (first, second) = (try stage.offer(), try stage.offer())
        try stage.call()
        _ = stage.voice(first)
        stage.pass(seconds: Limits.speakerSilentSeconds)
        #expect(stage.voice(second).speaks)
        stage.speakers.withdraw(second, in: nil)
        #expect(stage.voice(first).speaks)
    }

    @Test func `has its look announced while calls are due and another display is there`() async throws {
        let stage = try Stage()
        let first = try stage.offer()
        _ = try stage.offer()
        _ = stage.voice(first)
        try stage.call()
        _ = stage.voice(first)
        var deadlines = stage.speakers.deadlines.makeAsyncIterator()
        #expect(await deadlines.next() == stage.now.adding(seconds: Limits.speakerSilentSeconds))
    }

    @Test func `is left with no call of a day that is closed`() throws {
        let stage = try Stage()
        let offer = try stage.offer()
        try stage.call()
        #expect(stage.voice(offer).due.count == 1)
        try stage.act(.closeDay)
        #expect(stage.voice(offer).due.isEmpty)
        #expect(stage.voice(offer).announced == 1)
        #expect(stage.log.all == ["the hall: calls that were never spoken: A001 at 1"])
    }

    @Test func `is left with no more calls than may wait`() throws {
        let stage = try Stage()
        let offer = try stage.offer()
        for _ in 1...Limits.announcementsDueMax { try stage.call() }
        #expect(stage.voice(offer).due.count == Limits.announcementsDueMax)
        try stage.call()
        #expect(stage.voice(offer).due.count == Limits.announcementsDueMax)
        #expect(stage.voice(offer).due.first?.sequence == 2)
    }

    @Test func `leaves nothing behind in a zone that the center does not have`() throws {
        let stage = try Stage()
        #expect(throws: Refusal.invalidParameter(parameter: "zone")) {
            try stage.speakers.offer(in: "C", of: stage.center)
        }
        #expect(stage.speakers.zonesCount == 0)
    }
}
