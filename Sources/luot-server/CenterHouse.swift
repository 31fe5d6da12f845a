import QueueService
import ServiceLifecycle
import VarlinkSocket

/// The writer and the socket, started together; at the end the socket goes first, so that whoever was taken in is
/// answered.
struct CenterHouse: Service {
    let service: QueueService
    let server: VarlinkServer

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await service.run() }
            try await withGracefulShutdownHandler {
                try await server.run()
            } onGracefulShutdown: {
                server.stop()
            }
            group.cancelAll()
        }
    }
}
