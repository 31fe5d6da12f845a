import Queueing

extension DisplaySettings {
    /// Reads what displays show; what is not there is not shown.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        self.init()
        let members = field.members([], optional: ["showOfficer"], &mistakes) ?? [:]
        if let showsOfficer = members["showOfficer"]?.flag(&mistakes) { self.showsOfficer = showsOfficer }
    }
}
