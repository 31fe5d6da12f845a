/// The files of this folder that are compiled into the programs, byte for byte.
///
/// A station therefore speaks Vietnamese also where the installed folder is missing or broken; everything else is read from
/// that folder. Keep what is compiled in under 100 kB in all: it is compiled as array literals, and 60 kB cost five seconds
/// of build. Swift offers no list of what was compiled in, so every file is named here; a test compares these lists with the
/// folders.
public enum Assets {
    /// The interface files by interface name, such as `vn.luot.Kiosk`: what a server answers about itself.
    public static let interfaces: [String: String] = [
        "vn.luot.Admin": text(PackageResources.vn_luot_Admin_varlink),
        "vn.luot.Clock": text(PackageResources.vn_luot_Clock_varlink),
        "vn.luot.Counter": text(PackageResources.vn_luot_Counter_varlink),
        "vn.luot.Display": text(PackageResources.vn_luot_Display_varlink),
        "vn.luot.Kiosk": text(PackageResources.vn_luot_Kiosk_varlink),
        "vn.luot.Rating": text(PackageResources.vn_luot_Rating_varlink),
        "vn.luot.Report": text(PackageResources.vn_luot_Report_varlink),
        "vn.luot.Station": text(PackageResources.vn_luot_Station_varlink),
    ]

    /// The JSON object of the screens' labels in Vietnamese, by label id.
    public static let screens = PackageResources.screens_json
    /// The JSON object of the refusals' words in Vietnamese, by message id.
    public static let refusals = PackageResources.refusals_json

    /// The theme of the stations, a JSON object: for both variants a look by the name of its style.
    public static let theme = PackageResources.theme_json

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
