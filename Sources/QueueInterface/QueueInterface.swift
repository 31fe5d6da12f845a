/// Everything the center can be asked, as Swift values.
public enum QueueInterface {
    /// Every method that has a Swift value, by interface.
    public static let methods: [any InterfaceMethod.Type] =
        kiosk + counter + display + rating + report + admin + other

    private static let kiosk: [any InterfaceMethod.Type] = [
        GetCatalogue.self, TakeTicket.self, GetTicket.self, CancelTicket.self, CheckIn.self,
        WhyKiosk.self, FindService.self, GetProcedures.self, CallGuide.self,
    ]
    private static let counter: [any InterfaceMethod.Type] = [
        SignIn.self, CallNext.self, Call.self, Recall.self, Start.self, Finish.self, NoShow.self, Park.self,
        Return.self, Cancel.self, Transfer.self, SetPriority.self, Note.self, SetDossier.self,
        Undo.self, Find.self, WhyCounter.self, Pause.self, Resume.self, SignOut.self, WatchCounter.self,
        WatchHall.self, AnswerGuideCall.self,
    ]
    private static let display: [any InterfaceMethod.Type] = [WatchDisplay.self, Announced.self]
    private static let rating: [any InterfaceMethod.Type] = [WatchRating.self, Rate.self]
    private static let report: [any InterfaceMethod.Type] = [Summarize.self, History.self]
    private static let admin: [any InterfaceMethod.Type] = [
        GetStatus.self, AddStaff.self, RemoveStaff.self, ListStaff.self, EndSession.self, Reload.self,
        OpenDay.self, CloseDay.self, SetServiceOpen.self, SetNotice.self, ConfirmClock.self, Journal.self,
        AddAppointments.self, ListAppointments.self, CancelAppointment.self,
    ]
    private static let other: [any InterfaceMethod.Type] = [Hello.self, Advance.self]

    /// The method of a full name such as `vn.luot.Kiosk.TakeTicket`; nil when no Swift value stands for it.
    public static func method(_ name: String) -> (any InterfaceMethod.Type)? {
        byName[name]
    }

    private static let byName = Dictionary(uniqueKeysWithValues: methods.map { ($0.method, $0) })
}
