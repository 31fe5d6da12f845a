import Assets
import QueueInterface
public import Varlink

/// What the server says about itself, and the interface files it serves.
public enum CenterDescription {
    /// The reviewed files, byte for byte; the clock's only where a simulation sets the time.
    public static func make(simulated: Bool) throws(InterfaceTextError) -> ServiceDescription {
        var interfaces: [InterfaceDescription] = []
        for (name, text) in Assets.interfaces.sorted(by: { $0.key < $1.key })
        where simulated || name != "vn.luot.Clock" {
            interfaces.append(try InterfaceDescription(text))
        }
        return ServiceDescription(
            vendor: "Lượt", product: "luot-server", version: ProductVersion.current,
            url: "https://varlink.org",
            interfaces: interfaces)
    }
}
