import Queueing
import Synchronization

/// How many tickets each kiosk has issued within the last minute.
///
/// Kept in memory: after a restart a kiosk may at worst issue as many again within that minute, and the journal need not
/// say for ever which kiosk gave out which number. The writer asks and notes in the turn in which it decides, so a crowd
/// of calls at once does not slip through.
final class KioskPace: Sendable {
    /// Who issues tickets: a kiosk by the name it said, over all its connections; anyone else by the connection.
    enum Issuer: Hashable, Sendable {
        case kiosk(String)
        case connection(Int)
    }

    /// The stretch of the center's time that counts.
    static let milliseconds: Int64 = 60_000

    /// When tickets were issued, oldest first.
    private let issued = Mutex<[Issuer: [Moment]]>([:])

    /// Refuses one more ticket where `most` were issued within the last minute; nil: there is no limit.
    func check(_ issuer: Issuer, most: Int?, at now: Moment) throws(Refusal) {
        guard let most else { return }
        let recent = issued.withLock { Self.recent($0[issuer] ?? [], at: now) }
        guard recent.count >= most, let freeing = recent.suffix(most).first else { return }
        let milliseconds = Self.milliseconds - now.millisecondsSince(freeing)
        throw .tooManyTickets(retrySeconds: Int((milliseconds + 999) / 1000))
    }

    /// Counts a ticket that was issued; without a limit nothing is counted.
    func note(_ issuer: Issuer, most: Int?, at now: Moment) {
        guard most != nil else { return }
        issued.withLock { issued in
            issued[issuer, default: []].append(now)
            issued = issued.mapValues { Self.recent($0, at: now) }.filter { !$0.value.isEmpty }
        }
    }

    /// Takes back the latest ticket of an issuer: it was not kept after all.
    func takeBack(_ issuer: Issuer) {
        issued.withLock { _ = $0[issuer]?.popLast() }
    }

    private static func recent(_ moments: [Moment], at now: Moment) -> [Moment] {
        Array(moments.drop { now.millisecondsSince($0) >= milliseconds })
    }
}
