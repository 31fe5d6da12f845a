/// What somebody with an appointment types on a number pad to check in.
public enum AppointmentCode {
    /// Digits of a code: a hundred million codes for some hundred appointments a day.
    public static let digits = 8

    /// A new random code.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }
}
