/// How the samples of a WAV file are written.
struct WaveFormat: Equatable {
    private enum Code: Equatable { case integer, float }

    private let code: Code
    private let channels: Int
    /// Samples of a second in each channel.
    let rate: Int
    private let bits: Int

    /// Reads a `fmt ` chunk of at least 16 bytes; refuses what is compressed or out of bounds.
    init(_ chunk: [UInt8]) throws(Sound.NotUsable) {
        var tag = Sound.number(chunk, 0, bytes: 2)
        // WAVE_FORMAT_EXTENSIBLE names the real format in its longer chunk.
        if tag == 0xFFFE, chunk.count >= 26 { tag = Sound.number(chunk, 24, bytes: 2) }
        channels = Sound.number(chunk, 2, bytes: 2)
        rate = Sound.number(chunk, 4, bytes: 4)
        bits = Sound.number(chunk, 14, bytes: 2)
        switch (tag, bits) {
        case (1, 8), (1, 16), (1, 24), (1, 32): code = .integer
        case (3, 32): code = .float
        default: throw Sound.NotUsable(why: "its sound is compressed; save it as WAV with 16 bits (PCM)")
        }
        guard (1...8).contains(channels), (8_000...192_000).contains(rate) else {
            throw Sound.NotUsable(why: "it has \(channels) channels at \(rate) Hz; 1 at 22050 Hz is best")
        }
    }

    /// The samples as they are, where they are written as ours; nil where they must be converted.
    func ours(_ data: ArraySlice<UInt8>) -> [Int16]? {
        guard code == .integer, bits == 16, channels == 1, rate == Sound.rate else { return nil }
        return data.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map {
                Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * $0, as: Int16.self))
            }
        }
    }

    /// All channels as one, each sample from -1 to 1; an incomplete last sample is left out.
    func mono(_ data: ArraySlice<UInt8>) -> [Float] {
        let width = bits / 8
        let frame = width * channels
        return stride(from: data.startIndex, to: data.endIndex - frame + 1, by: frame).map { start in
            (0..<channels).reduce(Float(0)) { sum, channel in
                sum + value(data, start + channel * width, width)
            } / Float(channels)
        }
    }

    private func value(_ data: ArraySlice<UInt8>, _ place: Int, _ width: Int) -> Float {
        let raw = (0..<width).reduce(UInt32(0)) { $0 | UInt32(data[place + $1]) << UInt32(8 * $1) }
        switch (code, width) {
        case (.float, _):
            let value = Float(bitPattern: raw)
            return value.isFinite ? value : 0
        case (_, 1): return (Float(raw) - 128) / 128
        default:
            let shifted = Int32(bitPattern: raw << UInt32(32 - bits))
            return Float(shifted) / 2_147_483_648
        }
    }
}
