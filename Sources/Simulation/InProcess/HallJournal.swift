import Foundation
import Queueing
import Synchronization

/// What an in-process hall has on its disk: every committed event, as the text from which a restart reads it back.
///
/// An event is written as JSON when it is first read back and not when it is committed: it does not change in between,
/// and a day without a restart costs nothing. Erasable words lie beside the text, as in the ledger.
struct HallJournal {
    /// In the order they were committed.
    private(set) var events: [Event] = []
    /// The days that were ever opened.
    private(set) var heldDays: Set<Day> = []
    /// Officers who may sign in.
    private var staff: Set<String> = []
    /// Position of the event that opened the last day, from which a restart reads.
    private var lastOpening = 0
    /// What is written as text already, from the beginning on.
    private var texts: [Data] = []
    private let vault = WordsAside()

    /// The moment of the last event, from which time goes on.
    var lastMoment: Moment? { events.last?.at }

    mutating func append(_ event: Event) {
        switch event.fact {
        case .dayOpened(let opening):
            heldDays.insert(opening.day)
            lastOpening = events.count
        case .staffAdded(let officer, _, _): staff.insert(officer)
        case .staffRemoved(let officer): staff.remove(officer)
        default: break
        }
        events.append(event)
    }

    /// The center as the texts tell it; the configuration counts only before the first day.
    mutating func replay(_ configuration: Configuration) throws -> Center {
        let encoder = JSONEncoder()
        let decoder = JSONDecoder()
        if let key = Erasable.vault {
            encoder.userInfo[key] = vault
            decoder.userInfo[key] = vault
        }
        for event in events[texts.count...] { texts.append(try encoder.encode(event.fact)) }
        var center = Center(configuration: configuration, staff: staff)
        for position in events.indices[lastOpening...] {
            let fact = try decoder.decode(Fact.self, from: texts[position])
            center.apply(Event(at: events[position].at, fact: fact))
        }
        return center
    }
}

/// The erasable words of a journal, kept apart from it.
private final class WordsAside: ErasableVault, Sendable {
    private let words = Mutex<[String]>([])

    func digest(keeping text: String) -> String {
        words.withLock { words in
            words.append(text)
            return "\(words.count - 1)"
        }
    }

    func text(of digest: String) -> String {
        words.withLock { words in Int(digest).map { words[$0] } ?? "" }
    }
}
