/// The forms a dossier code usually has; none is ever refused, since ministries still change them.
public enum DossierCode {
    /// Whether a code in capitals has one of the two forms that are laid down: `MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-AAXXXX`
    /// (Thông tư 04/2025/TT-VPCP, article 23) and the older `V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX` (Thông tư
    /// 01/2018/TT-VPCP, article 19); both end in at least four digits.
    public static func isUsual(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, isDate(parts[1]) else { return false }
        let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let sizes = groups.map(\.count)
        if sizes == [3, 3, 2], isAuthority(groups[0]), groups[1...].allSatisfy(isDigits) {
            return parts[2].prefix(2).allSatisfy(isCapitalOrDigit) && isSerial(parts[2].dropFirst(2))
        }
        guard sizes == [3, 2, 2, 3], groups[..<3].allSatisfy(isDigits), isAuthority(groups[3]) else {
            return false
        }
        return isSerial(parts[2])
    }

    /// A letter and two digits, such as `H37` for Lạng Sơn.
    private static func isAuthority(_ text: Substring) -> Bool {
        text.prefix(1).allSatisfy { ("A"..."Z").contains($0) } && isDigits(text.dropFirst())
    }

    /// `YYMMDD`.
    private static func isDate(_ text: Substring) -> Bool {
        guard text.count == 6, isDigits(text), let month = Int(text.dropFirst(2).prefix(2)),
            let day = Int(text.suffix(2))
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private static func isSerial(_ text: Substring) -> Bool {
        text.count >= 4 && isDigits(text)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        text.allSatisfy { ("0"..."9").contains($0) }
    }

    private static func isCapitalOrDigit(_ character: Character) -> Bool {
        ("A"..."Z").contains(character) || ("0"..."9").contains(character)
    }
}
