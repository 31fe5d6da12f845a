import ArgumentParser

/// What is done with a center file, without a server.
struct CenterGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "center",
        abstract: "Check center files; needs no server.",
        discussion: """
            Example:
              luot center check center.yaml
            """,
        subcommands: [CenterCheck.self])
}
