// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Library code of the product `Imprimatur`, in the order in which one stands on the other.
///
/// `docs/architecture.md` says what each is for and who may import whom.
let package = Package(
    name: "imprimatur",
    platforms: [.macOS(.v26)],
    products: [
        .library(
            name: "Imprimatur",
            targets: ["RightsModel", "HTMLScan", "RightsDetection", "RightsPolicy", "Syndication", "RightsReporting"]
        ),
        .executable(name: "imprimatur", targets: ["imprimatur"]),
        .executable(name: "imprimatur-fetch", targets: ["imprimatur-fetch"]),
        .executable(name: "imprimatur-benchmark", targets: ["imprimatur-benchmark"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    ],
    targets: [
        // MARK: Reading bytes
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(
            name: "HTMLScan",
            dependencies: ["CLibXML2", "CZlib"],
            swiftSettings: settings + [.strictMemorySafety()]
        ),
        .target(name: "MainText", dependencies: ["HTMLScan"], swiftSettings: settings),
        .target(name: "JSONText", swiftSettings: settings),
        .target(name: "ODRL", dependencies: ["JSONText"], swiftSettings: settings),
        .target(
            name: "StructuredText",
            dependencies: ["JSONText", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),

        .target(
            name: "ExternalPrograms",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),

        // MARK: Rights
        .target(name: "RightsModel", swiftSettings: settings),
        .target(name: "PhraseMatching", swiftSettings: settings),
        .target(
            name: "LexiconCompiler",
            dependencies: ["RightsModel", "StructuredText"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "rules-compiler",
            dependencies: ["LexiconCompiler", "PhraseMatching", "StructuredText"],
            swiftSettings: settings
        ),
        .plugin(name: "CompileRules", capability: .buildTool(), dependencies: ["rules-compiler"]),
        .target(
            name: "RightsDetection",
            dependencies: ["RightsModel", "HTMLScan", "JSONText", "ODRL", "PhraseMatching"],
            swiftSettings: settings,
            plugins: ["CompileRules"]
        ),
        .target(
            name: "RightsPolicy",
            dependencies: ["RightsModel", "StructuredText"],
            swiftSettings: settings,
            plugins: ["CompileRules"]
        ),
        .target(
            name: "CopyInspection",
            dependencies: ["RightsModel", "RightsDetection", "HTMLScan", "JSONText", "MainText"],
            swiftSettings: settings,
            plugins: ["CompileRules"]
        ),
        .target(
            name: "Syndication",
            dependencies: [
                "CopyInspection", "RightsModel", "RightsDetection", "RightsPolicy", "HTMLScan", "JSONText", "MainText",
                "ODRL",
                "StructuredText", "LexiconCompiler",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "RightsReporting",
            dependencies: ["RightsModel", "JSONText", "ODRL", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .target(
            name: "AuditCache",
            dependencies: ["RightsModel", "Syndication", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),

        // MARK: Fetching
        .systemLibrary(
            name: "CCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
        ),
        .target(
            name: "PageFetching",
            dependencies: ["CCurl", "HTMLScan", "RightsDetection", "RightsModel"],
            swiftSettings: settings + [.strictMemorySafety()]
        ),

        // MARK: Commands
        .executableTarget(
            name: "imprimatur",
            dependencies: [
                "AuditCache", "ExternalPrograms", "RightsModel", "RightsDetection", "RightsPolicy", "RightsReporting",
                "StructuredText", "Syndication",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "imprimatur-fetch",
            dependencies: [
                "PageFetching", "HTMLScan", "RightsModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "imprimatur-benchmark",
            dependencies: [
                "HTMLScan", "RightsDetection", "RightsModel", "RightsPolicy",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // MARK: Tests
        .target(
            name: "TestSupport",
            dependencies: ["JSONText", "StructuredText"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "HTMLScan", "JSONText", "ODRL", "RightsDetection", "RightsModel", "RightsPolicy", "RightsReporting",
                "StructuredText", "Syndication",
            ],
            path: "Tests/fuzz/FuzzTargets",
            swiftSettings: settings
        ),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "HTMLScanTests", dependencies: ["HTMLScan", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MainTextTests",
            dependencies: ["MainText", "HTMLScan", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CopyInspectionTests",
            dependencies: ["CopyInspection", "RightsModel", "RightsDetection", "HTMLScan", "MainText", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ExternalProgramsTests",
            dependencies: ["ExternalPrograms", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "ODRLTests", dependencies: ["ODRL", "JSONText", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "StructuredTextTests",
            dependencies: ["StructuredText", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(name: "RightsModelTests", dependencies: ["RightsModel", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "PhraseMatchingTests",
            dependencies: ["PhraseMatching", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RightsDetectionTests",
            dependencies: [
                "RightsDetection", "RightsModel", "HTMLScan", "LexiconCompiler", "PhraseMatching", "StructuredText",
                "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RightsPolicyTests",
            dependencies: ["RightsPolicy", "RightsModel", "StructuredText", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RightsReportingTests",
            dependencies: ["RightsReporting", "RightsModel", "JSONText", "ODRL", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SyndicationTests",
            dependencies: [
                "Syndication", "RightsModel", "RightsDetection", "RightsPolicy", "StructuredText", "JSONText",
                "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PageFetchingTests",
            dependencies: [
                "PageFetching", "RightsDetection", "Syndication", "imprimatur", "imprimatur-fetch", "JSONText",
                "TestSupport",
            ],
            exclude: ["server.py"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["imprimatur", "ExternalPrograms", "JSONText", "StructuredText", "TestSupport"],
            swiftSettings: settings
        ),
    ]
)

// MARK: Fuzzing
// It links the runtime of libFuzzer, which only `scripts/fuzz` asks the compiler for.
if Context.environment["IMPRIMATUR_FUZZ"] != nil {
    package.targets += [
        .target(name: "CLibFuzzer", path: "Tests/fuzz/CLibFuzzer"),
        .executableTarget(
            name: "imprimatur-fuzz",
            dependencies: ["CLibFuzzer", "FuzzTargets"],
            path: "Tests/fuzz/Fuzz",
            swiftSettings: settings
        ),
    ]
}
