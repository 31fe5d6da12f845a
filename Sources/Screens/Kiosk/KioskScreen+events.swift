public import Queueing

extension KioskScreen {
    /// What can happen to a kiosk.
    public enum Event: ScreenEvent {
        case keyPressed(Key)
        /// An area was touched that stands for this key.
        case touched(Key)
        case ticked(Moment)
        case surroundingsChanged(Surroundings.Change)
        /// A code was scanned that may be an identity card.
        case scanned(String)
        /// A code was scanned that has the form of an appointment's: eight digits.
        case appointmentCodeScanned(String)
        /// The server said what can be chosen, in this language; one in another language than shown is
        /// dropped.
        case catalogueArrived(Catalogue, language: String, asOf: Moment)
        /// The server answered a search, best first; nil when it could not. An answer to another text than was asked
        /// last is dropped.
        case matchesArrived([Match]?, query: String)
        /// The server said the procedures of a service.
        case proceduresArrived([Procedure], service: String)
        /// The server issued a ticket for an attempt; dropped when that attempt is no longer awaited.
        case ticketIssued(Issued, attempt: String)
        /// The server refused an attempt; the sentence is in the citizen's language.
        case ticketRefused(sentence: String, attempt: String)
        /// The guide hears of the call of this attempt.
        case guideCalled(attempt: String)
        /// No guide is signed in who could come; an officer is at these counters.
        case guideAbsent(counters: [Int], attempt: String)
        /// The guide does not; the sentence is in the citizen's language.
        case guideNotCalled(sentence: String, attempt: String)
        /// The printer is other than it was.
        case printerChanged(PrinterState)
        /// What should have been said cannot be: there is no voice or no sound.
        case voiceFailed
    }

    /// What a kiosk wants done.
    public enum Effect: Equatable, Sendable {
        /// Take a ticket, with the attempt as the request's id; nil is no priority, no procedure, and no card.
        ///
        /// The card is the text as it was scanned; `errands` are the services needed afterwards, in order.
        case takeTicket(
            service: String, priority: String?, procedure: String? = nil, language: String,
            card: String? = nil, errands: [String] = [], needsHelp: Bool = false, attempt: String)
        /// Make a ticket of the appointment with this code, with the attempt as the request's id.
        case checkIn(code: String, language: String, needsHelp: Bool = false, attempt: String)
        /// The citizen sees the ticket of this attempt: nothing of the wish has to be kept.
        case forget(attempt: String)
        /// Nobody waits for this attempt's answer any more: cancel the ticket if one was or is still issued.
        case abandon(attempt: String)
        /// Ask what can be chosen, in this language.
        case loadCatalogue(language: String)
        /// Ask which procedures fit a text.
        case find(query: String, language: String)
        /// Ask for the procedures of a service, with their papers.
        case loadProcedures(service: String, language: String)
        /// Call the guide, with the attempt as the request's id.
        case callGuide(attempt: String)
        /// Say this aloud, and nothing more of what was being said.
        case say(String, language: String)
        /// Say nothing more.
        case hush
    }
}
