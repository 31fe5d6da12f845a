import Glibc

/// How many files this process may hold open.
///
/// At the limit SwiftNIO's accept loop spins, so a server keeps its connections below it.
enum FileDescriptors {
    /// What is left for files other than connections.
    static let reserve = 64

    /// How many connections fit, at most `wanted`; raises the process's soft limit as far as its hard one allows.
    static func connectionsFitting(_ wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
        let needed = rlim_t(wanted + reserve)
        if limit.rlim_cur < needed {
            var raised = limit
            raised.rlim_cur = min(needed, limit.rlim_max)
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
        }
        return max(1, min(wanted, Int(clamping: limit.rlim_cur) - reserve))
    }
}
