import Foundation
import Queueing
import Synchronization

/// What an in-process hall has on its disk: every committed event, which a restart reads back from its text.
///
/// An event is written as JSON and read back when a restart first needs it: neither it nor its text changes, so a day
/// without a restart pays nothing, and a second restart only applies it. Erasable words lie beside the text, as in the
/// ledger.
struct HallJournal {
    /// In the order they were committed.
    private(set) var events: [Event] = []
    /// The days that were ever opened.
    private(set) var heldDays: Set<Day> = []
    /// Officers who may sign in.
    private var staff: [String: Erasable] = [:]
    /// Position of the event that opened the last day, from which a restart reads.
    private var lastOpening = 0
    /// What has been written as text and read back already, from the beginning on.
    private var readBack: [Fact] = []
    private let vault = WordsAside()

    /// The moment of the last event, from which time goes on.
    var lastMoment: Moment? { events.last?.at }

    mutating func append(_ event: Event) {
        switch event.fact {
        case .dayOpened(let opening):
            heldDays.insert(opening.day)
            lastOpening = events.count
        case .staffAdded(let officer, let name, _): staff[officer] = name
        case .staffRemoved(let officer): staff[officer] = nil
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
        for event in events[readBack.count...] {
            readBack.append(try decoder.decode(Fact.self, from: try encoder.encode(event.fact)))
        }
        var center = Center(
            configuration: configuration, staff: staff, appointments: appointments(before: lastOpening))
        for position in events.indices[lastOpening...] {
            center.apply(Event(at: events[position].at, fact: readBack[position]))
        }
        return center
    }

    /// The appointments that were to come when an event happened.
    private func appointments(before position: Int) -> AppointmentBook {
        var booked: [Appointment] = []
        var lastNumber = 0
        for event in events[..<position] {
            switch event.fact {
            case .appointmentBooked(let appointment):
                booked.append(appointment)
                lastNumber = appointment.number
            case .appointmentCancelled(let number), .appointmentKept(let number, _, _):
                booked.removeAll { $0.number == number }
            default: break
            }
        }
        return AppointmentBook(booked, lastNumber: lastNumber)
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
