// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the records of a compiled catalog, one line after the other (see `LicenseCompiler`).
struct LicenseRecords {
    private(set) var terms: [LicenseTerms] = []
    private(set) var addresses: [LicenseAddress] = []
    private(set) var codes: [String: Int] = [:]
    private(set) var ports: Set<String> = []
    private(set) var meanings: [LicenseCatalog.Meaning] = []
    /// The folded phrase of each meaning.
    private(set) var phrases: [[UInt8]] = []

    private var family = -1
    private var isSoftware = false
    /// The license to which the next records belong; nil for those of the family.
    private var license: Int?

    mutating func add(_ fields: [String]) {
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
        case ("N", 2):
            let meaning = license.map { LicenseCatalog.Meaning.name(terms: $0) } ?? .opener(family: family)
            add(meaning, fields[1])
        case ("O", 2): add(.orLater, fields[1])
        case ("E", 3): add(.element(family: family, code: fields[1]), fields[2])
        case ("R", 3):
            ports.insert(fields[1])
            add(.port(family: family, code: fields[1]), fields[2])
        case ("X", 2): add(.fill, fields[1])
        case ("C", 3):
            if let cue = LicenseCue(rawValue: fields[1]) { add(.cue(cue), fields[2]) }
        default: return
        }
    }

    private mutating func add(_ meaning: LicenseCatalog.Meaning, _ phrase: String) {
        meanings.append(meaning)
        phrases.append(Self.folded(phrase))
    }

    /// The folded phrase; most are written so already, and folding them all would take a tenth of a short run.
    private static func folded(_ phrase: String) -> [UInt8] {
        var previous = UInt8(ascii: " ")
        let isFolded = phrase.utf8.allSatisfy { byte in
            defer { previous = byte }
            return byte >= 0x21 && byte < 0x7F && byte != 0x60 && !(0x41...0x5A).contains(byte)
                || byte == 0x20 && previous != 0x20
        }
        return isFolded ? Array(phrase.utf8) : FoldedText(phrase.utf8).bytes
    }
}

extension LicenseTerms {
    fileprivate init(_ fields: [String], isForSoftware: Bool) {
        func list<Term: RawRepresentable<String>>(_ index: Int) -> [Term] {
            fields[index].split(separator: ",").compactMap { Term(rawValue: String($0)) }
        }
        self.init(
            code: fields[1],
            id: fields[2],
            fixedVersion: fields[3].isEmpty ? nil : fields[3],
            versions: fields[4].split(separator: ",").map(String.init),
            permits: list(5),
            prohibits: list(6),
            requires: list(7),
            uri: fields[8],
            generalURI: fields[9],
            isForSoftware: isForSoftware
        )
    }

    /// The version that digits of a page mean: `4.0` for `4.0`, `4.0` for `4`; nil where there is no such version.
    func version(_ digits: String) -> String? {
        versions.first { $0 == digits || $0 == digits + ".0" }
    }
}
