public import Queueing

extension CounterScreen {
    /// Lines of text an officer fills in one after the other.
    public typealias Form = Screens.Form<FormPurpose>

    /// What a form is for.
    public enum FormPurpose: Equatable, Sendable {
        case signIn, call, cancel, park, pause
        case transferNote(Target)
        /// With which something is to be done at once, where that is so.
        case find(for: Action?)
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
}

extension Form {
    /// The fields of a sign-in, whose name may be known already.
    static func signIn(_ purpose: Purpose, staff: String = "") -> Self {
        Self(
            purpose: purpose,
            fields: [FormField(.counterStaff, text: staff), FormField(.counterPin, isSecret: true)],
            focus: staff.isEmpty ? 0 : 1)
    }
}

extension CounterScreen.Form {
    static func signIn(staff: String = "") -> Self { signIn(.signIn, staff: staff) }
}
