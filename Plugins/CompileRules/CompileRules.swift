// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import PackagePlugin

/// Turns the YAML of `rules/` into a Swift file with the compiled lexicon, licenses and default rules, at every build
/// after a change: the YAML is the one source, and nothing generated is checked in.
@main
struct CompileRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinRules.swift")
        return [
            .buildCommand(
                displayName: "Compile rules",
                executable: try context.tool(named: "rules-compiler").url,
                arguments: [rules.path(), output.path()],
                inputFiles: try yamlFiles(below: rules),
                outputFiles: [output]
            )
        ]
    }

    private func yamlFiles(below folder: URL) throws -> [URL] {
        let entries = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (entries?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.path() < $1.path() }
    }
}
