public import ArgumentParser
import Foundation
public import Voice
import Wording

/// The options of a display that speaks.
public struct VoiceArguments: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Whether it may speak: one display of each zone does. (default: all but those of one counter)")
    public var voice: Bool?

    @OptionGroup
    var player: PlayerArguments

    @Option(
        help: ArgumentHelp(
            "A folder with recordings, vi/moi_so.wav and so on, beside those of the installed languages.",
            valueName: "folder"))
    var recordings: String?

    @Flag(
        help: "Says a call to hear whether it can be heard, and lists what is not recorded; needs no server.")
    public var checkVoice = false

    /// Nothing given: what the defaults say.
    public init() {}

    /// Refuses recordings that are not there.
    public func validate() throws {
        var isFolder: ObjCBool = false
        if let recordings {
            guard FileManager.default.fileExists(atPath: recordings, isDirectory: &isFolder),
                isFolder.boolValue
            else { throw ValidationError("There is no folder \(recordings).") }
        }
    }

    /// What turns calls into sound.
    public var speech: Speech {
        let assets = AssetsFolder.ours(environment: ProcessInfo.processInfo.environment)
        return Speech(languages: assets.path(of: "languages"), recordings: recordings)
    }

    /// What makes sound audible.
    public var loudspeaker: Player? { player.loudspeaker }
}
