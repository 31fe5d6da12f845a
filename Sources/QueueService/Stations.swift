import QueueInterface
import Synchronization

/// The stations that are connected and said who they are.
final class Stations: Sendable {
    private let present = Mutex<[Int: StationPresence]>([:])

    /// Notes a station on a connection, or what it says anew; it is there since it said so first.
    ///
    /// True where somebody else's screen says whether it is there.
    func note(_ station: StationPresence, on connection: Int) -> Bool {
        present.withLock { present in
            var station = station
            station.since = present[connection]?.since ?? station.since
            let former = present.updateValue(station, forKey: connection)
            return Self.isShown(station) && former != station
        }
    }

    /// Forgets the station of a connection that ended; true where somebody else's screen says that it is away.
    func forget(_ connection: Int) -> Bool {
        present.withLock { $0.removeValue(forKey: connection) }.map(Self.isShown) ?? false
    }

    /// A counter shows what its rating terminal does.
    private static func isShown(_ station: StationPresence) -> Bool { station.kind == "rating" }

    /// The kiosk on a connection, as it calls itself; nil for anyone else.
    func kiosk(on connection: Int) -> String? {
        guard case .kiosk(let name) = issuer(on: connection) else { return nil }
        return name
    }

    /// Who issues the tickets that are taken on a connection.
    func issuer(on connection: Int) -> KioskPace.Issuer {
        present.withLock { present in
            guard let station = present[connection], station.kind == "kiosk" else {
                return .connection(connection)
            }
            return .kiosk(station.name)
        }
    }

    /// Everyone who is there, in the order they connected.
    var all: [StationPresence] {
        present.withLock { present in present.sorted { $0.key < $1.key }.map(\.value) }
    }
}
