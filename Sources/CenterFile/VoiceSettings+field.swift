import Queueing

extension VoiceSettings {
    /// Reads how calls are spoken; what is not there keeps the default of the design.
    init(_ field: Field, _ mistakes: inout Mistakes) {
        self.init()
        let keys = ["languages", "repeat", "read", "southern", "chime"]
        let members = field.members([], optional: keys, &mistakes) ?? [:]
        if let languages = members["languages"]?
            .items("language", 1...CenterFile.voiceLanguagesMax, &mistakes)
        {
            languages.mustDiffer("language", &mistakes)
            self.languages = languages.compactMap { $0.key(&mistakes) }
        }
        if let times = members["repeat"]?.number(CenterFile.voiceRepeats, &mistakes) { self.repeat = times }
        if let read = members["read"] {
            let readings = Reading.allCases.map(\.rawValue)
            let word = read.reference(to: readings, { "read is \($0)" }, &mistakes)
            self.read = word.flatMap { Reading(rawValue: $0) } ?? self.read
        }
        if let southern = members["southern"]?.flag(&mistakes) { self.southern = southern }
        if let chime = members["chime"]?.flag(&mistakes) { self.chime = chime }
    }
}
