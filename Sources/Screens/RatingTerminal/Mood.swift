import Queueing

/// How a face looks, from the best level of a scale to the worst.
enum Mood: Int, CaseIterable {
    case delighted, content, neutral, unhappy, upset

    /// The moods of a scale's levels, all different for up to five of them.
    ///
    /// A level after which reasons are offered is a sad one, so the middle of the official three levels (very satisfied,
    /// satisfied, dissatisfied) smiles and the middle of five does not. Where a scale names no low levels, its second
    /// half is low.
    static func moods(of levels: [Catalogue.Choice], low: [String]) -> [Mood] {
        let firstLow = levels.firstIndex { low.contains($0.key) } ?? (levels.count + 1) / 2
        let last = levels.count - 1
        return levels.indices.map { index in
            guard index >= firstLow else { return allCases[min(index, unhappy.rawValue)] }
            // A single low level is not the worst of all, unless a better one has its face.
            let isMild = firstLow == last && last <= unhappy.rawValue
            return isMild ? .unhappy : allCases[max(0, upset.rawValue - (last - index))]
        }
    }

    /// The face in two cells, for a small glass.
    var sign: String { [":D", ":)", ":|", ":(", ":C"][rawValue] }

    /// The colours of the face; mouth and eyes say the same.
    var style: Style {
        switch self {
        case .delighted, .content: .moodGood
        case .neutral: .moodFair
        case .unhappy, .upset: .moodPoor
        }
    }
}
