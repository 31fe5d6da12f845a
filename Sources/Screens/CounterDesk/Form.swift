public import Queueing

extension CounterScreen {
    /// Lines of text an officer fills in one after the other.
    public struct Form: Equatable, Sendable {
        /// What the form is for.
        public enum Purpose: Equatable, Sendable {
            case signIn, call, cancel, park, pause
            case transferNote(Target)
            case find
            case note(Label)
            case dossier(Label)
            /// The class of this key, or none.
            case priority(String?, of: Label)

            /// The ticket it is about, where the form does not ask for it.
            var label: Label? {
                switch self {
                case .note(let label), .dossier(let label), .priority(_, let label): label
                default: nil
                }
            }
        }

        /// One line of text.
        public struct Field: Equatable, Sendable {
            public let label: Word
            /// Whether it is shown as dots.
            public let isSecret: Bool
            /// Whether the form may be sent without it.
            public let isOptional: Bool
            /// Characters that can be typed at most.
            public let charactersMax: Int
            public internal(set) var text = ""

            init(
                _ label: Word, text: String = "", isSecret: Bool = false, isOptional: Bool = false,
                charactersMax: Int = Limits.nameCharactersMax
            ) {
                self.label = label
                self.text = text
                self.isSecret = isSecret
                self.isOptional = isOptional
                self.charactersMax = charactersMax
            }

            /// The text without spaces at its ends.
            var trimmed: String {
                String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }
        }

        public let purpose: Purpose
        public internal(set) var fields: [Field]
        /// Index of the field that is written into.
        public internal(set) var focus = 0

        static func signIn(staff: String = "") -> Form {
            Form(
                purpose: .signIn,
                fields: [Field(.counterStaff, text: staff), Field(.counterPin, isSecret: true)],
                focus: staff.isEmpty ? 0 : 1)
        }

        /// Characters typed into the field in focus; what is past its limit is dropped.
        mutating func type(_ character: Character) {
            guard fields[focus].text.count < fields[focus].charactersMax else { return }
            // A mark may arrive after its letter, so the whole text is composed again.
            fields[focus].text = String((fields[focus].text + String(character)).map(\.composed))
        }

        mutating func erase() {
            if !fields[focus].text.isEmpty { fields[focus].text.removeLast() }
        }

        mutating func move(_ distance: Int) {
            focus = min(max(0, focus + distance), fields.count - 1)
        }

        /// Index of the first field that must be filled in before the form can be sent.
        var firstMissing: Int? {
            fields.firstIndex { !$0.isOptional && $0.trimmed.isEmpty }
        }
    }
}
