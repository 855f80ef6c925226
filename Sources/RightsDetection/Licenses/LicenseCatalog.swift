// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// The public licenses that are known by their addresses and names.
///
/// The catalog is data: `rules/licenses/*.yaml`, compiled by `LicenseCompiler`.
public struct LicenseCatalog: Sendable {
    /// The licenses of `rules/licenses`.
    public static let builtIn = LicenseCatalog(
        compiled: BuiltinRules.licenses,
        automaton: BuiltinRules.licenseAutomaton
    )

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
    private let hosts: WordSet
    let openers: LicenseOpeners
    let meanings: [Meaning]
    let names: LicenseNames

    /// Finds the names of licenses and the words beside them.
    var trie: PhraseAutomaton { names.automaton }

    /// Reads a compiled catalog; lines that are no records are left out, since the compiler has checked them.
    ///
    /// - Parameter automaton: the text of the automaton that finds its phrases; made of them where there is none.
    package init(compiled: String, automaton: String? = nil) {
        var records = LicenseRecords()
        for fields in CompiledRecords(compiled) { records.add(fields) }
        terms = records.terms
        addresses = records.addresses
        hosts = WordSet(records.addresses.map { WordHash($0.host.utf8) } + ["web.archive.org"])
        codes = records.codes
        ports = records.ports
        meanings = records.meanings
        var openers = LicenseOpeners()
        for (meaning, phrase) in zip(records.meanings, records.phrases) {
            switch meaning {
            case .opener, .name: openers.insert(phrase)
            default: continue
            }
        }
        self.openers = openers
        names = LicenseNames(phrases: records.phrases, automaton: automaton)
    }
}

extension LicenseCatalog {
    /// Whether an address can be a license's: one of its parts is the host of licenses, or it is relative.
    func mayHold(_ address: some Collection<UInt8>) -> Bool {
        var part = WordHash()
        var isDotted = false
        var length = 0
        for byte in address {
            if byte == UInt8(ascii: "/") {
                if isDotted, hosts.contains(part) { return true }
                (part, isDotted, length) = (WordHash(), false, 0)
                continue
            }
            if byte == UInt8(ascii: ".") { isDotted = true }
            part.append(byte.asciiLowercased)
            length += 1
            // "www." in front counts for nothing.
            if length == 4, part == "www." { (part, isDotted) = (WordHash(), false) }
        }
        return isDotted && hosts.contains(part)
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
    /// Nothing is put under the license: "not", "no longer".
    case denies
    /// What seems to say no takes it back, or says it of something else: "except", "unless otherwise stated".
    case admits
    /// The license is for a part, a time or some people only, or a mere possibility: "the icons", "until", "used to".
    case narrows
    /// Opens a rule of its own behind the name: "and", "which".
    case joins
}
