/// The limits of what a center takes in; each has a test at it and one past it.
///
/// Characters are Unicode code points.
public enum Limits {
    /// The last number of a series on one day.
    public static let numberMax = 9_999
    /// Tickets of one day in all services together.
    public static let ticketsPerDayMax = 9_999
    /// Characters of a name, a reason or a key.
    public static let nameCharactersMax = 200
    /// Characters of a comment or a note.
    public static let commentCharactersMax = 2_000
    /// Characters of a dossier code: the longest form has 36 (Thông tư 04/2025/TT-VPCP, article 23).
    public static let dossierCharactersMax = 40
    /// Services one ticket may be for, one after another.
    public static let errandsMax = 5
    /// Appointments booked by one call.
    public static let appointmentsPerCallMax = 500
    /// Appointments that are still to come.
    public static let appointmentsMax = 9_999
    /// Tickets a search finds.
    public static let foundMax = 20
    /// Characters of what somebody says who looks for a service.
    public static let queryCharactersMax = 200
    /// Services and procedures such a search finds at most.
    public static let matchesMax = 20
    /// Procedures of a service told at once, with their papers.
    public static let proceduresAtOnceMax = 20
    /// Seconds a call stays part of the board.
    public static let boardCallSeconds = 300
    /// Age in seconds from which a call that nobody has seen yet is no longer announced.
    public static let announcedUnderSeconds = 60
    /// Seconds a call may wait to be spoken; after that its board has long shown it.
    public static let announcedWithinSeconds = 600
    /// Calls of a zone that wait to be spoken at most, the latest: more than any hall calls in those seconds.
    public static let announcementsDueMax = 256
    /// Seconds for which the display that speaks in a zone may say nothing of what is due there before another one of the
    /// zone does: longer than any announcement takes to be made and said.
    public static let speakerSilentSeconds = 90
    /// Calls that wait for a place on a display at most, the latest.
    public static let stageWaitingMax = 256
    /// Calls and recalls the board holds at most, the latest: more in five minutes is a key that is held down.
    public static let boardCallsMax = 1_000
    /// Labels the board lists of those that are left shortly before the day closes.
    public static let closingLabelsMax = 200
    /// Parked tickets a counter's view lists, those parked last.
    public static let parkedPreviewMax = 100
    /// Tickets a counter's view lists of its queue, in order.
    public static let queuePreviewMax = 20
    /// No-shows a guide's view lists, the latest.
    public static let hallNoShowsMax = 40
    /// Other tickets an explanation lists.
    public static let explainedMax = 100
}
