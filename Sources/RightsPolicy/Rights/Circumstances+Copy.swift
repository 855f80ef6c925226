// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Circumstances {
    /// What the copy itself says to a condition, where one was read; nil where only the proposal's words are known.
    func answerOfCopy(_ condition: Condition, license: License?) -> ConditionAnswer? {
        guard let copy = proposal.copy else { return nil }
        switch condition {
        case .attribution:
            let name = requestedCredits.first
            let expected = name.map { "a credit that names “\($0)”" } ?? "a credit that names the source"
            return answer(copy.credit, expected: expected)
        case .link:
            return answer(copy.linksToSource, expected: page.url.map { "a link to \($0)" } ?? "a link to the source")
        case .licenseNotice:
            let name = LicenseName.list(license.map { [$0] } ?? licenses)
            return answer(
                copy.linksLicense,
                expected: name.map { "a notice that names and links \($0)" }
                    ?? "a notice that names and links the license"
            )
        case .unmodified:
            guard !Action.adapt.includes(proposal.action) || proposal.action == .annotate else { return nil }
            return answer(copy.textChanged, expected: "the content stays as it is").opposite
        case .indicateChanges:
            let expected = "readers are told what was changed"
            guard copy.textChanged.holds != false else {
                return ConditionAnswer(.true, expected: expected, found: "nothing is changed")
            }
            let told = answer(copy.marksChanges, expected: expected)
            guard copy.textChanged.holds == nil, told.isMet == .false else { return told }
            return ConditionAnswer(.unknown, expected: expected, unknown: copy.textChanged.unknown)
        case .shareAlike:
            guard copy.textChanged.holds == true else { return nil }
            let name = LicenseName.list(license.map { [$0] } ?? licenses)
            return answer(copy.linksLicense, expected: "the adaptation is under \(name ?? "the same license")")
        case .authorization, .nonCommercial, .personalUse, .notification, .law:
            return nil
        }
    }

    private func answer(_ finding: CopyFinding, expected: String) -> ConditionAnswer {
        ConditionAnswer(
            Truth(finding.holds),
            expected: expected,
            found: finding.evidence.first.map { "“\($0.text)” in the copy" },
            unknown: finding.unknown ?? "what the copy says"
        )
    }
}

extension ConditionAnswer {
    /// The answer to the opposite question, with the same words found.
    fileprivate var opposite: ConditionAnswer {
        ConditionAnswer(isMet.negated, expected: expected, found: found, unknown: unknown)
    }
}
