import Queueing

extension Service {
    /// Reads one service: its key, prefix and name.
    init?(_ field: Field, _ mistakes: inout Mistakes) {
        guard let members = field.members(["key", "prefix", "name"], &mistakes) else { return nil }
        let key = members["key"]?.key(&mistakes)
        let prefix = members["prefix"]?.prefix(&mistakes)
        let name = members["name"].flatMap { LocalizedText($0, &mistakes) }
        guard let key, let prefix, let name else { return nil }
        self.init(key: key, prefix: prefix, name: name)
    }
}

extension Field {
    /// The letters before a ticket's number: ASCII, so that every printer and voice knows them.
    fileprivate func prefix(_ mistakes: inout Mistakes) -> String? {
        let most = CenterFile.prefixLettersMax
        guard let word, (1...most) ~= word.utf8.count, word.utf8.allSatisfy({ (0x41...0x5A) ~= $0 }) else {
            mustBe("1 to \(most) of the letters A to Z", &mistakes)
            return nil
        }
        return word
    }
}
