extension Configuration {
    /// The priority class that an age in full years gives by itself; nil where it gives none.
    ///
    /// Of the classes a citizen may declare whose `minimumAge` is reached, the one with the largest head start; of equal
    /// ones the first in the center file.
    public func priority(atAge age: Int) -> PriorityClass? {
        let reached = priorities.filter { priority in
            priority.selfDeclared && priority.minimumAge.map { $0 <= age } ?? false
        }
        return reached.reduce(nil) { largest, priority in
            guard let largest else { return priority }
            return largest.headStart < priority.headStart ? priority : largest
        }
    }

    /// The age from which a card gives a class by itself; nil where none does, as where a younger age gives as much.
    ///
    /// Of the classes that have such an age, the highest age reached tells which one a card gives.
    func ageThatGives(_ priority: PriorityClass) -> Int? {
        priority.minimumAge.flatMap { self.priority(atAge: $0)?.key == priority.key ? $0 : nil }
    }
}

extension PriorityClass.HeadStart: Comparable {
    /// Smaller is later: any number of minutes is smaller than `first`, which is smaller than `urgent`.
    public static func < (later: Self, earlier: Self) -> Bool {
        switch (later, earlier) {
        case (.minutes(let fewer), .minutes(let more)): fewer < more
        case (.minutes, .first), (.minutes, .urgent), (.first, .urgent): true
        case (.first, .minutes), (.first, .first), (.urgent, _): false
        }
    }
}
