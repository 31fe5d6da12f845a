/// Methods that the interface files declare and the server answers with `MethodNotImplemented` until their
/// work is done.
public enum Unimplemented {
    /// Full names.
    public static let methods: Set<String> = [
        "vn.luot.Admin.AnnulRating", "vn.luot.Admin.Backup", "vn.luot.Kiosk.ReportPrint",
    ]
}
