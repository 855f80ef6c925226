// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension Waiver {
    /// Who accepted a violation, why, and until when: `waived by Kim Vos until 2026-12-31: the contract is being renewed`.
    var words: String {
        switch kind {
        case .baseline: return "known from the baseline"
        case .waiver:
            var words = "waived"
            if let person { words += " by \(person)" }
            if let until { words += " until \(until)" }
            return words + (reason.map { ": \($0)" } ?? "")
        }
    }

    /// The waiver as reports give it.
    var json: JSONValue {
        var object = JSONObject()
        object.add("by", kind.rawValue)
        object.add("reason", reason)
        object.add("person", person)
        object.add("until", until?.description)
        return object.value
    }
}
