/// What is printed on a ticket so that its holder, and nobody who only heard the number, can cancel it.
public enum TicketCode {
    /// Digits and capitals that nobody confuses on thermal paper: no 0 or O, no 1, I or L.
    public static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    /// Characters of a code: some 887 million codes.
    public static let characters = 6

    /// A new random code.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<characters).compactMap { _ in alphabet.randomElement(using: &generator) })
    }
}
