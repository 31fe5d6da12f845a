import Foundation
import Queueing

extension TimeZone {
    /// How many seconds the clocks of the zone are ahead of UTC at a moment.
    func utcOffsetSeconds(at now: Moment) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: Double(now.milliseconds) / 1000))
    }
}
