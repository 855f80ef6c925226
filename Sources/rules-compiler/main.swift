// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import LexiconCompiler
import PhraseMatching
import StructuredText

/// `rules-compiler RULES OUTPUT detection|policy|copies`: turns the YAML below the folder `RULES` into a Swift file.
///
/// `detection` compiles the lexicon, the licenses, the links and the vocabularies, `policy` takes in the default rules
/// and the packs as they are. Errors go to standard error as `path:line:column: error: …`, which builds and editors understand.

func fail(_ message: String, code: Int32 = 1) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(code)
}

/// The YAML files of a folder, sorted by name.
func files(in folder: URL) throws -> [(path: String, bytes: [UInt8])] {
    guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "yaml" }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { (path: $0.path(), bytes: Array(try Data(contentsOf: $0))) }
}

/// A declaration of a text, with enough number signs that nothing in the text ends it or is taken for an escape.
func declaration(_ name: String, _ text: String) -> String {
    var signs = "#"
    while text.contains("\"\"\"" + signs) || text.contains("\\" + signs) { signs += "#" }
    return "    static let \(name) = \(signs)\"\"\"\n\(text)\n\"\"\"\(signs)\n"
}

/// The members for the target `RightsDetection`.
func detectionMembers(_ rules: URL) throws -> String {
    let lexicon = LexiconTables(records: try LexiconCompiler.compile(files(in: rules.appending(path: "lexicon"))))
    var licenses = LicenseCompiler()
    for file in try files(in: rules.appending(path: "licenses")) { try licenses.add(file.bytes, path: file.path) }
    let licenseNames = PhraseAutomaton(phrases: licenses.phrases.map { FoldedText($0.utf8).bytes })
    var links = ""
    for file in try files(in: rules.appending(path: "links")) {
        links += try LinkAddressCompiler.compile(file.bytes, path: file.path)
    }
    var vocabularies = VocabularyCompiler()
    for file in try files(in: rules.appending(path: "vocabularies")) {
        try vocabularies.add(file.bytes, path: file.path)
    }
    return declaration("lexicon", lexicon.text)
        + declaration("lexiconOutputs", String(decoding: lexicon.outputs, as: UTF8.self))
        + declaration("lexiconAutomaton", lexicon.automaton.text)
        + declaration("licenses", licenses.text)
        + declaration("licenseAutomaton", licenseNames.text)
        + declaration("links", links)
        + declaration("vocabularies", vocabularies.text)
}

/// The members for the target `RightsPolicy`: the default rules, then the packs in the order of their names.
func policyMembers(_ rules: URL) throws -> String {
    var packs: [(name: String, text: String)] = []
    let own = try files(in: rules).filter { $0.path.hasSuffix("/default.yaml") }
    let folders = ["jurisdictions", "license-duties", "publishers"]
    let others = try folders.flatMap { try files(in: rules.appending(path: $0)) }
    for file in own + others {
        _ = try StructuredText.parse(file.bytes, path: file.path)
        let name = file.path.dropFirst(rules.path().count).drop { $0 == "/" }.dropLast(".yaml".count)
        packs.append((String(name), String(decoding: file.bytes, as: UTF8.self)))
    }
    let texts = packs.enumerated().map { declaration("pack\($0.offset)", $0.element.text) }
    let list = packs.enumerated().map { "        (name: \"\($0.element.name)\", text: pack\($0.offset)),\n" }
    return texts.joined() + "    static let packs: [(name: String, text: String)] = [\n\(list.joined())    ]\n"
}

/// The members for the target `CopyInspection`.
func copyMembers(_ rules: URL) throws -> String {
    let file = rules.appending(path: "house-style.yaml")
    let bytes = Array(try Data(contentsOf: file))
    return declaration("houseStyle", try HouseStyleCompiler.compile(bytes, path: file.path()))
}

let members = ["detection": detectionMembers, "policy": policyMembers, "copies": copyMembers]
let arguments = CommandLine.arguments
guard arguments.count == 4, let make = members[arguments[3]] else {
    fail("usage: rules-compiler RULES OUTPUT detection|policy|copies", code: 2)
}

do {
    let rules = URL(filePath: arguments[1])
    let source = "/// The files of `rules/`, taken in at build time.\nenum BuiltinRules {\n\(try make(rules))}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[2]))
} catch let error as StructuredTextError {
    let place = [error.path, error.line.map(String.init), error.column.map(String.init)].compactMap(\.self)
    fail("\(place.joined(separator: ":")): error: \(error.message)")
} catch {
    fail("error: \(error)")
}
