import ArgumentParser
import Station

/// The display that the hall looks at: options and wiring.
@main
struct LuotDisplay: StationProgram {
    static let configuration = CommandConfiguration(
        commandName: "luot-display",
        abstract: "The display in the hall: which number is called to which counter, seen and heard.",
        discussion: """
            It runs unattended on a terminal: no key ends it, SIGTERM does. While the server is away it \
            keeps what it knew, says since when it is old, and comes back by itself. Of all displays of a \
            zone one speaks; how, the center file says under voice.

            Examples:
              luot-display
              luot-display --zone "Tầng 2"       (calls to the counters of that zone)
              luot-display --counter 3           (the small one above counter 3, silent)
              luot-display --check-voice         (once, when it is set up)

            Exit status: 0 ended by a signal, or everything was heard; 1 there is no terminal to draw on, or \
            no sound; 2 wrong usage.
            """)

    @Option(help: "The name under which the center's status lists it. (default: the machine's)")
    var name: String?

    @Option(help: "Shows the calls of this counter alone.")
    var counter: Int?

    @Option(help: "Shows and speaks for this zone alone, as the center file names it at its counters.")
    var zone: String?

    @Option(
        help: ArgumentHelp(
            "Seconds that a called number stands at least before a newer one takes its place, 2 to 60.",
            valueName: "seconds"))
    var hold = DisplayStation.readingSeconds

    @OptionGroup
    var voice: VoiceArguments

    @OptionGroup
    var arguments: StationArguments

    func validate() throws {
        try checkCounter(counter)
        guard DisplayStation.readingSecondsChoice.contains(hold) else {
            throw ValidationError("A number stands for 2 to 60 seconds at least.")
        }
        guard counter == nil || (zone == nil && voice.voice != true) else {
            throw ValidationError("The display of one counter has no zone and no voice.")
        }
    }

    func run() async throws {
        if voice.checkVoice { return try await VoiceCheck(voice).run() }
        let speaks = voice.voice ?? (counter == nil)
        try await DisplayStation.run(
            arguments.options(name: name), at: DisplayStation.Place(counter: counter, zone: zone),
            readingSeconds: hold,
            speech: speaks ? voice.speech : nil, player: speaks ? voice.loudspeaker : nil)
    }
}
