// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsModel

/// Turns a policy of ODRL that came with a page into signals.
///
/// Only what is said to anybody, without limits that no condition describes, permits; everything else is left undecided.
struct ODRLPolicyReader {
    let document: Document
    let policy: ODRLPolicy
    /// The place of a byte of the policy's file.
    let place: @Sendable (Int) -> Findings.Place

    private var mapping: ODRLMapping { ODRLMapping(vocabularies: document.vocabularies) }

    func read(into findings: inout Findings) {
        if let successor = policy.isReplacedBy.first {
            report(.contradiction, "This policy is void: “\(successor)” replaces it.", at: policy.offset, &findings)
            return
        }
        if policy.conflictStrategy == .invalid,
            let conflict = ConflictFinder().conflicts(in: policy).first(where: \.isCertain)
        {
            let message =
                "This policy is void: it permits and prohibits “\(conflict.action)”, and names no strategy for conflicts."
            report(.contradiction, message, at: policy.offset, &findings)
            return
        }
        for rule in policy.permissions where isAboutPage(rule) { permission(rule, &findings) }
        for rule in policy.prohibitions where isAboutPage(rule) { prohibition(rule, &findings) }
    }

    private func report(
        _ code: Diagnostic.Code,
        _ message: String,
        actions: [Action] = [],
        at offset: Int,
        _ findings: inout Findings
    ) {
        let diagnostic = Diagnostic(code: code, message: message, actions: actions)
        findings.report(diagnostic, at: place(offset))
    }

    /// Whether a rule names no asset, the page, or a folder of the site in which the page stands.
    private func isAboutPage(_ rule: ODRLRule) -> Bool {
        guard !rule.targets.isEmpty, let page = document.page.url else { return true }
        return rule.targets.contains { target in
            [target.iri, target.source].compactMap(\.self).contains { iri in
                let address = URLReference(iri)
                guard address.scheme == "http" || address.scheme == "https" else { return true }
                return page == iri || page.hasPrefix(iri.hasSuffix("/") ? iri : iri + "/")
            }
        }
    }

    private func add(_ reservation: Reservation, _ rule: ODRLRule, _ findings: inout Findings) {
        let actions = rule.actions.map(\.written).joined(separator: ", ")
        findings.add(
            .reservation(reservation),
            text: "\(reservation.directive): \(actions)",
            scope: .page,
            origin: .odrl,
            at: place(rule.offset)
        )
    }

    private func reservation(_ directive: String) -> Reservation {
        Reservation(vocabulary: "odrl", directive: directive, value: policy.uid)
    }

    /// What is offered is to be had by agreement; it is not granted.
    private func permission(_ rule: ODRLRule, _ findings: inout Findings) {
        let isMining = rule.actions.contains { $0.iri == ODRLVocabulary.mine }
        if !policy.kind.isGrant || isMining {
            var offer = reservation(policy.kind.rawValue.lowercased())
            offer.actions = rule.actions.flatMap { mapping.prohibited($0.iri) }
            offer.unless = [.authorization]
            add(offer, rule, &findings)
            return
        }
        let permitted = mapping.permitted(rule.actions.map(\.iri))
        guard isUnlimited(rule), rule.assignees.isEmpty, let conditions = mapping.conditions(rule.duties) else {
            let message = "The policy permits this to some, or within limits, alone."
            report(.unparsedClause, message, actions: permitted, at: rule.offset, &findings)
            return
        }
        var grant = reservation("permission")
        grant.permits = permitted
        grant.requires = conditions
        add(grant, rule, &findings)
    }

    private func prohibition(_ rule: ODRLRule, _ findings: inout Findings) {
        let prohibited = rule.actions.flatMap { mapping.prohibited($0.iri) }
        guard isUnlimited(rule), rule.assignees.isEmpty else {
            let message = "The policy prohibits this to some, or within limits, alone."
            report(.unparsedClause, message, actions: prohibited, at: rule.offset, &findings)
            return
        }
        var ban = reservation("prohibition")
        ban.actions = prohibited
        add(ban, rule, &findings)
    }

    /// Whether a rule holds without regard to time, place, purpose and the like.
    private func isUnlimited(_ rule: ODRLRule) -> Bool {
        rule.constraints.isEmpty && rule.actions.allSatisfy(\.refinements.isEmpty)
            && rule.targets.allSatisfy(\.refinements.isEmpty)
    }
}
