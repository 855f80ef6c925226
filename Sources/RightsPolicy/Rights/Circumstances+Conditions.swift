// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

extension Circumstances {
    /// The same circumstances with or without the right holder's permission.
    func withAuthorization(_ authorization: Truth) -> Circumstances {
        var changed = self
        changed.authorization = authorization
        return changed
    }

    /// Whether somebody who takes the action can meet the condition by his own doing.
    private func canMeet(_ condition: Condition) -> Bool {
        switch condition {
        case .unmodified: !Action.adapt.includes(proposal.action)
        case .nonCommercial, .personalUse:
            !Action.monetize.includes(proposal.action) && !Action.commercial.includes(proposal.action)
        case .law: false
        case .authorization, .attribution, .link, .shareAlike, .notification, .licenseNotice, .indicateChanges: true
        }
    }

    /// Holds a condition against the circumstances.
    ///
    /// - Parameter license: the license that sets the condition; nil where a statement or an agreement does.
    package func answer(_ condition: Condition, license: License? = nil) -> ConditionAnswer {
        if isWilling, condition != .authorization {
            return ConditionAnswer(canMeet(condition) ? .true : .false, expected: condition.rawValue)
        }
        if let answer = answerOfCopy(condition, license: license) { return answer }
        return switch condition {
        case .authorization:
            ConditionAnswer(
                authorization,
                expected: "the right holder's permission",
                unknown: "whether an agreement on file covers the use"
            )
        case .attribution: attribution
        case .link: link
        case .licenseNotice: licenseNotice(license)
        case .shareAlike: shareAlike(license)
        case .indicateChanges: indicateChanges
        case .unmodified: unmodified
        case .nonCommercial: nonCommercial
        case .personalUse: personalUse
        case .notification:
            ConditionAnswer(
                Truth(proposal.notified),
                expected: "the right holder is told",
                found: proposal.notified == true ? "told" : nil,
                unknown: "whether the right holder has been told (`notified`)"
            )
        case .law:
            ConditionAnswer(
                proposal.claimsStatutoryBasis ? .unknown : .false,
                expected: "a use that the law permits anyway",
                found: proposal.claimedBasis,
                unknown:
                    "whether the law permits the use as \(proposal.claimedBasis ?? "claimed"): a person has to judge"
            )
        }
    }

    private var attribution: ConditionAnswer {
        let name = requestedCredits.first
        let expected = name.map { "a credit that names “\($0)”" } ?? "a credit that names the source"
        guard let given = proposal.creditGiven else { return ConditionAnswer(.false, expected: expected) }
        let words = [proposal.attribution?.text, proposal.attribution?.author].compactMap(\.self)
            .joined(separator: " ").lowercased()
        let isNamed = requestedCredits.isEmpty || requestedCredits.contains { words.contains($0.lowercased()) }
        return ConditionAnswer(
            isNamed ? .true : .unknown,
            expected: expected,
            found: given,
            unknown: "whether “\(given)” credits “\(name ?? "")”"
        )
    }

    private var link: ConditionAnswer {
        let expected = page.url.map { "a link to \($0)" } ?? "a link to the source"
        guard let linkBack = proposal.linkBack else { return ConditionAnswer(.false, expected: expected) }
        guard let text = linkBack.url else {
            return ConditionAnswer(.unknown, expected: expected, unknown: "where the link leads (`link_back.url`)")
        }
        guard let target = WebAddress(text) else { return ConditionAnswer(.false, expected: expected, found: text) }
        guard let address else { return ConditionAnswer(.true, expected: expected, found: text) }
        let answer: Truth = target.isSamePage(as: address) ? .true : target.isSameSite(as: address) ? .unknown : .false
        return ConditionAnswer(
            answer,
            expected: expected,
            found: text,
            unknown: "whether the link to \(text) leads to the source"
        )
    }

    /// A notice of the license; where a statement asks for it, of any license of the page.
    private func licenseNotice(_ license: License?) -> ConditionAnswer {
        let meant = license.map { [$0] } ?? licenses
        let name = LicenseName.list(meant)
        let expected = name.map { "a notice that names and links \($0)" } ?? "a notice that names and links the license"
        guard let notice = proposal.licenseNotice else { return ConditionAnswer(.false, expected: expected) }
        let isRight = name == nil || meant.contains { LicenseName.names(notice, $0) }
        return ConditionAnswer(isRight ? .true : .false, expected: expected, found: notice)
    }

    /// The same license for what is made of the content; where a statement asks for it, any license of the page.
    private func shareAlike(_ license: License?) -> ConditionAnswer {
        let meant = license.map { [$0] } ?? licenses
        let name = LicenseName.list(meant)
        let expected = "the adaptation is under \(name ?? "the same license")"
        guard proposal.changesContent != .false else { return ConditionAnswer(.true, expected: expected) }
        let isSame = proposal.licenseNotice.map { notice in meant.contains { LicenseName.names(notice, $0) } }
        return ConditionAnswer(
            name == nil ? .unknown : Truth(isSame),
            expected: expected,
            found: proposal.licenseNotice,
            unknown: "under which license the adaptation will stand (`license_notice`)"
        )
    }

    private var indicateChanges: ConditionAnswer {
        let expected = "readers are told what was changed"
        guard proposal.changesContent != .false else {
            return ConditionAnswer(.true, expected: expected, found: "nothing is changed")
        }
        return ConditionAnswer(
            Truth(proposal.changesMarked),
            expected: expected,
            found: proposal.changesMarked == true ? "the changes are marked" : nil,
            unknown: "whether readers are told what was changed (`changes_marked`)"
        )
    }

    private var unmodified: ConditionAnswer {
        ConditionAnswer(
            proposal.changesContent.negated,
            expected: "the content stays as it is",
            found: proposal.edits?.joined(separator: ", "),
            unknown: "whether the edits proposed change the content"
        )
    }

    private var nonCommercial: ConditionAnswer {
        ConditionAnswer(
            Truth(proposal.commercial).negated,
            expected: "no commercial purpose",
            found: proposal.commercial.map { $0 ? "commercial" : "not commercial" },
            unknown: "whether the use is commercial (`commercial`)"
        )
    }

    private var personalUse: ConditionAnswer {
        let type = proposal.republisher?.type
        let isPersonal: Truth = type == nil ? .unknown : type == "personal" ? .true : .false
        return ConditionAnswer(
            isPersonal.and(Truth(proposal.commercial).negated),
            expected: "private use",
            found: type,
            unknown: "whether the use is private (`republisher.type`, `commercial`)"
        )
    }
}
