import Queueing
import Testing

struct `a dossier code` {
    @Test(arguments: [
        ("H37.012.05-261121-DK0001", true), ("H37.012.05-261121-0112345", true),
        ("000.00.12.H37-261121-0001", true), ("000.00.12.H37-261121-00012", true),
        ("H37.012.05-261121-DK001", false), ("000.00.12.H37-261121-001", false),
        ("H37.012.05-261321-DK0001", false), ("H37.012.05-261100-DK0001", false),
        ("h37.012.05-261121-dk0001", false), ("H37.12-261121-0001", false),
        ("137.012.05-261121-DK0001", false),
        ("000.00.12.H37-261121", false), ("000.00.12.H37-261121-0001-1", false), ("", false), ("--", false),
        ("٠٠٠.00.12.H37-261121-0001", false),
    ])
    func `has one of two usual forms or an unusual one`(code: String, isUsual: Bool) {
        #expect(DossierCode.isUsual(code) == isUsual)
    }
}
