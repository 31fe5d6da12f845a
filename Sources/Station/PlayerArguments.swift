public import ArgumentParser
public import Voice

/// What makes sound audible, on the command line of a station that speaks.
public struct PlayerArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What plays a WAV file from its standard input, such as 'pw-cat -p -' for PipeWire.",
            valueName: "command"))
    var player = Player.usual

    /// Nothing given: ALSA's player.
    public init() {}

    /// Refuses a player without a name.
    public func validate() throws {
        guard loudspeaker != nil else { throw ValidationError("The player needs a name.") }
    }

    /// The player; there is one after `validate`.
    public var loudspeaker: Player? { Player(command: player) }
}
