import Foundation

/// Where the server finds its folder and its socket when nothing is said.
enum Places {
    static var stateFolder: String {
        if geteuid() == 0 { return "/var/lib/luot" }
        let environment = ProcessInfo.processInfo.environment
        let base = environment["XDG_STATE_HOME"] ?? (environment["HOME"] ?? "/tmp") + "/.local/state"
        return base + "/luot"
    }

    static var socket: String {
        ProcessInfo.processInfo.environment["LUOT_SOCKET"] ?? "/run/luot/luot.sock"
    }
}
