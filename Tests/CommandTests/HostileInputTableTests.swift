// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import TestSupport
import Testing

/// The tables that say which test holds what: docs/hostile-inputs.md and SECURITY.md.
@Suite struct HostileInputTableTests {
    /// The tests that the last column of a document's tables names, as `Suite/function`.
    private func named(in document: String) throws -> [String] {
        try Fixture.text(document).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| "), let last = cells.last, last.hasPrefix("`"), last.hasSuffix("`"),
                last.contains("/")
            else { return nil }
            return String(last.dropFirst().dropLast())
        }
    }

    /// The sources of all tests by the names of their files.
    private func sources() throws -> [String: String] {
        var sources: [String: String] = [:]
        for folder in try Fixture.names(in: "Tests") where folder.hasSuffix("Tests") {
            for file in try Fixture.names(in: "Tests/\(folder)") where file.hasSuffix(".swift") {
                sources[String(file.dropLast(".swift".count))] = try Fixture.text("Tests/\(folder)/\(file)")
            }
        }
        return sources
    }

    @Test("Each test that a table names is there", arguments: ["docs/hostile-inputs.md", "SECURITY.md"])
    func names(_ document: String) throws {
        let sources = try sources()
        let named = try named(in: document)
        #expect(named.count > 10)
        for name in named where !name.hasPrefix("scripts/") {
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            try #require(parts.count == 2)
            let source = sources[parts[0]] ?? ""
            #expect(
                source.contains("func \(parts[1])(") || source.contains("func `\(parts[1])`("),
                "\(document) names \(name)"
            )
        }
        for name in named where name.hasPrefix("scripts/") {
            #expect(FileManager.default.fileExists(atPath: Fixture.path(name)), "\(document) names \(name)")
        }
    }

    @Test("More than a hundred and fifty cases are named") func count() throws {
        #expect(try named(in: "docs/hostile-inputs.md").count >= 150)
    }
}
