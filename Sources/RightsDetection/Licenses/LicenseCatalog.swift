// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

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
    let codes: [String: Int]
    let ports: Set<String>
    /// The hosts at which licenses stand, with that of the web's archive.
    let hosts: Set<String>
    let meanings: [Meaning]
    let trie: PhraseAutomaton

    /// Reads a compiled catalog; lines that are no records are left out, since the compiler has checked them.
    package init(compiled: some StringProtocol) {
        var records = LicenseRecords()
        for line in String(compiled).split(separator: "\n") { records.add(line) }
        terms = records.terms
        addresses = records.addresses
        hosts = Set(records.addresses.map(\.host)).union(["web.archive.org"])
        codes = records.codes
        ports = records.ports
        meanings = records.meanings
        trie = PhraseAutomaton(phrases: records.phrases)
    }
}

extension LicenseCatalog {
    /// Whether an address can be a license's: one of its parts is the host of licenses, or it is relative.
    func mayHold(_ address: String) -> Bool {
        address.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            guard part.contains(UInt8(ascii: ".")), part.count <= 64 else { return false }
            let name = String(decoding: part.map(\.asciiLowercased), as: UTF8.self)
            return hosts.contains(name) || (name.hasPrefix("www.") && hosts.contains(String(name.dropFirst(4))))
        }
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
