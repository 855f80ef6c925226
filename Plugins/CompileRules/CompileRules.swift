// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import PackagePlugin

/// Turns the YAML of `rules/` into a Swift file.
///
/// It does so at every build after a change: the YAML is the one source, and nothing generated is checked in.
/// `RightsDetection` gets the lexicon, the licenses, the links and the vocabularies, `RightsPolicy` the default rules
/// and the packs, `CopyInspection` the house style.
@main
struct CompileRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinRules.swift")
        let kinds = ["RightsPolicy": "policy", "CopyInspection": "copies"]
        let names = ["lexicon", "licenses", "links", "vocabularies"]
        let packs = ["publishers", "jurisdictions", "license-duties"]
        let below = ["policy": packs, "copies": []][kinds[target.name] ?? ""] ?? names
        let folders = below.map { rules.appending(path: $0) } + (kinds[target.name] == nil ? [] : [rules])
        return [
            .buildCommand(
                displayName: "Compile rules for \(target.name)",
                executable: try context.tool(named: "rules-compiler").url,
                arguments: [rules.path(), output.path(), kinds[target.name] ?? "detection"],
                inputFiles: folders.flatMap(yamlFiles(in:)),
                outputFiles: [output]
            )
        ]
    }

    /// The YAML files of a folder, without those of its subfolders.
    private func yamlFiles(in folder: URL) -> [URL] {
        let entries = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (entries ?? [])
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.path() < $1.path() }
    }
}
