/// How many colours a terminal shows.
package enum ColorDepth: Equatable, CaseIterable {
    /// None: attributes only.
    case none
    case eight
    case sixteen
    /// The cube and the grays of 256.
    case cube
    /// 256 of which every one can be made any colour.
    case adjustable
    /// Every colour of sRGB, by its number.
    case direct

    /// What the number of a terminal's colours says, and whether they can be changed.
    package init(colors: Int, isAdjustable: Bool) {
        switch colors {
        case ..<8: self = .none
        case ..<16: self = .eight
        case ..<256: self = .sixteen
        case ..<0x100_0000: self = isAdjustable ? .adjustable : .cube
        default: self = .direct
        }
    }
}
