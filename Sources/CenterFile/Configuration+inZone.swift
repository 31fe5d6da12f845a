import Foundation
public import Queueing

extension Configuration {
    /// The settings with the offset that the center's time zone has at a moment.
    ///
    /// A center file is read with the offset of that moment; where clocks are set to summer time and back, it is another
    /// half a year later. On a machine that does not know the zone the offset stays.
    public func inZone(at now: Moment) -> Configuration {
        guard let zone = TimeZone(identifier: timeZone) else { return self }
        var settings = self
        settings.utcOffsetSeconds = zone.utcOffsetSeconds(at: now)
        return settings
    }
}
