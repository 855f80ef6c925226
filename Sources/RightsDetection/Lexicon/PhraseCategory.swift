// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What a word does beside the holder of a copyright notice.
package enum NoticeRole: String, Sendable, Hashable {
    /// Joins the mark and the holder: "by", "of".
    case connective
    /// Ends the holder: "powered by", "registered in".
    case stop
    /// Ends the holder and says more about it: "a division of".
    case apposition
    /// Ends the name of a company: "Inc.", "GmbH".
    case suffix
    /// Says that the word "copyright" is a topic here and no mark: "copyright law".
    case topic
}

/// What a phrase of the lexicon does in a sentence.
///
/// The words are those of `rules/lexicon/<language>.yaml`.
package enum PhraseCategory: Sendable, Hashable {
    /// Opens or marks a copyright notice.
    case notice
    /// Helps to find the holder in a copyright notice.
    case noticeRole(NoticeRole)
    /// Reserves rights.
    case reservation
    /// Names a page of policy in a link.
    case link(Policy)
    /// Says that use means acceptance.
    case acceptance
    /// Says that the text comes from elsewhere: "reprinted with permission", "originally published in".
    case origin
    /// Names a news agency.
    case agency
    /// Names an action.
    case action(Action)
    /// Forbids.
    case prohibition
    /// Permits.
    case permission
    /// Demands.
    case duty
    /// Limits to what follows or precedes: "only".
    case only
    /// Opens the condition that lifts a prohibition: "without", "unless".
    case without
    /// Opens the condition that a permission demands: "provided".
    case with
    /// Narrows a permission in a way that is not read further: "subscribers", "after", "in print".
    case limit
    /// Demands an authorization: "requires".
    case needs
    /// Carries "unless authorization" in itself: "unauthorized".
    case unauthorized
    /// Names a condition.
    case condition(Condition)
    /// Names a public license.
    case license
    /// Names what a clause is about.
    case content
    /// An idiom that looks like a clause and is none.
    case ignore
    /// A formula whose sense is not the sum of its words.
    ///
    /// It carries the number of its statement in `Lexicon.formulas`: a category without references is copied for nothing,
    /// and hits are many.
    case formula(Int)

    /// Reads the name of a category in the compiled lexicon.
    init?(name: some StringProtocol) {
        if let point = name.firstIndex(of: ".") {
            let value = String(name[name.index(after: point)...])
            switch name[..<point] {
            case "notice": self.init(NoticeRole(rawValue: value).map(PhraseCategory.noticeRole))
            case "link": self.init(Policy(rawValue: value).map(PhraseCategory.link))
            case "action": self.init(Action(rawValue: value).map(PhraseCategory.action))
            case "condition": self.init(Condition(rawValue: value).map(PhraseCategory.condition))
            default: return nil
            }
            return
        }
        switch name {
        case "notice": self = .notice
        case "reservation": self = .reservation
        case "acceptance": self = .acceptance
        case "origin": self = .origin
        case "agency": self = .agency
        case "prohibition": self = .prohibition
        case "permission": self = .permission
        case "duty": self = .duty
        case "only": self = .only
        case "without": self = .without
        case "with": self = .with
        case "limit": self = .limit
        case "needs": self = .needs
        case "unauthorized": self = .unauthorized
        case "license": self = .license
        case "content": self = .content
        case "ignore": self = .ignore
        default: return nil
        }
    }

    private init?(_ category: PhraseCategory?) {
        guard let category else { return nil }
        self = category
    }
}
