/// The version that every program of the center tells.
public enum ProductVersion {
    /// As in the tag of the release.
    public static let current = "0.1.0"
}
