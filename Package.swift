// swift-tools-version: 6.2
import PackageDescription

/// What every target of the house is built with: no implicit existentials, no leaked imports, no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: [Target.Dependency] = [
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]

/// One room of the house: a library in `Sources/<name>`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Programs that systemd keeps running, each with its unit beside it.
let unattended: Set<String> = ["luot-server", "luot-kiosk", "luot-display", "luot-rating"]

/// A program: options and wiring only.
///
/// The unattended stations live in `kiosk/`.
func program(_ name: String, in folder: String = "Sources", _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies + [arguments], path: "\(folder)/\(name)",
        exclude: unattended.contains(name) ? ["\(name).service"] : [], swiftSettings: strict)
}

/// The tests of one room; `exclude` names folders of golden files.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "luot",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", exact: "0.10.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2"),
    ],
    targets: [
        // Floor 0
        .target(
            name: "Assets", path: "assets",
            exclude: [
                "centers", "glyphs", "pictures", "languages/en", "languages/zh", "languages/vi/commands.json",
                "languages/vi/why.json",
                "languages/vi/voice.json", "languages/vi/search.yaml",
            ],
            resources: [
                .embedInCode("interfaces"), .embedInCode("languages/vi/screens.json"),
                .embedInCode("languages/vi/refusals.json"), .embedInCode("theme.json"),
            ],
            swiftSettings: strict),
        // Every estimate runs the hall on some dozen times, and a simulated day asks the rules thousands of times: debug
        // builds optimise this room too, or tests wait minutes for it.
        .target(
            name: "Queueing",
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "COpenSSL"),

        // Floor 1
        room("Reporting", ["Queueing"]),
        // Tests ask it some ten thousand things.
        .target(
            name: "Search", dependencies: ["Queueing"],
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        room("CenterFile", ["Queueing", .product(name: "Yams", package: "Yams")]),
        room("AppointmentFile", ["Queueing", .product(name: "SwiftCSV", package: "SwiftCSV")]),
        room("Varlink"),
        room("Screens", ["Queueing"]),
        room("Secrets", ["COpenSSL"]),
        room("Wording", ["Assets"]),

        // Floor 2
        room("QueueInterface", ["Queueing", "Search", "Reporting", "Varlink", "Wording"]),
        room("Ledger", ["Queueing", "Reporting", "Secrets", .product(name: "GRDB", package: "GRDB.swift")]),
        room("VarlinkSocket", ["Varlink"] + nio),
        room("Terminal", ["Queueing", "Screens", "CNcurses"]),
        room("Voice", ["Queueing", .product(name: "Subprocess", package: "swift-subprocess")]),

        // Floor 3
        room(
            "QueueService",
            [
                "Assets", "Queueing", "CenterFile", "Reporting", "Secrets", "Ledger", "Varlink",
                "QueueInterface", "VarlinkSocket", "Wording", logging,
            ]),
        room(
            "Station",
            [
                arguments, "Assets", "Queueing", "Screens", "QueueInterface", "Varlink", "VarlinkSocket",
                "Terminal", "Voice", "Wording",
            ]),

        // Floor 4
        room(
            "Simulation",
            ["Queueing", "CenterFile", "QueueInterface", "Varlink", "VarlinkSocket"]),

        // Floor 5
        program(
            "luot-server",
            ["QueueService", "VarlinkSocket", "CenterFile", "Ledger", "Queueing", "Wording", logging]
                + lifecycle),
        program("luot-counter", ["Station", "Screens"]),
        program(
            "luot",
            [
                "AppointmentFile", "Queueing", "CenterFile", "QueueInterface", "Varlink", "VarlinkSocket",
                "Simulation", "Wording",
            ]),
        program("luot-kiosk", in: "kiosk", ["Station", "Screens"]),
        program("luot-display", in: "kiosk", ["Station", "Voice", "Queueing"]),
        program("luot-rating", in: "kiosk", ["Station", "Screens"]),

        // Tests
        tests("Queueing", ["Queueing"]),
        tests("Reporting", ["Reporting", "Queueing"]),
        tests("AppointmentFile", ["AppointmentFile", "Queueing"]),
        tests("Search", ["Search", "CenterFile", "Queueing"]),
        tests("CenterFile", ["CenterFile", "Queueing", "Assets"]),
        tests("Varlink", ["Varlink"]),
        tests("Screens", ["Screens", "Queueing", "Assets"], exclude: ["Golden"]),
        tests("Terminal", ["Terminal", "Screens", "Assets"]),
        tests("Secrets", ["Secrets"]),
        tests("Wording", ["Wording"]),
        tests("QueueInterface", ["QueueInterface", "Queueing", "Varlink", "Assets", "Wording"]),
        tests("Ledger", ["Ledger", "Queueing", "Reporting", "CenterFile", "Assets"]),
        tests("VarlinkSocket", ["VarlinkSocket", "Varlink"] + nio),
        tests("Voice", ["Voice", "Queueing"]),
        tests(
            "QueueService",
            ["QueueService", "QueueInterface", "Queueing", "CenterFile", "Ledger", "Wording", logging]),
        tests(
            "Station",
            [
                "Station", "Screens", "Queueing", "QueueInterface", "Varlink", "VarlinkSocket", "Assets",
                "Voice", "Wording",
            ]),
        tests("Simulation", ["Simulation", "Queueing", "CenterFile"]),
        tests(
            "EndToEnd", ["Ledger", "QueueInterface", "Queueing", "Varlink", "VarlinkSocket", "Assets"],
            exclude: ["Golden"]),
        tests("Tidy", []),
    ]
)
