import ArgumentParser
import QueueInterface
import Queueing

/// Takes the next number of a service.
struct TakeCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Take the next number of a service.",
        discussion: """
            Prints the ticket, the code that lets its holder cancel it, and how many are before it. `luot \
            catalogue` lists the keys of the services and priority classes. The same --request-id gives the \
            same ticket again. With --then one ticket is for several services, one after another: up to \
            \(Limits.errandsMax), each named once.

            Examples:
              luot take dat_dai
              luot take dat_dai --priority nguoi_cao_tuoi --language en
              luot take dat_dai --then thue --then tra_kq
              luot take dat_dai --request-id kiosk-2-000184 --json
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The key of the service.")
    var service: String
    @Option(help: ArgumentHelp("The key of a priority class.", valueName: "key"))
    var priority: String?
    @Option(help: ArgumentHelp("The language of its holder, such as vi or en.", valueName: "code"))
    var language: String?
    @Option(help: ArgumentHelp("The procedure it is for; luot find-service names them.", valueName: "key"))
    var procedure: String?
    @Option(help: ArgumentHelp("The key of a service its holder needs afterwards.", valueName: "service"))
    var then: [String] = []
    @Flag(help: "Its holder needs help at the counter; the officer is told.")
    var needsHelp = false
    @Option(help: ArgumentHelp("What makes the wish one wish however often it is sent.", valueName: "id"))
    var requestId: String?

    func call() -> TakeTicket {
        TakeTicket(
            service: service, priority: priority, procedure: procedure, language: language,
            errands: then.isEmpty ? nil : then, needsHelp: needsHelp ? true : nil,
            requestId: requestId ?? RequestId.new())
    }

    func show(_ reply: TakeTicket.Reply, in words: Words) -> [String] {
        reply.lines(in: words, then: then)
    }
}

extension TakeTicket.Reply {
    /// The ticket as its holder is told of it.
    func lines(in words: Words, then: [String] = []) -> [String] {
        Table([
            words(.labelTicket): ticket.label.description, words(.labelService): ticket.service,
            words(.labelThen): then.isEmpty ? nil : then.joined(separator: " → "),
            words(.labelAppointmentAt): ticket.appointmentAt?.clock,
            words(.labelPriority): ticket.appointmentAt == nil ? ticket.priority : nil,
            words(.labelCode): code,
            words(.labelAhead): "\(ahead)", words(.labelWait): wait?.text(in: words),
        ]).lines
    }
}
