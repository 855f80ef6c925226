// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The public licenses that are known by their addresses and names.
///
/// The catalog is data: `rules/licenses/*.yaml`, compiled by `LicenseCompiler`.
public struct LicenseCatalog: Sendable {
    /// The licenses of `rules/licenses`.
    public static let builtIn = LicenseCatalog(compiled: BuiltinRules.licenses)

    /// What a phrase of the catalog says.
    enum Meaning: Sendable, Hashable {
        /// Opens the name of a license of a family; its elements follow.
        case opener(family: Int)
        /// Names a license whole.
        case name(terms: Int)
        /// Names an element of a family's licenses.
        case element(family: Int, code: String)
        /// Names a port.
        case port(family: Int, code: String)
        /// Says nothing on the license.
        case fill
        /// Includes later versions.
        case orLater
        /// Tells what a license is about.
        case cue(LicenseCue)
    }

    let terms: [LicenseTerms]
    let addresses: [LicenseAddress]
    /// For each code or alias, the license; codes are unique among families.
<<<<<<< HEAD
    private(set) var codes: [String: Int] = [:]
    private(set) var ports: Set<String> = []
    private(set) var meanings: [Meaning] = []
    private(set) var trie = PhraseTrie(parts: [])

    /// Reads a compiled catalog; lines that are no records are left out, since the compiler has checked them.
    package init(compiled: String) {
        var phrases: [[UInt8]] = []
        var family = -1
        var isSoftware = false
        var license: Int?
        for line in compiled.split(separator: "\n" as Character) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            func add(_ meaning: Meaning, _ phrase: String) {
                meanings.append(meaning)
                phrases.append(FoldedText(phrase.utf8).bytes)
            }
            switch (fields[0], fields.count) {
            case ("F", 4):
                family += 1
                license = nil
                isSoftware = fields[3] == "software"
            case ("T", 10):
                license = terms.count
                if !fields[1].isEmpty { codes[fields[1]] = terms.count }
                terms.append(LicenseTerms(fields, isForSoftware: isSoftware))
            case ("B", 2): codes[fields[1]] = license
            case ("A", 3): addresses.append(LicenseAddress(pattern: fields[1], version: fields[2], terms: license))
            case ("N", 2): add(license.map { .name(terms: $0) } ?? .opener(family: family), fields[1])
            case ("O", 2): add(.orLater, fields[1])
            case ("E", 3): add(.element(family: family, code: fields[1]), fields[2])
            case ("R", 3):
                ports.insert(fields[1])
                add(.port(family: family, code: fields[1]), fields[2])
            case ("X", 2): add(.fill, fields[1])
            case ("C", 3): LicenseCue(rawValue: fields[1]).map { add(.cue($0), fields[2]) }
            default: continue
            }
        }
        trie = PhraseTrie(parts: phrases)
=======
    let codes: [String: Int]
    let ports: Set<String>
    let meanings: [Meaning]
    let trie: PhraseTrie

    /// Reads a compiled catalog; lines that are no records are left out, since the compiler has checked them.
    package init(compiled: some StringProtocol) {
        var records = LicenseRecords()
        for line in String(compiled).split(separator: "\n") { records.add(line) }
        terms = records.terms
        addresses = records.addresses
        codes = records.codes
        ports = records.ports
        meanings = records.meanings
        trie = PhraseTrie(parts: records.phrases)
>>>>>>> detectors
    }
}

/// What words beside a license's name say.
package enum LicenseCue: String, Sendable, Hashable {
    /// Content is put under the license.
    case declares
    /// The page or the site is.
    case content
    /// A picture, a recording or another part is.
    case media
    /// Something else than content is.
    case other
    /// What readers write is.
    case contributions
}
