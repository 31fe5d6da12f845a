public import ArgumentParser
public import QueueInterface
public import Queueing

extension Day: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}

extension TimeOfDay: ExpressibleByArgument {
    /// Reads `HH:MM`.
    public init?(argument: String) { self.init(argument) }
}

extension WireTime: ExpressibleByArgument {
    /// Reads `2026-11-21T08:05:09+07:00`, with or without milliseconds.
    public init?(argument: String) {
        let hasMilliseconds = argument.dropFirst(19).first == "."
        self.init(hasMilliseconds ? argument : argument.prefix(19) + ".000" + argument.dropFirst(19))
    }
}
