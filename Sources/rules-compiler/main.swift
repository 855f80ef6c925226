// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import LexiconCompiler

/// `rules-compiler RULES OUTPUT`: compiles the YAML below the folder `RULES` to a Swift file for the build.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: rules-compiler RULES OUTPUT\n".utf8))
    exit(2)
}

/// The YAML files of a folder below `rules`, sorted by name.
func files(in folder: String) throws -> [URL] {
    let folder = URL(filePath: arguments[1]).appending(path: folder)
    guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "yaml" }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
}

/// A Swift declaration that holds a text; the marks keep quotes and backslashes as they are.
func declaration(_ name: String, _ text: String) -> String {
    "    static let \(name) = ###\"\"\"\n\(text)\"\"\"###\n"
}

do {
    var licenses = LicenseCompiler()
    for file in try files(in: "licenses") {
        try licenses.add(Array(Data(contentsOf: file)), path: "rules/licenses/\(file.lastPathComponent)")
    }
    let links = URL(filePath: arguments[1]).appending(path: "links.yaml")
    let addresses = try LinkAddressCompiler.compile(Array(Data(contentsOf: links)), path: "rules/links.yaml")
    let source = "enum BuiltinRules {\n" + declaration("licenses", licenses.text) + declaration("links", addresses) + "}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[2]))
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
