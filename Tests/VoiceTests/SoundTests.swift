import Testing
import Voice

/// Sound in and out of WAV files.
@Suite struct `a WAV file` {
    /// A file of these chunks.
    private static func file(
        tag: Int = 1, channels: Int = 1, rate: Int = 22_050, bits: Int = 16, data: [UInt8], length: Int? = nil
    ) -> [UInt8] {
        func number(_ number: Int, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        let format =
            number(tag, 2) + number(channels, 2) + number(rate, 4) + number(rate * channels * bits / 8, 4)
            + number(channels * bits / 8, 2) + number(bits, 2)
        return Array("RIFF".utf8) + number(36 + data.count, 4) + Array("WAVEfmt ".utf8) + number(16, 4)
            + format + Array("LIST".utf8) + number(3, 4) + [1, 2, 3, 0] + Array("data".utf8)
            + number(length ?? data.count, 4) + data
    }

    @Test func `is read as it was written`() throws {
        let sound = Sound(samples: [0, 1, -1, 32_767, -32_768, 12_345])
        let read = try Sound(wave: sound.wave)
        #expect(read == sound)
    }

    @Test(arguments: [
        (1, 8, [UInt8(192)]), (1, 16, [0, 64]), (1, 24, [0, 0, 64]), (1, 32, [0, 0, 0, 64]),
        (3, 32, [0, 0, 0, 63]),
    ])
    func `of any usual kind of sample is converted`(tag: Int, bits: Int, half: [UInt8]) throws {
        let sound = try Sound(wave: Self.file(tag: tag, bits: bits, data: half + half))
        #expect(sound.samples.count == 2)
        #expect(sound.samples.allSatisfy { abs(Int($0) - 16_383) <= 1 })
    }

    @Test func `of two channels becomes one`() throws {
        let sound = try Sound(wave: Self.file(channels: 2, data: [0, 64, 0, 0, 0, 0, 0, 64]))
        #expect(sound.samples.count == 2)
        #expect(sound.samples.allSatisfy { abs(Int($0) - 8_191) <= 1 })
    }

    @Test(arguments: [8_000, 16_000, 44_100, 48_000, 96_000])
    func `at another rate keeps its length and its loudness`(rate: Int) throws {
        let data = [UInt8]((0..<rate * 2).map { $0 % 2 == 0 ? 0 : 64 })
        let sound = try Sound(wave: Self.file(rate: rate, data: data))
        #expect(abs(sound.milliseconds - 1000) <= 1)
        #expect(sound.samples.allSatisfy { abs(Int($0) - 16_383) <= 1 })
    }

    @Test func `that came through a pipe need not know its length`() throws {
        let sound = try Sound(wave: Self.file(data: [0, 64, 0, 64], length: 0x7FFF_F000))
        #expect(sound.samples.count == 2)
    }

    @Test(arguments: [
        ([UInt8]("MThd, not a wave".utf8), "it is no WAV file"),
        (file(tag: 85, data: [1, 2, 3, 4]), "its sound is compressed; save it as WAV with 16 bits (PCM)"),
        (file(rate: 4_000, data: [0, 64]), "it has 1 channels at 4000 Hz; 1 at 22050 Hz is best"),
        (file(channels: 9, data: [0, 64]), "it has 9 channels at 22050 Hz; 1 at 22050 Hz is best"),
        (Array(file(data: [0, 64]).prefix(40)), "it ends before its sound begins"),
    ])
    func `that cannot be used is refused with one sentence`(bytes: [UInt8], why: String) {
        let refused = #expect(throws: Sound.NotUsable.self) { try Sound(wave: bytes) }
        #expect(refused?.why == why)
    }

    @Test func `cut off anywhere is read or refused, never more`() throws {
        let whole = Self.file(data: [0, 64, 0, 64])
        for length in 0..<whole.count {
            // Only that it ends without harm matters.
            let sound = try? Sound(wave: Array(whole.prefix(length)))
            #expect((sound?.samples.count ?? 0) <= 2)
        }
    }

    @Test func `of the chime is loud enough, never overdriven, and ends in silence`() {
        let chime = Chime.sound
        #expect((1000...1500).contains(chime.milliseconds))
        let peak = chime.samples.map { abs(Int($0)) }.max() ?? 0
        #expect((6_000...24_000).contains(peak))
        #expect(chime.samples.suffix(100).allSatisfy { abs(Int($0)) < 400 })
    }
}
