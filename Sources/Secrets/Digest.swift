import COpenSSL

/// Digests of texts, as 64 lower-case hexadecimal digits.
public enum Digest {
    /// The SHA-256 of a text in UTF-8.
    ///
    /// Enough for what cannot be guessed, such as a session's random token; what can be guessed needs `salted`.
    public static func sha256(_ text: String) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        let bytes = Array(text.utf8)
        let made = SHA256(bytes, bytes.count, &digest) != nil
        precondition(made, "libcrypto computes SHA-256")
        return Hexadecimal.text(digest)
    }

    /// The HMAC-SHA-256 (RFC 2104) of a text under a salt, both in UTF-8.
    ///
    /// Stands for words that can be guessed: without the salt, which is erased with them, it tells nothing about them.
    public static func salted(_ text: String, salt: String) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        let key = Array(salt.utf8)
        let bytes = Array(text.utf8)
        var count: UInt32 = 0
        let made = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &digest, &count) != nil
        precondition(made && Int(count) == digest.count, "libcrypto computes HMAC-SHA-256")
        return Hexadecimal.text(digest)
    }
}
