package import QueueInterface
package import Queueing
import Synchronization

/// Which display speaks in each zone, and what is still to be spoken there.
///
/// One of those that offer their voice in a zone does, the first to come; when it goes, the next. One that is there and
/// says nothing for `Limits.speakerSilentSeconds` while calls are due is passed over: it goes to the end of the line. Kept
/// in memory: after a restart of the server the displays go on with what they know themselves.
package final class Speakers: Sendable {
    /// One zone, or the whole hall.
    private struct Zone {
        /// Numbers of those who offer their voice: the one who speaks, then the others in the order of their turns.
        var offers: [Int] = []
        var announcements = Announcements()
        /// Since when calls are due of which nothing was spoken; nil while none is due.
        var silentSince: Moment?

        /// When another display is to speak unless this one does; nil where nothing is due or there is no other.
        var patienceEnds: Moment? {
            guard offers.count > 1 else { return nil }
            return silentSince?.adding(seconds: Limits.speakerSilentSeconds)
        }
    }

    private struct State {
        var lastOffer = 0
        /// Zones in which a voice was offered once: at most those that the center has had since the server started.
        var zones: [String?: Zone] = [:]
    }

    /// When a look at the zones is due next, because somebody is to be passed over; the newest only.
    ///
    /// Nothing comes while nothing is due.
    package let deadlines: AsyncStream<Moment>
    private let deadline: AsyncStream<Moment>.Continuation
    private let log: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Nobody offers a voice yet; `log` is given a sentence for each thing that goes wrong.
    package init(log: @escaping @Sendable (String) -> Void) {
        self.log = log
        (deadlines, deadline) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes an offer to speak in a zone of a center, or in the whole hall, and returns its number.
    package func offer(in zone: String?, of center: Center) throws(Refusal) -> Int {
        guard center.configuration.hasZone(zone) else { throw .invalidParameter(parameter: "zone") }
        return state.withLock { state in
            state.lastOffer += 1
            state.zones[zone, default: Zone()].offers.append(state.lastOffer)
            return state.lastOffer
        }
    }

    /// Whoever made an offer is gone.
    package func withdraw(_ offer: Int, in zone: String?) {
        state.withLock { state in
            // Whoever is next has all the time to begin.
            if state.zones[zone]?.offers.first == offer { state.zones[zone]?.silentSince = nil }
            state.zones[zone]?.offers.removeAll { $0 == offer }
        }
    }

    /// How many zones something is known of.
    package var zonesCount: Int { state.withLock { $0.zones.count } }

    /// What the display that made an offer is told now.
    package func voice(for offer: Int, in zone: String?, of center: Center, at now: Moment) -> WireVoice {
        let calls = center.calls(at: now, zone: zone)
        let (voice, notes, next) = state.withLock { state in
            var changed = state.zones[zone] ?? Zone()
            let dropped = changed.announcements.see(
                calls, latest: center.callSequence, at: now, dayIsOpen: center.isOpen)
            let isPassedOver = Self.passOver(&changed, at: now)
            state.zones[zone] = changed
            let notes = [
                dropped.isEmpty ? nil : "calls that were never spoken: " + Self.list(dropped),
                isPassedOver ? "the display that should speak does not; the next one does" : nil,
            ]
            let voice = WireVoice(
                speaks: changed.offers.first == offer, settings: center.configuration.voice,
                announcements: changed.announcements, latest: center.callSequence,
                utcOffsetSeconds: center.configuration.utcOffsetSeconds)
            return (voice, notes.compactMap { $0 }, state.zones.values.compactMap(\.patienceEnds).min())
        }
        for note in notes { log("\(zone.map { "zone “\($0)”" } ?? "the hall"): \(note)") }
        if let next { deadline.yield(next) }
        return voice
    }

    /// Notes what was spoken in a zone of the center.
    package func note(_ announced: Announced) {
        state.withLock { state in
            var changed = state.zones[announced.zone] ?? Zone()
            changed.announcements.note(announced: announced.sequence, ahead: announced.ahead ?? [])
            changed.silentSince = nil
            state.zones[announced.zone] = changed
        }
    }

    /// Lets the next display speak where the present one has said nothing for too long; true where it does.
    private static func passOver(_ zone: inout Zone, at now: Moment) -> Bool {
        guard !zone.announcements.due.isEmpty, !zone.offers.isEmpty else {
            zone.silentSince = nil
            return false
        }
        let isOver = zone.patienceEnds.map { $0 <= now } ?? false
        if isOver { zone.offers.append(zone.offers.removeFirst()) }
        if isOver || zone.silentSince == nil { zone.silentSince = now }
        return isOver
    }

    /// The first few of many calls.
    private static func list(_ calls: [Board.Call]) -> String {
        let first = calls.prefix(3).map { "\($0.label) at \($0.counter)" }.joined(separator: ", ")
        return calls.count > 3 ? first + " and \(calls.count - 3) more" : first
    }
}
