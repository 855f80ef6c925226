// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The counts of a check report.
struct CheckSummary {
    /// The items, those that could not be checked included.
    let items: Int
    let proposals: Int
    let allowed: Int
    let denied: Int
    let toReview: Int
    let errors: Int
    let warnings: Int
    /// The violations that somebody has accepted.
    let waived: Int
    /// The decisions that are others than the batch expects.
    let unexpected: Int
    let failures: Int

    init(_ report: CheckReport) {
        items = Set(report.results.map(\.item)).union(report.failures.map(\.item)).count
        proposals = report.results.count
        func decided(_ decision: Decision) -> Int { report.results.count { $0.decision == decision } }
        allowed = decided(.allow)
        denied = decided(.deny)
        toReview = decided(.review)
        let violations = report.results.flatMap(\.violations)
        let open = violations.filter { $0.waiver == nil }
        errors = open.count { $0.severity == .error }
        warnings = open.count { $0.severity == .warning }
        waived = violations.count - open.count
        unexpected = report.results.count(where: \.isUnexpected)
        failures = report.failures.count
    }
}
