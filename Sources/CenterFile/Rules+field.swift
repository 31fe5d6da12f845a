import Queueing

extension Rules {
    /// Reads the rules of the queue; what is not there keeps the default of the design.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        self.init()
        let keys = ["backupHandicapMinutes", "priorityCallsInARowMax", "returnWindowMinutes"]
        let members = field.members([], optional: keys, &mistakes) ?? [:]
        if let minutes = members["backupHandicapMinutes"]?.number(CenterFile.backupHandicapMinutes, &mistakes)
        {
            backupHandicapMinutes = minutes
        }
        if let calls = members["priorityCallsInARowMax"]?.number(CenterFile.priorityCallsInARow, &mistakes) {
            priorityCallsInARowMax = calls
        }
        if let minutes = members["returnWindowMinutes"]?.number(CenterFile.returnWindowMinutes, &mistakes) {
            returnWindowMinutes = minutes
        }
    }
}
