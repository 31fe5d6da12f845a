public import QueueInterface
public import Queueing
import Varlink
import VarlinkSocket

extension ServerLink {
    /// Watches until the task is cancelled or the session ends; after a loss it begins again by itself.
    ///
    /// Every state the server sends is handed to `hear`, the first one right at the beginning. While
    /// nothing can be heard the station counts as away. A line has one watch at a time.
    ///
    /// `lost` is called when that begins.
    ///
    /// - Returns: `notSignedIn` when the session the method names has ended, `invalidParameter` when the center has no
    ///   such thing as a parameter names; nil when the task was cancelled.
    public func watch<Method: WatchingMethod>(
        _ method: Method, lost: @Sendable () -> Void = {}, hear: @Sendable (Method.Reply) -> Void
    ) async -> Refusal? {
        defer { note { $0.watchSettled() } }
        var backOff = BackOff()
        while await connected() != nil {
            do {
                let connection = try await VarlinkConnection.connect(path: path)
                let states = try connection.stream(
                    Method.method, parameters: method, as: Method.Reply.self)
                for try await state in states {
                    backOff = BackOff()
                    hear(state)
                    note { $0.watchSettled() }
                }
            } catch let error as VarlinkError where Self.ending(error) != nil {
                return Self.ending(error)
            } catch is CancellationError {
                return nil
            } catch {
                // Whatever it is, trying again is all an unattended station can do; the screen says that it
                // is away.
            }
            note { $0.watchLost(at: clock.now()) }
            lost()
            await clock.wait(.beforeTrying(milliseconds: backOff.fail(chance: clock.chance())))
        }
        return nil
    }

    /// The refusals that asking again does not change.
    private static func ending(_ error: VarlinkError) -> Refusal? {
        switch WireError.refusal(error) {
        case .notSignedIn: .notSignedIn
        case .invalidParameter(let parameter): .invalidParameter(parameter: parameter)
        default: nil
        }
    }
}
