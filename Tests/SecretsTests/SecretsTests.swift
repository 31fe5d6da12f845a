import Secrets
import Testing

@Suite struct PINTests {
    @Test func `a PIN is verified against its own hash only`() {
        let stored = PIN.hash("4711")
        #expect(stored.hasPrefix("scrypt$14$8$1$"))
        #expect(PIN.verify("4711", against: stored))
        #expect(!PIN.verify("4712", against: stored))
        #expect(!PIN.verify("", against: stored))
    }

    @Test func `two hashes of one PIN differ`() {
        #expect(PIN.hash("4711") != PIN.hash("4711"))
    }

    @Test func `what stands for a PIN in a request is one for each PIN and request, and is stretched`() {
        let stretched = PIN.stretched("4711", request: "one")
        #expect(stretched == PIN.stretched("4711", request: "one"))
        #expect(stretched != PIN.stretched("4712", request: "one"))
        #expect(stretched != PIN.stretched("4711", request: "two"))
        #expect(PIN.verify("4711", against: "scrypt$14$8$1$6f6e65$" + stretched))
    }

    /// RFC 7914, section 12, the vector with N = 16384, r = 8, p = 1.
    @Test func `scrypt agrees with its standard`() {
        let stored =
            "scrypt$14$8$1$536f6469756d43686c6f72696465$"
            + "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
            + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        #expect(PIN.verify("pleaseletmein", against: stored))
        #expect(!PIN.verify("pleaseletmeIn", against: stored))
    }

    @Test(arguments: [
        "", "4711", "scrypt", "scrypt$14$8$1$aa$", "scrypt$14$8$1$zz$00112233445566778899aabbccddeeff",
        "scrypt$99$8$1$aa$00112233445566778899aabbccddeeff",
        "scrypt$20$32$1$aa$00112233445566778899aabbccddeeff",
        "bcrypt$14$8$1$aa$00112233445566778899aabbccddeeff",
        "scrypt$14$8$1$aa$00112233445566778899aabbccddeef",
        "scrypt$-1$8$1$aa$00112233445566778899aabbccddeeff",
    ])
    func `a text that is no hash verifies nothing`(stored: String) {
        #expect(!PIN.verify("4711", against: stored))
    }
}

@Suite struct DigestTests {
    /// FIPS 180-2, appendix B.1.
    @Test func `SHA-256 agrees with its standard`() {
        #expect(
            Digest.sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    /// RFC 4231, test case 2.
    @Test func `HMAC-SHA-256 agrees with its standard`() {
        #expect(
            Digest.salted("what do ya want for nothing?", salt: "Jefe")
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `the same words under another salt have another digest`() {
        #expect(Digest.salted("Đồng ý", salt: "1") != Digest.salted("Đồng ý", salt: "2"))
    }
}

@Suite struct RandomTests {
    @Test func `tokens are hexadecimal, as long as asked and never the same`() {
        let tokens = (0..<1000).map { _ in RandomToken.make(bytes: 16) }
        #expect(Set(tokens).count == tokens.count)
        #expect(tokens.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func `a ticket's code has six characters nobody confuses`() {
        let codes = (0..<1000).map { _ in TicketCode.make() }
        #expect(codes.allSatisfy { $0.count == 6 })
        #expect(Set(codes).count > 990)
        let used = Set(codes.joined())
        #expect(used == Set("23456789ABCDEFGHJKMNPQRSTUVWXYZ"))
    }
}
