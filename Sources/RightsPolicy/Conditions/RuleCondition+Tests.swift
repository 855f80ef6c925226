// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension RuleCondition {
    /// The questions of the condition, in the order of the file.
    package var tests: [PredicateTest] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        case .not(let part), .certain(let part): part.tests
        case .test(let test): [test]
        }
    }

    /// The condition in words that don't hang on the order of its parts.
    var canonicalText: String {
        switch self {
        case .all(let parts): "all(\(parts.map(\.canonicalText).sorted().joined(separator: ",")))"
        case .any(let parts): "any(\(parts.map(\.canonicalText).sorted().joined(separator: ",")))"
        case .not(let part): "not(\(part.canonicalText))"
        case .certain(let part): "certain(\(part.canonicalText))"
        case .test(let test): test.text
        }
    }
}
