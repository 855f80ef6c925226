// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsModel

extension PageAudit {
    /// The rights profile as a policy: a `Set` of permissions and prohibitions on the page.
    ///
    /// Where one answer holds for every use, it is one rule on `use`, which in ODRL includes all other actions. Otherwise each
    /// action that has an answer gets a rule of its own, since ODRL's tree is flat below `use`. What needs consent is permitted
    /// to whoever obtains it. What the page leaves open stands in no rule, and is then not permitted; a page that leaves all
    /// open obliges to look at what else applies, because the information model wants at least one rule.
    var odrl: ODRLPolicy {
        let rules = (profile.map(ruledEntries) ?? []).map { rule(for: $0) }
        let permissions = rules.filter { $0.kind == .permission }
        let prohibitions = rules.filter { $0.kind == .prohibition }
        let review = ODRLRule(.duty, actions: [ODRLAction(ODRLTerms.review)], targets: [target])
        return ODRLPolicy(
            uid: "urn:imprimatur:policy:sha256:\(page.sha256)",
            profiles: ODRLTerms.profiles(of: rules),
            conflicts: [.prohibition],
            permissions: permissions,
            prohibitions: prohibitions,
            obligations: rules.isEmpty ? [review] : []
        )
    }

    /// The entries that become rules.
    private func ruledEntries(_ profile: RightsProfile) -> [ProfileEntry] {
        let used = profile.entries.filter { Action.use.includes($0.action) }
        let isUniform = used.allSatisfy { $0.standing == used.first?.standing && $0.requires == used.first?.requires }
        let entries = profile.entries.filter { $0.standing != .unknown }
        return isUniform
            ? entries.filter { $0.action == .use || !Action.use.includes($0.action) }
            : entries.filter { $0.action != .use }
    }

    private var target: ODRLThing {
        ODRLThing(page.url ?? "urn:sha256:\(page.sha256)")
    }

    private func rule(for entry: ProfileEntry) -> ODRLRule {
        guard entry.standing != .prohibited else {
            return ODRLRule(.prohibition, actions: [ODRLAction(ODRLTerms.prohibited(entry.action))], targets: [target])
        }
        let conditions = entry.standing == .needsConsent ? [.authorization] : entry.requires
        return ODRLRule(
            .permission,
            actions: ODRLTerms.permitted(entry.action).map { ODRLAction($0) },
            targets: [target],
            constraints: conditions.compactMap(ODRLTerms.constraint),
            duties: conditions.compactMap(ODRLTerms.duty).map { ODRLRule(.duty, actions: [ODRLAction($0)]) }
        )
    }
}
