// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The one list of all predicates: a new one is written in the file of its subject and takes part from there.
package enum Predicates {
    /// All predicates, by subject, in the order of the documentation.
    package static let all: [Predicate] =
        PagePredicates.all + ProfilePredicates.all + LicensePredicates.all + ProposalPredicates.all + TimePredicates.all
        + TradePredicates.all + CopyPredicates.all + AgreementPredicates.all + DutyPredicates.all

    /// The predicate of a subject with a name; nil where there is none.
    package static func named(_ name: String, of subject: Predicate.Subject) -> Predicate? {
        all.first { $0.subject == subject && $0.name == name }
    }

    /// The names of the predicates of a subject.
    package static func names(of subject: Predicate.Subject) -> [String] {
        all.filter { $0.subject == subject }.map(\.name)
    }
}
