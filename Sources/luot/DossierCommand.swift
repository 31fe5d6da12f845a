import ArgumentParser
import QueueInterface

/// Writes the code of the dossier that a ticket is about.
struct DossierCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Write the code of the dossier that a ticket is about.",
        discussion: """
            It takes the place of the former code and is kept in capitals; an empty one takes it away.

            Examples:
              luot dossier A015 H37.012.05-261121-DK0001
              luot dossier A015 ""
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket.")
    var label: String
    @Argument(help: "The code, at most 40 characters.")
    var code: String

    func call() throws -> SetDossier {
        SetDossier(
            session: try officer.secret(), label: label, dossier: code, requestId: RequestId.new())
    }
}
