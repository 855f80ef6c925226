// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import ODRL
package import RightsModel

/// What the terms of ODRL mean as actions and conditions, by `rules/vocabularies/odrl.yaml`.
package struct ODRLMapping {
    let vocabularies: Vocabularies

    /// Makes a mapping by the vocabulary `odrl` among others.
    package init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    private static let prefixes = [
        (RDFNamespace.odrl, ""), (RDFNamespace.cc, "cc:"), (RDFNamespace.tdmrep, "tdm:"),
        ("http://iptc.org/std/RightsML/2011-10-07/", ""),
    ]

    /// The name of a term as the vocabulary spells it.
    private static func name(_ iri: String) -> String {
        for (namespace, prefix) in prefixes where iri.hasPrefix(namespace) {
            return prefix + iri.dropFirst(namespace.count)
        }
        return iri
    }

    private func term(_ name: String) -> VocabularyTerm? {
        vocabularies.term(name, in: "odrl")
    }

    /// What a prohibition of an action prohibits.
    package func prohibited(_ iri: String) -> [Action] {
        term(Self.name(iri))?.actions ?? []
    }

    /// What a permission of several actions permits, what takes more than one of them included.
    package func permitted(_ iris: [String]) -> [Action] {
        var permitted: [Action] = []
        for term in vocabularies.terms(of: "odrl") where !term.permits.isEmpty {
            let needed = term.term.split(separator: "+").map(String.init)
            let isGiven = needed.allSatisfy { name in
                iris.contains { Self.name($0) == name || needed.count > 1 && includes($0, name) }
            }
            guard isGiven else { continue }
            permitted += term.permits.filter { action in !permitted.contains { $0.includes(action) } }
        }
        return permitted
    }

    private func includes(_ wider: String, _ name: String) -> Bool {
        ODRLVocabulary.includes(
            wider,
            name.hasPrefix("cc:") ? RDFNamespace.cc + name.dropFirst(3) : RDFNamespace.odrl + name
        )
    }

    /// The conditions that duties are; nil where one of them is none that is known.
    package func conditions(_ duties: [ODRLRule]) -> [Condition]? {
        var conditions: [Condition] = []
        for duty in duties {
            for action in duty.actions {
                guard let term = term("duty:" + Self.name(action.iri)), duty.constraints.isEmpty else { return nil }
                conditions += term.requires.filter { !conditions.contains($0) }
            }
        }
        return conditions
    }
}
