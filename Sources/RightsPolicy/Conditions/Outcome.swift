// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What came of a condition: its truth, and what proves it.
package struct Outcome: Sendable {
    /// Whether the condition holds.
    package var truth: Truth
    /// The words on the page that prove it.
    package var evidence: [Evidence] = []
    /// What would have to be known, in words, where the truth is unknown.
    package var unknowns: [String] = []
    /// The agreements that it is about.
    package var agreements: [AgreementMatch] = []
    /// The duties that it is about.
    package var duties: [Duty] = []
    /// The licenses that it is about.
    package var licenses: [License] = []

    /// Makes an outcome without proof.
    package init(_ truth: Truth) {
        self.truth = truth
    }

    /// Makes an outcome; the unknowns count only where the truth is unknown.
    init(_ truth: Truth, unknowns: [String]) {
        self.truth = truth
        self.unknowns = truth == .unknown ? unknowns : []
    }

    /// The most specific of the agreements that it is about, the first of equals.
    package var closestAgreement: AgreementMatch? {
        agreements.max { $0.specificity < $1.specificity }
    }

    /// The outcome of the opposite condition, with the same proof.
    package var negated: Outcome {
        var outcome = self
        outcome.truth = truth.negated
        return outcome
    }

    /// The outcome of being known to hold.
    var certain: Outcome {
        truth == .true ? self : Outcome(.false)
    }

    /// The outcome of conditions that must all hold: proved by the parts that settle it.
    package static func all(_ parts: [Outcome]) -> Outcome {
        joined(parts, truth: parts.map(\.truth).all) { truth, part in
            part == truth || truth == .unknown && part == .true
        }
    }

    /// The outcome of conditions of which one must hold: proved by the parts that settle it.
    package static func any(_ parts: [Outcome]) -> Outcome {
        joined(parts, truth: parts.map(\.truth).any) { truth, part in part == truth }
    }

    private static func joined(
        _ parts: [Outcome],
        truth: Truth,
        where settles: (Truth, Truth) -> Bool
    ) -> Outcome {
        var outcome = Outcome(truth)
        for part in parts where settles(truth, part.truth) {
            outcome.evidence.appendNew(part.evidence)
            outcome.unknowns.appendNew(part.unknowns)
            outcome.agreements.appendNew(part.agreements)
            outcome.duties.appendNew(part.duties)
            outcome.licenses.appendNew(part.licenses)
        }
        return outcome
    }
}

extension Array where Element: Equatable {
    /// Appends the elements that are not there yet.
    mutating func appendNew(_ elements: [Element]) {
        for element in elements where !contains(element) { append(element) }
    }
}
