import Queueing

extension CenterFile {
    /// Bytes of a center file: some 5,000 procedures with their papers.
    public static let bytesMax = 4_194_304
    /// Keys given again that are looked for in one file before reading stops.
    public static let repeatedKeysMax = 20
    /// Services of a center.
    public static let servicesMax = 100
    /// Procedures of a center; a province has some 2,000.
    public static let proceduresMax = 5_000
    /// Papers of a procedure.
    public static let papersMax = 30
    /// Words that people have for a service or a procedure.
    public static let wordsMax = 40
    /// Characters of a procedure's name, of a paper or a deadline, which the official lists spell out.
    public static let officialTextCharactersMax = 500
    /// Things that a vocabulary has words for.
    public static let vocabularyEntriesMax = 2_000
    /// Words that a vocabulary has for one thing.
    public static let saidMax = 100
    /// Official words that a vocabulary has for one thing.
    public static let meansMax = 20
    /// How much a thing may weigh in a vocabulary.
    public static let vocabularyWeights = 1...5
    /// Words of a vocabulary that say nothing.
    public static let fillersMax = 1_000
    /// The numbers a counter may have; also how many counters a center may have.
    public static let counterNumbers = 1...999
    /// Priority classes of a center.
    public static let prioritiesMax = 20
    /// Minutes of a head start.
    public static let headStartMinutes = 0...240
    /// Levels of a rating scale.
    public static let levels = 3...5
    /// Reasons offered after a low rating.
    public static let reasonsMax = 20
    /// Seconds a rating terminal may wait for an answer.
    public static let ratingSeconds = 5...120
    /// Minutes of the handicap of a backup service.
    public static let backupHandicapMinutes = 0...240
    /// Priority calls in a row that may pass an ordinary ticket.
    public static let priorityCallsInARow = 1...20
    /// Minutes after a no-show during which a ticket may be returned.
    public static let returnWindowMinutes = 0...1_440
    /// Recalls that may be asked for before a no-show.
    public static let recallsBeforeNoShow = 0...10
    /// No-shows that may cancel a ticket.
    public static let noShows = 0...20
    /// Minutes of the head start of an appointment.
    public static let appointmentHeadStartMinutes = 0...240
    /// Minutes that an appointment may be late.
    public static let appointmentLateMinutes = 0...240
    /// Tickets a quota may allow.
    public static let quotaTickets = 1...Limits.ticketsPerDayMax
    /// Appointments of a service in one half hour.
    public static let appointmentsPerHalfHour = 1...100
    /// Full years of age from which a card gives a priority class.
    public static let minimumAges = 1...120
    /// Tickets that one kiosk may be allowed in a minute.
    public static let ticketsPerKioskAndMinute = 1...600
    /// Open tickets of one service that a card may be allowed.
    public static let openTicketsPerCardAndService = 1...20
    /// Open tickets of all services that a card may be allowed.
    public static let openTicketsPerCard = 1...50
    /// Languages a call may be said in, one after the other.
    public static let voiceLanguagesMax = 4
    /// How often a call may be said in each language.
    public static let voiceRepeats = 1...5
    /// Holidays that a file may list: several years of them.
    public static let holidaysMax = 400
    /// Make-up days that a file may list.
    public static let makeUpDaysMax = 100
    /// Reminders of a day.
    public static let remindersMax = 10
    /// Stretches of opening hours that one entry may list.
    public static let intervalsMax = 20
    /// ASCII characters of a key.
    public static let keyCharactersMax = 40
    /// Letters of a service's prefix.
    public static let prefixLettersMax = 3
    /// Characters of a name, a choice or a legal basis.
    public static let textCharactersMax = Limits.nameCharactersMax
}
