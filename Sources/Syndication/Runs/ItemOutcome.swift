// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What came of one item of a batch, in the order of its proposals.
struct ItemOutcome: Sendable {
    /// The decisions.
    var results: [CheckResult] = []
    /// What could not be read.
    var failures: [CheckFailure] = []
}

extension CheckReport {
    /// Takes in what came of the next item.
    mutating func add(_ outcome: ItemOutcome) {
        results += outcome.results
        failures += outcome.failures
    }
}
