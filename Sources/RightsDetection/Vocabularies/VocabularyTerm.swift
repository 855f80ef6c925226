// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// A term of a vocabulary for machines, and what it means in our own words.
package struct VocabularyTerm: Sendable, Hashable {
    /// What has become of a term, or what it is.
    package enum Status: String, Sendable, Hashable {
        /// Of an earlier version, or out of use.
        case legacy
        /// Proposed, without a specification that others follow.
        case proposed
        /// Says nothing on rights.
        case neutral
    }

    /// The term as its vocabulary spells it.
    package var term: String
    /// The actions that it speaks of: those that it reserves, where the term is a reservation by itself.
    package var actions: [Action]
    /// The conditions under which it does not reserve them.
    package var unless: [Condition]
    /// The actions that it permits.
    package var permits: [Action]
    /// What it demands of whoever relies on `permits`.
    package var requires: [Condition]
    /// What it is about, where that is not what its place says.
    package var scope: Scope?
    /// What has become of it; nil for a term in force.
    package var status: Status?
    /// The terms that stand for it today.
    package var replacedBy: [String]
    /// The terms that it includes.
    package var includes: [String]
    /// Who runs the crawler of that name; nil for other terms.
    package var operatorName: String?
    /// What a reader should know, as a sentence.
    package var note: String?
}

extension VocabularyTerm {
    /// Reads the fields of a compiled record; nil where it is none.
    init?(_ fields: [String]) {
        guard fields.count == 12, fields[0] == "T" else { return nil }
        func list<Term: RawRepresentable<String>>(_ index: Int) -> [Term] {
            fields[index].split(separator: ",").compactMap { Term(rawValue: String($0)) }
        }
        term = fields[1]
        actions = list(2)
        unless = list(3)
        permits = list(4)
        requires = list(5)
        scope = Scope(rawValue: fields[6])
        status = Status(rawValue: fields[7])
        replacedBy = fields[8].split(separator: ",").map(String.init)
        includes = fields[9].split(separator: ",").map(String.init)
        operatorName = fields[10].isEmpty ? nil : fields[10]
        note = fields[11].isEmpty ? nil : fields[11]
    }
}
