/// Sound as the voice makes it: one channel, 16 bits, 22,050 samples a second, which is what `espeak-ng` speaks.
public struct Sound: Equatable, Sendable {
    /// Samples of a second.
    public static let rate = 22_050

    public private(set) var samples: [Int16]

    /// A sound of these samples.
    public init(samples: [Int16] = []) {
        self.samples = samples
    }

    /// Nothing to be heard for so long.
    static func silence(milliseconds: Int) -> Sound {
        Sound(samples: [Int16](repeating: 0, count: rate * milliseconds / 1000))
    }

    /// How long it lasts.
    public var milliseconds: Int { samples.count * 1000 / Self.rate }

    static func += (sound: inout Sound, next: Sound) {
        sound.samples += next.samples
    }
}
