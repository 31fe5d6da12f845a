extension Character {
    /// This character in the composed form of Unicode (NFC), as terminals and fonts want it.
    ///
    /// Swift compares characters by canonical equivalence, so looking a decomposed `ệ` up in a set of
    /// composed letters finds the composed one. The set holds every Latin letter that has a single code
    /// point, hence all of Vietnamese in whatever order its marks arrive; other characters are returned as
    /// they are.
    var composed: Character {
        guard unicodeScalars.count > 1, let found = composedLatin.firstIndex(of: self) else { return self }
        return composedLatin[found]
    }
}

/// Latin letters with marks that have one code point: Latin-1 to Latin Extended-B, and Latin Extended
/// Additional.
private let composedLatin = Set(
    [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar($0 as UInt32).map(Character.init) })
