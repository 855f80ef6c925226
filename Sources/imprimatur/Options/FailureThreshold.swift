// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel

/// From which severity on a violation makes the exit status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
    case note, warning, error, never

    /// The severity; nil for none.
    var severity: Severity? { Severity(rawValue: rawValue) }

    /// Whether a check fails: by a violation that is grave enough and nobody has accepted, or by a decision that is not as expected.
    func fails(_ report: CheckReport) -> Bool {
        guard let severity else { return false }
        return report.results.contains { result in
            result.isUnexpected || result.violations.contains { $0.severity >= severity && $0.waiver == nil }
        }
    }
}
