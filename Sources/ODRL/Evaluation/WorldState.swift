// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What is known of the world in which a request is evaluated.
package struct WorldState: Sendable, Hashable {
    /// What is known of a duty.
    package struct DutyState: Sendable, Hashable {
        /// The address of an earlier report that says so; nil where there is none.
        package var reportID: String?
        /// The address of the duty.
        package var duty: String
        /// The state.
        package var state: DeonticState

        /// Makes a duty's state.
        package init(duty: String, state: DeonticState, reportID: String? = nil) {
            self.duty = duty
            self.state = state
            self.reportID = reportID
        }
    }

    /// An action that was done.
    package struct Performance: Sendable, Hashable {
        /// The address of the action; nil where only the duty is named.
        package var action: String?
        /// The address of the duty for which it was done; nil where none is named.
        package var duty: String?
        /// Who did it.
        package var party: String?
        /// On what.
        package var target: String?
        /// What is known of it.
        package var facts: [ODRLRequest.Fact]

        /// Makes a performance.
        package init(
            action: String?,
            duty: String? = nil,
            party: String? = nil,
            target: String? = nil,
            facts: [ODRLRequest.Fact] = []
        ) {
            self.action = action.map(ODRLVocabulary.currentAction)
            self.duty = duty
            self.party = party
            self.target = target
            self.facts = facts
        }
    }

    /// The time, as `xsd:dateTime` or `xsd:date`; nil where it is not known.
    package var currentTime: RDFTerm?
    /// What is known besides.
    package var facts: [ODRLRequest.Fact] = []
    /// The states of duties.
    package var duties: [DutyState] = []
    /// The actions that were done.
    package var performances: [Performance] = []
    /// What things are, and of what they are part.
    package var graph = RDFGraph()

    /// Makes a state in which nothing is known.
    package init() {}
}

/// What has become of a duty.
package enum DeonticState: String, Sendable, Hashable {
    /// It is neither fulfilled nor violated.
    case notSet = "NonSet"
    /// It is fulfilled.
    case fulfilled = "Fulfilled"
    /// It is violated.
    case violated = "Violated"
}
