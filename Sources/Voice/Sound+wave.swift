/// WAV files: RIFF with a `fmt ` and a `data` chunk (Microsoft, Multimedia Programming Interface, 1991).
extension Sound {
    /// Bytes of a recording: a minute and a half as ours is written.
    public static let waveBytesMax = 4 * 1024 * 1024

    /// The sound as the bytes of a WAV file.
    public var wave: [UInt8] {
        let bytes = samples.count * 2
        var wave: [UInt8] = []
        wave.reserveCapacity(44 + bytes)
        func text(_ text: String) { wave += Array(text.utf8) }
        func number(_ number: Int, bytes: Int) {
            for place in 0..<bytes { wave.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
        }
        text("RIFF")
        number(36 + bytes, bytes: 4)
        text("WAVEfmt ")
        number(16, bytes: 4)
        number(1, bytes: 2)
        number(1, bytes: 2)
        number(Self.rate, bytes: 4)
        number(Self.rate * 2, bytes: 4)
        number(2, bytes: 2)
        number(16, bytes: 2)
        text("data")
        number(bytes, bytes: 4)
        samples.map(\.littleEndian).withUnsafeBytes { wave += $0 }
        return wave
    }

    /// Why the bytes of a file are no sound that can be used.
    package struct NotUsable: Error, Equatable {
        /// Goes on the sentence "the recording is not used:".
        package let why: String
    }

    /// The sound of a WAV file: PCM of 8, 16, 24 or 32 bits or floating point, any number of channels, at any rate from 8,000
    /// to 192,000, converted to ours.
    package init(wave bytes: [UInt8]) throws(NotUsable) {
        guard bytes.count >= 12, Self.text(bytes, 0) == "RIFF", Self.text(bytes, 8) == "WAVE" else {
            throw NotUsable(why: "it is no WAV file")
        }
        var format: WaveFormat?
        var place = 12
        while place + 8 <= bytes.count {
            let (name, size) = (Self.text(bytes, place), Self.number(bytes, place + 4, bytes: 4))
            let start = place + 8
            if name == "fmt " {
                guard size >= 16, start + size <= bytes.count else { break }
                format = try WaveFormat(Array(bytes[start..<start + size]))
            } else if name == "data" {
                guard let format else { break }
                // A program that writes into a pipe cannot know the length beforehand.
                let data = bytes[start..<min(bytes.count, start + size)]
                self.init(samples: format.ours(data) ?? Self.resampled(format.mono(data), from: format.rate))
                return
            }
            place = start + size + size % 2
        }
        throw NotUsable(why: "it ends before its sound begins")
    }

    static func text(_ bytes: [UInt8], _ place: Int) -> String {
        String(decoding: bytes[place..<place + 4], as: UTF8.self)
    }

    static func number(_ bytes: [UInt8], _ place: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// Samples at another rate: each is the mean of what it covers, or lies between its neighbours.
    private static func resampled(_ samples: [Float], from rate: Int) -> [Int16] {
        let count = samples.count * Self.rate / rate
        let step = Float(rate) / Float(Self.rate)
        return (0..<count).map { index in
            let start = Double(index) * Double(step)
            let first = Int(start)
            let width = max(1, Int(step.rounded(.up)))
            let covered = samples[min(first, samples.count - 1)..<min(first + width, samples.count)]
            let next = samples[min(first + 1, samples.count - 1)]
            let here = samples[min(first, samples.count - 1)]
            let value =
                step > 1
                ? covered.reduce(0, +) / Float(max(1, covered.count))
                : here + (next - here) * Float(start - Double(first))
            return Int16(max(-1, min(1, value)) * Float(Int16.max))
        }
    }
}
