import ArgumentParser
import QueueInterface

/// Lists what tickets can be taken for.
struct CatalogueCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "List the services and priority classes that can be chosen now.",
        discussion: """
            Where a service gives no numbers the reason stands beside it, and when it opens.

            Example:
              luot catalogue --language en
            """)

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("The language of the names. (default: yours)", valueName: "code"))
    var language: String?

    func call() -> GetCatalogue { GetCatalogue(language: language ?? Words.ours.language) }

    func show(_ reply: WireCatalogue, in words: Words) -> [String] {
        let services = reply.services.map { service in
            [
                service.key, service.prefix, service.name, state(of: service, words),
                "\(service.waiting)", service.wait?.text(in: words) ?? "",
            ]
        }
        let header = [Word.labelKey, .labelPrefix, .labelService, .labelState, .labelWaiting, .labelWait]
        var lines = [reply.center, ""] + Table(header.map { words($0) }, services, numbers: [4]).lines
        if !reply.priorities.isEmpty {
            let priorities = reply.priorities.map { [$0.key, $0.name] }
            lines += [""] + Table([words(.labelKey), words(.labelPriority)], priorities).lines
        }
        return lines
    }

    /// Whether it gives numbers; where it does not, why and until when.
    private func state(of service: WireCatalogue.Service, _ words: Words) -> String {
        if service.open { return words(service.served ? .serviceOpen : .serviceUnserved) }
        let time = service.opensAt?.dateAndClock
        if service.quotaReached == true, service.stopped != true {
            return time.map { words(.serviceQuotaUntil, ["time": $0]) } ?? words(.serviceQuotaToday)
        }
        let opening = time.map { words(.serviceOpensAt, ["time": $0]) }
        guard service.stopped == true else { return opening ?? words(.serviceClosed) }
        return [words(.serviceStopped), opening].compactMap { $0 }.joined(separator: " · ")
    }
}
