import Foundation
import Queueing

extension Field {
    /// A time zone by its IANA name, such as `Asia/Ho_Chi_Minh`, with how far its clocks are ahead of UTC at
    /// a moment.
    func timeZone(
        at now: Moment, _ mistakes: inout Mistakes
    ) -> (name: String, utcOffsetSeconds: Int)? {
        // Foundation also takes GMT+7 and calls it GMT+0700, which other programs read as west of Greenwich;
        // and it calls UTC GMT.
        guard let word, let zone = TimeZone(identifier: word), [word, "GMT"].contains(zone.identifier) else {
            let known = ["Asia/Ho_Chi_Minh"] + TimeZone.knownTimeZoneIdentifiers
            let advice =
                word.flatMap { nearest(to: $0, among: known) }.map { "; did you mean \"\($0)\"?" } ?? ""
            mistakes.add(
                "timeZone must be a name such as Asia/Ho_Chi_Minh, not \(quoted)\(advice)", at: place)
            return nil
        }
        return (word, zone.utcOffsetSeconds(at: now))
    }
}
