// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// An asset or a party, or a collection of such.
package struct ODRLThing: Sendable, Hashable {
    /// The address, or an id that begins with `_:`.
    package var iri: String
    /// Whether it is declared a collection.
    package var isCollection: Bool
    /// The address by which the members of a collection are known, where it is another one.
    package var source: String?
    /// What a member must meet to count.
    package var refinements: [ODRLConstraint]

    /// Makes a thing.
    package init(
        _ iri: String,
        isCollection: Bool = false,
        source: String? = nil,
        refinements: [ODRLConstraint] = []
    ) {
        self.iri = iri
        self.isCollection = isCollection
        self.source = source
        self.refinements = refinements
    }
}

/// An action, perhaps narrowed.
package struct ODRLAction: Sendable, Hashable {
    /// The address; of a deprecated action, that of the one that took its place.
    package var iri: String
    /// The address as written.
    package var written: String
    /// What the action must meet to count.
    package var refinements: [ODRLConstraint]

    /// Makes an action.
    package init(_ iri: String, refinements: [ODRLConstraint] = []) {
        self.iri = ODRLVocabulary.currentAction(iri)
        written = iri
        self.refinements = refinements
    }
}
