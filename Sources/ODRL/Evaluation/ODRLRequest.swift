// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What somebody asks to do: one action of one party on one asset.
package struct ODRLRequest: Sendable, Hashable {
    /// What is known of something that constraints compare.
    package struct Fact: Sendable, Hashable {
        /// The address of the left operand.
        package var operand: String
        /// The values.
        package var values: [RDFTerm]

        /// Makes a fact.
        package init(operand: String, values: [RDFTerm]) {
            self.operand = operand
            self.values = values
        }
    }

    /// The address of the request; nil where it has none.
    package var id: String?
    /// The address of the requested rule; nil where it is the request itself.
    package var ruleID: String?
    /// The address of the action.
    package var action: String
    /// The address of the party; nil where nobody is named.
    package var party: String?
    /// The address of the asset; nil where none is named.
    package var target: String?
    /// What is known of the request.
    package var facts: [Fact]

    /// Makes a request.
    package init(
        id: String? = nil,
        ruleID: String? = nil,
        action: String,
        party: String? = nil,
        target: String? = nil,
        facts: [Fact] = []
    ) {
        self.id = id
        self.ruleID = ruleID
        self.action = ODRLVocabulary.currentAction(action)
        self.party = party
        self.target = target
        self.facts = facts
    }

    /// The values known of an operand, by its address.
    package func values(of operand: String) -> [RDFTerm] {
        facts.filter { $0.operand == operand }.flatMap(\.values)
    }
}
