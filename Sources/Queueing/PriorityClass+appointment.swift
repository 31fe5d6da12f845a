extension PriorityClass {
    /// The key of the class of those who come at a booked time; no class of a center file has it.
    public static let appointmentKey = "appointment"
}

extension Configuration {
    /// The class of those who come at a booked time.
    ///
    /// Its head start counts from the booked time, or from check-in if that is later, and it is called before its time
    /// only when nobody else waits.
    public var appointmentClass: PriorityClass {
        PriorityClass(
            key: PriorityClass.appointmentKey, name: ["vi": "Đã đặt lịch hẹn", "en": "Appointment"],
            headStart: .minutes(rules.appointmentHeadStartMinutes), selfDeclared: false)
    }
}
