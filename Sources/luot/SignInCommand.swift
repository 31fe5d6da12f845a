import ArgumentParser
import QueueInterface

/// Begins to serve at a counter, or to guide in the hall.
struct SignInCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-in",
        abstract: "Sign in at a counter, or as a guide in the hall.",
        discussion: """
            Asks for the PIN and prints the session's secret in the form a shell takes; the officer's other \
            commands read it from $LUOT_SESSION. Without --counter the session is that of a hall guide.

            Examples:
              eval "$(luot sign-in --counter 3 canbo3)"
              echo 4821 | luot sign-in --counter 3 canbo3 --pin-stdin --json
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var secret: PinOptions

    @Option(help: ArgumentHelp("The counter to serve at.", valueName: "number"))
    var counter: Int?
    @Argument(help: "The name the officer signs in by.")
    var staff: String

    func call() throws -> SignIn {
        SignIn(counter: counter, staff: staff, pin: try secret.pin())
    }

    func show(_ reply: SignIn.Reply, in words: Words) -> [String] {
        ["export LUOT_SESSION=\(reply.session)"]
    }
}
