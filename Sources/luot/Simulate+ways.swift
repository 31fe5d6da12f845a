import ArgumentParser

/// A simulation runs in one of three ways, and each takes only some of the options: one that would be ignored is refused.
extension Simulate {
    func validateWay() throws {
        if audit && estimates { throw Self.clash("--audit", "--estimates") }
        if days != nil && !audit { throw Self.lonely("--days", "--audit") }
        if seeds != nil && !estimates { throw Self.lonely("--seeds", "--estimates") }
        let paced = [("--keep", keep != nil), ("--speed", speed != nil)]
        let shaped = [("--visitors", visitors != nil), ("--center", center != nil), ("--day", day != nil)]
        if audit, let (option, _) = (shaped + paced).first(where: \.1) {
            throw Self.clash(option, "--audit", because: "an audit invents its own small centers and days")
        }
        if estimates, let (option, _) = paced.first(where: \.1) {
            throw Self.clash(option, "--estimates", because: "those days are lived in process")
        }
    }

    private static func clash(_ option: String, _ way: String, because reason: String) -> ValidationError {
        ValidationError("\(option) cannot be used with \(way): \(reason).")
    }

    private static func clash(_ one: String, _ other: String) -> ValidationError {
        clash(one, other, because: "each is a way of its own to simulate, so give one of them")
    }

    private static func lonely(_ option: String, _ way: String) -> ValidationError {
        ValidationError("\(option) means something with \(way) only: add \(way), or leave \(option) out.")
    }
}
