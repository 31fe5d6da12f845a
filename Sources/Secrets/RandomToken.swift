/// Secrets nobody can guess, from the system's generator.
public enum RandomToken {
    /// Bytes of a session's token: 128 bits.
    public static let sessionBytes = 16

    /// A token of so many random bytes, two lower-case hexadecimal digits each.
    public static func make(bytes count: Int = sessionBytes) -> String {
        Hexadecimal.text(bytes(count))
    }

    /// So many random bytes.
    static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            let word = generator.next()
            for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return Array(bytes.prefix(count))
    }
}
