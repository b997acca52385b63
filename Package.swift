// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A room of the house: a target whose arrows point down only (see CONTRIBUTING.md).
func room(
  _ name: String, knows dependencies: [Target.Dependency] = [], exclude: [String] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict,
    plugins: plugins)
}

/// The tests of a room, in `Tests/<Room>Tests`.
func tests(
  of name: String, using dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "psgf",
  products: [.executable(name: "psgf", targets: ["psgf"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .executableTarget(
      name: "psgf", dependencies: ["CommandLineTool"], swiftSettings: strict),

    room(
      "CommandLineTool",
      knows: [
        "Assets", "Feedback", "Interchange", "Ledger", "Reliability", "Reporting", "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    room(
      "Ledger",
      knows: [
        "Assets", "Reliability",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Feedback", knows: ["Reliability", "Statistics"]),
    room("Interchange", knows: ["Reliability", .product(name: "Yams", package: "Yams")]),
    room(
      "Reporting",
      knows: [
        "Assets", "CCMarkGFM", "CLibXML2", "Reliability", "Statistics",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    room("Reliability", knows: ["Statistics"]),

    room("Statistics", knows: ["CBoostMath"]),
    room("Assets", exclude: ["migrations", "templates"], plugins: ["EmbedAssetsPlugin"]),

    .target(name: "CBoostMath", linkerSettings: [.linkedLibrary("m")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    .executableTarget(name: "embed-assets", swiftSettings: strict),
    .executableTarget(
      name: "bench-statistics", dependencies: ["Statistics"], swiftSettings: strict),
    .executableTarget(
      name: "bench-reports", dependencies: ["Reliability", "Reporting"], swiftSettings: strict),
    .plugin(
      name: "EmbedAssetsPlugin", capability: .buildTool(), dependencies: ["embed-assets"],
      path: "Sources/EmbedAssetsPlugin"),

    tests(of: "Statistics"),
    tests(of: "Reliability", using: ["TestSupport"]),
    tests(of: "Feedback", using: ["Reliability", "Simulation", "Statistics"]),
    tests(of: "Interchange", using: ["Reliability", "TestSupport"]),
    tests(
      of: "Ledger",
      using: ["Reliability", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
    tests(
      of: "Reporting", using: ["CCMarkGFM", "Reliability", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["psgf", "TestSupport"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "Simulation", dependencies: ["Reliability", "Statistics"], path: "Tests/Simulation",
      swiftSettings: strict),
    .executableTarget(
      name: "decision-study",
      dependencies: ["Feedback", "Reliability", "Simulation", "Statistics"],
      path: "Tests/DecisionStudy", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
