import ArgumentParser
import Glibc

/// The command line for everything a person or a script may do in a service center.
@main
struct Luot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot",
        abstract: "The queue of a service center, from the command line.",
        discussion: """
            Every command but `center check` talks to luot-server over its socket: --socket, else \
            $LUOT_SOCKET, else /run/luot/luot.sock. With --json a command prints the server's reply as it \
            came, on one line.

            Examples:
              luot take dat_dai --priority nguoi_cao_tuoi
              eval "$(luot sign-in --counter 3 canbo3)"
              luot call && luot start && luot finish
              luot status

            Language: $LUOT_LANGUAGE (vi, en, …), else Vietnamese where the locale is, else English.

            Exit status: 0 done, 1 refused (the sentence on standard error says why), 2 wrong usage, 3 the \
            server cannot be reached.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Citizens",
                subcommands: [
                    CatalogueCommand.self, FindServiceCommand.self, TakeCommand.self, CheckInCommand.self,
                    TicketCommand.self,
                    WhyCommand.self,
                    RateCommand.self,
                ]),
            CommandGroup(
                name: "Officers",
                subcommands: [
                    SignInCommand.self, SignOutCommand.self, CallCommand.self, RecallCommand.self,
                    StartCommand.self, FinishCommand.self, NoShowCommand.self, ParkCommand.self,
                    ReturnCommand.self, TransferCommand.self, CancelCommand.self, PriorityCommand.self,
                    NoteCommand.self, DossierCommand.self, FindCommand.self, UndoCommand.self,
                    PauseCommand.self, ResumeCommand.self,
                ]),
            CommandGroup(
                name: "Center",
                subcommands: [
                    StatusCommand.self, WatchCommand.self, OpenDayCommand.self, CloseDayCommand.self,
                    ServiceCommand.self,
                    NoticeCommand.self, AppointmentCommand.self, StaffCommand.self, EndSessionCommand.self,
                    ReloadCommand.self,
                    ClockCommand.self, CenterGroup.self,
                ]),
            CommandGroup(
                name: "Figures",
                subcommands: [SummaryCommand.self, HistoryCommand.self, JournalCommand.self]),
            CommandGroup(name: "Simulation", subcommands: [Simulate.self, AdvanceCommand.self]),
        ])

    /// Runs the command that was asked for and ends the process with our exit status.
    static func main() async {
        // Standard output may be a pipe whose reader has had enough; `Output` sees that from the failed
        // write.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            failure.end()
        } catch {
            end(usage: error)
        }
    }

    /// Ends after help was asked for, or because the command line could not be understood.
    private static func end(usage error: any Error) -> Never {
        let isAsked = exitCode(for: error).isSuccess
        let text = fullMessage(for: error)
        if !text.isEmpty { isAsked ? Output.raw(text) : Output.complain(text) }
        Glibc.exit(isAsked ? ExitStatus.done.rawValue : ExitStatus.wrongUsage.rawValue)
    }
}
