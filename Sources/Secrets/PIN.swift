import COpenSSL

/// How an officer's PIN is kept: never itself, always as a salted scrypt hash.
///
/// A PIN has few digits, so whoever reads the file could try them all; scrypt (RFC 7914) makes every try cost some
/// 16 MiB and tens of milliseconds. It costs us the same: hash and verify before the inbox, never on the writer.
public enum PIN {
    /// Bytes of salt for every hash.
    public static let saltBytes = 16
    /// Bytes of the hash.
    public static let hashBytes = 32
    /// The most memory one hash may take, in bytes: a stored text that asks for more is not ours.
    public static let memoryBytesMax = 64 << 20

    /// What a hash costs: the parameters of scrypt, kept beside each hash so that they may rise later.
    private struct Cost {
        /// Binary logarithm of N.
        var exponent: UInt64 = 14
        var blockSize: UInt64 = 8
        var parallelism: UInt64 = 1
    }

    /// Hashes a PIN with a new salt, as `scrypt$14$8$1$<salt>$<hash>`, salt and hash in hexadecimal digits.
    ///
    /// Two hashes of one PIN differ.
    public static func hash(_ pin: String) -> String {
        let cost = Cost()
        let salt = RandomToken.bytes(saltBytes)
        guard let hash = derive(pin, salt: salt, cost: cost, count: hashBytes) else {
            preconditionFailure("libcrypto derives keys at the cost we ship")
        }
        return "scrypt$\(cost.exponent)$\(cost.blockSize)$\(cost.parallelism)$"
            + "\(Hexadecimal.text(salt))$\(Hexadecimal.text(hash))"
    }

    /// A stored text that no PIN was made into: checked for whoever is unknown, so that the answer takes as long as for
    /// an officer and does not tell who exists.
    public static let ofNobody =
        "scrypt$14$8$1$" + String(repeating: "0", count: saltBytes * 2) + "$"
        + String(repeating: "0", count: hashBytes * 2)

    /// What stands for a PIN where two requests are compared: the same for the same PIN and request, and as dear to guess
    /// from as a hash.
    public static func stretched(_ pin: String, request: String) -> String {
        guard let key = derive(pin, salt: Array(request.utf8), cost: Cost(), count: hashBytes) else {
            preconditionFailure("libcrypto derives keys at the cost we ship")
        }
        return Hexadecimal.text(key)
    }

    /// Whether a PIN is the one a stored text was made from, compared in constant time.
    ///
    /// False for a text this type has not written, such as the empty one that is left after an erasure.
    public static func verify(_ pin: String, against stored: String) -> Bool {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt",
            let exponent = UInt64(parts[1]), (1...20) ~= exponent,
            let blockSize = UInt64(parts[2]), (1...32) ~= blockSize,
            let parallelism = UInt64(parts[3]), (1...16) ~= parallelism,
            let salt = Hexadecimal.bytes(parts[4]), let expected = Hexadecimal.bytes(parts[5]),
            (16...64) ~= expected.count,
            let actual = derive(
                pin, salt: salt,
                cost: Cost(exponent: exponent, blockSize: blockSize, parallelism: parallelism),
                count: expected.count)
        else { return false }
        return CRYPTO_memcmp(actual, expected, expected.count) == 0
    }

    private static func derive(_ pin: String, salt: [UInt8], cost: Cost, count: Int) -> [UInt8]? {
        var key = [UInt8](repeating: 0, count: count)
        let password = pin.utf8.map { CChar(bitPattern: $0) }
        let done = EVP_PBE_scrypt(
            password, password.count, salt, salt.count, 1 << cost.exponent, cost.blockSize, cost.parallelism,
            UInt64(memoryBytesMax), &key, count)
        return done == 1 ? key : nil
    }
}
