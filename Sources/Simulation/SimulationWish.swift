public import Queueing

/// Which day is to be simulated, and how.
public struct SimulationWish: Sendable {
    /// The Monday that is lived when no date is asked for.
    public static let usualDay = "2026-11-23"

    /// How many take a ticket within ticket hours.
    public var visitors: Int
    /// What decides all chance.
    public var seed: UInt64
    /// The date that is lived.
    public var day: Day
    /// The text of the center file.
    public var centerText: String
    /// The name of the center file, for the mistakes in it.
    public var centerName: String
    /// The program `luot-server`.
    public var serverProgram: String
    /// A folder in which the day stays; nil to forget it.
    public var keep: String?
    /// Simulated seconds in a real one; nil for as fast as it goes.
    public var speed: Double?
    /// Before which happenings of the day, counted from 1, the server is killed and started again.
    package var powerCuts: Set<Int> = []

    /// A day with so many visitors of a seed.
    public init(
        visitors: Int, seed: UInt64, day: Day, centerText: String, centerName: String, serverProgram: String,
        keep: String? = nil, speed: Double? = nil
    ) {
        self.visitors = visitors
        self.seed = seed
        self.day = day
        self.centerText = centerText
        self.centerName = centerName
        self.serverProgram = serverProgram
        self.keep = keep
        self.speed = speed
    }
}

/// How far a simulation is.
public enum SimulationProgress: Equatable, Sendable {
    /// The server listens at a socket.
    case started(socket: String, stateFolder: String)
    /// So many officers have been added.
    case preparing(officers: Int, of: Int)
    /// The hall at a simulated time of day.
    case living(time: String, issued: Int, waiting: Int, served: Int)
}
