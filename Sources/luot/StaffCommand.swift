import ArgumentParser
import QueueInterface

/// Who may sign in.
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Say who may sign in.",
        discussion: """
            Examples:
              luot staff add canbo3 --name "Cán bộ quầy 3"
              luot staff list
            """,
        subcommands: [Add.self, Remove.self, List.self])

    /// Lets an officer sign in.
    struct Add: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let an officer sign in, or give them a new name and PIN.",
            discussion: """
                Asks for the PIN twice without showing it.

                Examples:
                  luot staff add canbo3 --name "Cán bộ quầy 3"
                  echo 4821 | luot staff add canbo3 --name "Cán bộ quầy 3" --pin-stdin
                """)

        @OptionGroup var server: ServerOptions
        @OptionGroup var secret: PinOptions

        @Argument(help: "The name to sign in by.")
        var staff: String
        @Option(help: "The person's name.")
        var name: String

        func call() throws -> AddStaff {
            AddStaff(staff: staff, name: name, pin: try secret.newPin(), requestId: RequestId.new())
        }

        func show(_ reply: NoReply, in words: Words) -> [String] {
            [words(.doneStaffAdded, ["staff": staff])]
        }
    }

    /// Lets an officer no longer sign in.
    struct Remove: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let an officer no longer sign in; their session ends.",
            discussion: """
                Example:
                  luot staff remove canbo3
                """)

        @OptionGroup var server: ServerOptions

        @Argument(help: "The name the officer signs in by.")
        var staff: String

        func call() -> RemoveStaff { RemoveStaff(staff: staff, requestId: RequestId.new()) }

        func show(_ reply: NoReply, in words: Words) -> [String] {
            [words(.doneStaffRemoved, ["staff": staff])]
        }
    }

    /// Lists who may sign in.
    struct List: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "List who may sign in.",
            discussion: """
                Example:
                  luot staff list
                """)

        @OptionGroup var server: ServerOptions

        func call() -> ListStaff { ListStaff() }

        func show(_ reply: ListStaff.Reply, in words: Words) -> [String] {
            Table([words(.labelStaff), words(.labelName)], reply.staff.map { [$0.staff, $0.name] }).lines
        }
    }
}
