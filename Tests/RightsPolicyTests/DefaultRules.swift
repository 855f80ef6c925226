// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials

@testable import RightsPolicy

/// The rules and documents of the repository.
enum DefaultRules {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func load() throws -> RuleSet {
        try RuleSet.load(
            Array(Data(contentsOf: root.appending(path: "rules/default.yaml"))),
            path: "rules/default.yaml"
        )
    }

    static func document(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }
}
