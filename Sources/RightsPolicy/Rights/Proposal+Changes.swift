// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Action {
    /// Whether the action only points at the page, by a link, a card, a headline, and rests on nobody's permission.
    package var isPointer: Bool {
        Action.link.includes(self) || Action.headline.includes(self)
    }

    /// Whether the action may be done unless a page forbids it, although it does more than point at the page.
    var needsNoPermission: Bool {
        [Action.embed, .index, .cache].contains(self)
    }

    /// Whether the action is about an image.
    var isAboutImage: Bool {
        Action.reuseImage.includes(self)
    }
}

extension Proposal {
    /// Whether the content is changed.
    ///
    /// An adaptation changes it by its nature; every other action takes it unaltered unless `edits` says otherwise.
    /// House style alone is neither clearly a change nor clearly none.
    package var changesContent: Truth {
        if Action.adapt.includes(action), action != .annotate { return .true }
        let edits = (edits ?? []).filter { $0 != "none" }
        if edits.isEmpty { return .false }
        return edits.allSatisfy { $0 == "style" || $0 == "time-place" } ? .unknown : .true
    }

    /// Whether images are taken.
    package var takesImages: Truth {
        action.isAboutImage ? .true : Truth(images.map { !$0.isEmpty })
    }

    /// Whether the proposal says that images are taken.
    package var namesImages: Bool {
        takesImages == .true
    }

    /// Whether the proposer claims that the law permits the use, whatever the page says.
    package var claimsStatutoryBasis: Bool {
        claimedBasis.map { ProposalWords.statutoryBases.contains($0) } ?? false
    }

    /// The credit to be given; nil where none is.
    var creditGiven: String? {
        let parts = [attribution?.text, attribution?.author].compactMap(\.self)
        return parts.first { $0.contains { !$0.isWhitespace } }
    }
}
