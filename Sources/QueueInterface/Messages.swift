import FoundationEssentials
public import Queueing
import Varlink
public import Wording

/// The words for what the center answers, in every language it has words in.
///
/// They lie in `assets/languages/<language>/refusals.json` under `refusal.<case>`, with the refusal's
/// particulars in braces; more particular words lie beside them, such as `refusal.wrongCode.checkIn` for those who
/// called `CheckIn`. Each says, where it matters, whether trying again is safe or helps.
public struct Messages: Sendable {
    /// Seconds that clocks in Vietnam are ahead of UTC, all year.
    public static let vietnamOffsetSeconds = 7 * 3600

    private let refusals: WordTable

    /// The words of these languages.
    public init(_ languages: Languages) {
        refusals = languages(.refusals)
    }

    /// The plain sentence for a refusal, in Vietnamese when the language is unknown.
    ///
    /// `method` is the full name of the called method, where it is known. Times in the sentence are those of clocks
    /// `utcOffsetSeconds` ahead of UTC.
    public func sentence(
        for refusal: Refusal, of method: String? = nil, language: String?,
        utcOffsetSeconds: Int = Messages.vietnamOffsetSeconds
    ) -> String {
        let words = refusals[language]
        let (name, parameters) = WireError.parts(of: refusal) { moment in
            Self.spoken(WireTime(moment, utcOffsetSeconds: utcOffsetSeconds), words)
        }
        var sentence = Self.ids(of: name, parameters, method).lazy.compactMap { words[$0] }.first ?? name
        for (parameter, value) in parameters {
            sentence.replace("{\(parameter)}", with: Self.spoken(value, of: parameter, words))
        }
        return sentence
    }

    /// Where the words may lie, the most particular first: `refusal.wrongCode.checkIn` for a method,
    /// `refusal.tooLong.errands` for the field or parameter it is about, `refusal.centerClosed.opensAt` where the
    /// refusal knows when it opens, at last `refusal.<case>`.
    private static func ids(
        of name: String, _ parameters: [String: JSONValue], _ method: String?
    ) -> [String] {
        let id = "refusal." + smallFirst(name)
        var particulars = method.map { [smallFirst($0)] } ?? []
        for about in ["field", "parameter"] {
            if case .string(let name)? = parameters[about] { particulars.append(name) }
        }
        if case .string? = parameters["opensAt"] { particulars.append("opensAt") }
        return particulars.map { "\(id).\($0)" } + [id]
    }

    /// The last part of a name of the wire, with a small letter first: `checkIn` of `vn.luot.Kiosk.CheckIn`.
    private static func smallFirst(_ name: String) -> String {
        let name = name.split(separator: ".").last ?? ""
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    private static func spoken(_ value: JSONValue, of parameter: String, _ words: [String: String]) -> String
    {
        switch value {
        case .string(let text) where parameter == "state": words["refusal.state.\(text)"] ?? text
        case .string(let text) where parameter == "field": words["refusal.field.\(text)"] ?? text
        case .string(let text) where parameter == "day" || parameter == "last": dayFirst(text)
        case .string(let text): text
        case .int(let number): String(number)
        case .object, .array, .double, .bool, .null: ""
        }
    }

    /// A time of day and a date: `07:30 ngày 23/11/2026`.
    private static func spoken(_ time: WireTime, _ words: [String: String]) -> String {
        let text = time.description
        return (words["refusal.time"] ?? "{time} {date}")
            .replacing("{time}", with: text.dropFirst(11).prefix(5))
            .replacing("{date}", with: dayFirst(text.prefix(10)))
    }

    /// A date `YYYY-MM-DD` as people write it in Vietnam: `23/11/2026`.
    private static func dayFirst(_ date: some StringProtocol) -> String {
        date.split(separator: "-").reversed().joined(separator: "/")
    }
}
