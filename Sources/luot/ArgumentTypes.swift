import AppointmentFile
public import ArgumentParser
public import QueueInterface
public import Queueing

extension Day: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}

extension WireTime: ExpressibleByArgument {
    /// Reads `2026-11-21T08:05:09+07:00`, with or without milliseconds.
    public init?(argument: String) {
        let hasMilliseconds = argument.dropFirst(19).first == "."
        self.init(hasMilliseconds ? argument : argument.prefix(19) + ".000" + argument.dropFirst(19))
    }
}

extension Day {
    /// A day on the command line, written as in a list of appointments.
    static func typed(_ text: String) throws -> Day {
        guard let day = Day(written: text) else {
            throw ValidationError(AppointmentFileMistake.Kind.notADay(text).sentence(in: .ours))
        }
        return day
    }
}

extension TimeOfDay {
    /// A time on the command line, written as in a list of appointments.
    static func typed(_ text: String) throws -> TimeOfDay {
        guard let time = TimeOfDay(written: text) else {
            throw ValidationError(AppointmentFileMistake.Kind.notATime(text).sentence(in: .ours))
        }
        return time
    }
}
