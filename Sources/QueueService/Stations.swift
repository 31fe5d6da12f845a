import QueueInterface
import Synchronization

/// The stations that are connected and said who they are.
final class Stations: Sendable {
    private let present = Mutex<[Int: StationPresence]>([:])

    /// Notes a station on a connection, or what it says anew; it is there since it said so first.
    func note(_ station: StationPresence, on connection: Int) {
        present.withLock { present in
            var station = station
            station.since = present[connection]?.since ?? station.since
            present[connection] = station
        }
    }

    /// Forgets the station of a connection that ended.
    func forget(_ connection: Int) {
        present.withLock { $0[connection] = nil }
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
