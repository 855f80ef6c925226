// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Proposal {
    /// The actions that the proposed one takes along: whoever proposes `tdm` may go on to train a model.
    ///
    /// Not taken along is what is another use rather than a part of the proposed one: a whole text or picture
    /// (`republish`, `reuse-image`) may be permitted where parts of it are not, such as excerpts or crops. To pass a work
    /// on to others for their own use (`resyndicate`, `sublicense`) and to take credits off are never meant unless they
    /// are proposed by name, and a use that is proposed as not commercial takes no commercial one along.
    var actionsTakenAlong: [Action] {
        guard action != .republish, action != .excerpt, action != .reuseImage else { return [] }
        return Action.allCases.filter { narrower in
            guard narrower != action, action.includes(narrower) else { return false }
            switch narrower {
            case .resyndicate, .sublicense, .removeCredit: return false
            case .commercial: return commercial != false
            default: return true
            }
        }
    }
}

extension Rule {
    /// Whether it only concerns the form of parts, such as the length of an excerpt, and so nothing that takes them along.
    var isAboutParts: Bool {
        Action.allCases.filter(actions.contains).allSatisfy { action in
            action != .republish && Action.republish.includes(action)
                || action != .reuseImage && Action.reuseImage.includes(action)
        }
    }
}
