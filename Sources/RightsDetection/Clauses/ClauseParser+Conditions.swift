// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The conditions of a clause: which lift it, which it demands.
extension ClauseParser {
    /// The conditions under which a prohibition in this sentence does not hold.
    var lifting: [Condition] {
        var conditions = cues.conditions.filter { found in
            found.condition == .authorization || isOpened(found.range) || cues.has(.only)
        }.map(\.condition)
        if cues.has(.unauthorized) { conditions.insert(.authorization, at: 0) }
        return Self.distinct(conditions)
    }

    /// The conditions that a permission or duty in this sentence demands.
    var demanded: [Condition] {
        Self.distinct((grant?.requires ?? []) + cues.conditions.map(\.condition)).filter {
            $0 != .law && $0 != .authorization
        }
    }

    /// Whether a condition is something that a user can owe; "for private use" is a limit and no duty.
    static func isOwed(_ condition: Condition) -> Bool {
        switch condition {
        case .attribution, .link, .notification, .unmodified, .shareAlike, .licenseNotice, .indicateChanges: true
        default: false
        }
    }

    /// Whether a "without", "unless" or the like stands before a condition.
    private func isOpened(_ range: Range<Int>) -> Bool {
        cues.first(.without).map { $0.range.lowerBound <= range.lowerBound } ?? false
    }

    /// Whether a condition is named only to say that it is not needed: "may be reproduced without permission".
    func isLifted(_ condition: Condition) -> Bool {
        cues.conditions.contains { $0.condition == condition && isOpened($0.range) }
    }

    static func distinct<Term: Hashable>(_ terms: [Term]) -> [Term] {
        var seen: Set<Term> = []
        return terms.filter { seen.insert($0).inserted }
    }
}
