// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What keeps an agreement from covering a proposal.
package enum AgreementObstacle: String, Sendable, Hashable {
    /// It is about other actions.
    case action
    /// It is about other pages.
    case page
    /// It has ended.
    case expired
    /// It has not begun.
    case notYetValid
    /// It was revoked.
    case revoked
    /// It leaves out a channel.
    case channel
    /// It leaves out a territory.
    case territory
    /// It leaves out the language.
    case language
    /// It permits fewer words, or less of the whole.
    case words
    /// It permits fewer images.
    case images
    /// It leaves out commercial use.
    case commerce
    /// It does not permit to pass on what it permits.
    case sublicensing
}

/// Whether an agreement covers an action of a proposal, and why not.
package struct AgreementMatch: Sendable, Hashable {
    /// An obstacle with the words that explain it.
    package struct Objection: Sendable, Hashable {
        /// The obstacle.
        package var obstacle: AgreementObstacle
        /// The explanation, as the rest of a sentence that begins with the agreement's id.
        package var reason: String
    }

    /// The agreement.
    package var agreement: Agreement
    /// All that keeps it from covering the action.
    package var objections: [Objection]
    /// What is not known of the proposal and would have to be.
    package var unknowns: [String]
    /// How closely it is about the page and the action.
    package var specificity = AgreementSpecificity(reach: .elsewhere, length: 0, depth: 0, begin: .min)

    /// Whether it covers the action.
    package var covers: Truth {
        guard objections.isEmpty else { return .false }
        return unknowns.isEmpty ? .true : .unknown
    }

    /// Whether it is about this action on this page, limits aside.
    package var isPertinent: Bool {
        !objects(to: .action) && !objects(to: .page)
    }

    /// The explanations of all objections in one: `covered until 2026-06-30; expired 1 day before the planned date`.
    package var reason: String? {
        objections.isEmpty ? nil : objections.map(\.reason).joined(separator: "; ")
    }

    /// Whether an obstacle is among those that keep it from covering the action.
    package func objects(to obstacle: AgreementObstacle) -> Bool {
        objections.contains { $0.obstacle == obstacle }
    }

    /// Adds what keeps it from covering the action.
    mutating func object(_ obstacle: AgreementObstacle, _ reason: String) {
        objections.append(Objection(obstacle: obstacle, reason: reason))
    }
}
