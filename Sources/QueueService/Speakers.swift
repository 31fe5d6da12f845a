import QueueInterface
import Queueing
import Synchronization

/// Which display speaks in each zone, and what is still to be spoken there.
///
/// One of those that offer their voice in a zone does, the first to come; when it goes, the next. Kept in memory: after a
/// restart of the server the displays go on with what they know themselves.
final class Speakers: Sendable {
    /// One zone, or the whole hall.
    private struct Zone {
        /// Numbers of those who offer their voice, in the order they came.
        var offers: [Int] = []
        var announcements = Announcements()
    }

    private struct State {
        var lastOffer = 0
        var zones: [String?: Zone] = [:]
    }

    private let state = Mutex(State())

    /// Takes an offer to speak in a zone, or in the whole hall, and returns its number.
    func offer(in zone: String?) -> Int {
        state.withLock { state in
            state.lastOffer += 1
            var changed = state.zones[zone] ?? Zone()
            changed.offers.append(state.lastOffer)
            state.zones[zone] = changed
            return state.lastOffer
        }
    }

    /// Whoever made an offer is gone.
    func withdraw(_ offer: Int, in zone: String?) {
        state.withLock { $0.zones[zone]?.offers.removeAll { $0 == offer } }
    }

    /// What the display that made an offer is told now.
    func voice(for offer: Int, in zone: String?, of hall: Hall) -> WireVoice {
        let center = hall.center
        let calls = center.calls(at: hall.now, zone: zone)
        return state.withLock { state in
            var changed = state.zones[zone] ?? Zone()
            changed.announcements.see(
                calls, latest: center.callSequence, at: hall.now, dayIsOpen: center.isOpen)
            state.zones[zone] = changed
            return WireVoice(
                speaks: changed.offers.first == offer, settings: center.configuration.voice,
                announcements: changed.announcements, latest: center.callSequence,
                utcOffsetSeconds: center.configuration.utcOffsetSeconds)
        }
    }

    /// Notes what was spoken in a zone.
    func note(_ announced: Announced) {
        state.withLock { state in
            state.zones[announced.zone, default: Zone()].announcements
                .note(announced: announced.sequence, ahead: announced.ahead ?? [])
        }
    }
}
