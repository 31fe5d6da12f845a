import Glibc

/// The two tones before a call, reckoned rather than recorded: E5 and C5, each dying away like a struck bell.
package enum Chime {
    private static let tones: [(hertz: Double, startMilliseconds: Int)] = [(659.26, 0), (523.25, 380)]
    private static let lengthMilliseconds = 1_300
    /// Of the loudest that is possible, both tones together.
    private static let loudness = 0.5

    /// The chime, 1.3 seconds long.
    package static let sound: Sound = {
        let count = Sound.rate * lengthMilliseconds / 1000
        return Sound(
            samples: (0..<count).map { index in
                let seconds = Double(index) / Double(Sound.rate)
                let value = tones.reduce(0.0) { sum, tone in
                    sum + strike(tone.hertz, after: seconds - Double(tone.startMilliseconds) / 1000)
                }
                let fade = min(1, Double(count - index) / Double(Sound.rate / 20))
                return Int16(value * fade * loudness / Double(tones.count) * Double(Int16.max))
            })
    }()

    /// One tone with an overtone, so many seconds after it was struck; at most 1.
    private static func strike(_ hertz: Double, after seconds: Double) -> Double {
        guard seconds >= 0 else { return 0 }
        let turn = 2 * Double.pi * hertz * seconds
        let attack = min(1, seconds / 0.008)
        return attack * exp(-3.5 * seconds) * (0.8 * sin(turn) + 0.2 * sin(2 * turn))
    }
}
