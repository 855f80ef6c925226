// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What one signal of a page says about one action.
package struct RightsClaim: Sendable, Hashable {
    /// The index of the signal.
    package var signal: Int
    /// The license, where a license says so.
    package var license: License?
    /// The narrowest action that the signal names and that includes the action in question.
    package var named: Action
    /// What the signal is about.
    package var scope: Scope
    /// Whether the claim holds under the circumstances of the proposal.
    package var holds: Truth
    /// What would have to be known, in words.
    package var unknowns: [String]
    /// What whoever relies on the claim has to do.
    package var requires: [Condition]

    /// Whether this claim is the more specific one, so that it prevails over `other`.
    ///
    /// What is said of the article prevails over what is said of the whole page, and after that the narrower action over
    /// the wider one. A permission to use a text at large never lifts a word on mining.
    func outranks(_ other: RightsClaim) -> Bool {
        if Action.tdm.includes(other.named), !Action.tdm.includes(named) { return false }
        let own = (rank(of: scope), named.depth)
        return own > (rank(of: other.scope), other.named.depth)
    }

    private func rank(of scope: Scope) -> Int {
        switch scope {
        case .other, .page: 0
        case .work: 1
        case .media: 2
        }
    }
}
