import Ledger
import Queueing
import Testing

@Suite struct OpeningShippedTests {
    @Test func `a day opened by the first version goes on, with the defaults of what came later`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        _ = try ledger.inspect(
            """
            INSERT INTO event (sequence, at, day, kind, payload)
            VALUES (1, 1795393800000, '2026-11-23', 'dayOpened', '\(openingShipped)')
            """)
        _ = try ledger.inspect("INSERT INTO day VALUES ('2026-11-23', 1, 1795393800000, NULL)")

        let center = try ledger.replay(configuration: Hall.configuration).center
        #expect(center.serviceDay?.day == Day("2026-11-23"))
        #expect(center.isOpen)
        #expect(center.callSequence == 7)

        let settings = center.configuration
        #expect(settings.name == ["vi": "Trung tâm thử"])
        #expect(settings.services == [Service(key: "land", prefix: "A", name: ["vi": "Đất đai"])])
        #expect(settings.priorities.map(\.key) == ["elder", "urgent"])
        #expect(settings.priorities.allSatisfy { $0.minimumAge == nil })
        #expect(
            settings.rules
                == Rules(backupHandicapMinutes: 25, priorityCallsInARowMax: 2, returnWindowMinutes: 90))
        #expect(settings.specialDays == SpecialDays())
        #expect(settings.hoarding == Hoarding())
        #expect(settings.voice == VoiceSettings())
        #expect(settings.counters.allSatisfy { $0.zone == nil })
        try ledger.close()
    }
}
