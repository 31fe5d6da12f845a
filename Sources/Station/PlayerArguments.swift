public import ArgumentParser
import Foundation
public import Voice
import Wording

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

    /// What turns texts into sound, with the recordings of the installed languages.
    public var speech: Speech {
        let assets = AssetsFolder.ours(environment: ProcessInfo.processInfo.environment)
        return Speech(languages: assets.path(of: "languages"))
    }

    /// The player; there is one after `validate`.
    public var loudspeaker: Player? { Player(command: player) }
}
