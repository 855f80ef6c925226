// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a decision is as the outcome of a test.
enum JUnitOutcome {
    /// Allowed, though perhaps with words of warning.
    case passed
    /// A person has to look, or has accepted what is wrong: neither passed nor failed.
    case open
    /// Denied, against a rule that is grave enough, or decided otherwise than expected.
    case failed

    /// Makes the outcome; a violation fails from the severity `failOn` on, and from `error` on in any case.
    init(_ result: CheckResult, failOn: Severity) {
        let isWaived = !result.violations.isEmpty && result.violations.allSatisfy { $0.waiver != nil }
        let isGrave = result.violations.contains { $0.severity >= failOn && $0.waiver == nil }
        let isWrong = result.decision == .deny || result.violations.contains { $0.severity == .error }
        if result.isUnexpected || isGrave || isWrong && !isWaived {
            self = .failed
        } else if isWaived {
            self = .open
        } else {
            self = result.decision == .review ? .open : .passed
        }
    }

    /// The element that tells it; nil where there is nothing to tell.
    func element(of result: CheckResult) -> String? {
        let findings = result.findings(in: "")
        let open = findings.filter { $0.waiver == nil }
        let main = open.first { $0.severity == .error } ?? open.first ?? findings.first
        let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
        let message = XMLText.attribute((main?.message ?? result.decision.rawValue) + more)
        let text = ResultText(result: result, style: .plain).lines.map(XMLText.content).joined(separator: "\n")
        switch self {
        case .passed: return findings.isEmpty ? nil : "<system-out>\(text)</system-out>"
        case .open:
            guard open.isEmpty, let waiver = main?.waiver else { return "<skipped message=\(message)/>" }
            return "<skipped message=\(XMLText.attribute(waiver.words))/>"
        case .failed:
            let type = XMLText.attribute(main?.rule ?? result.decision.rawValue)
            return "<failure message=\(message) type=\(type)>\(text)</failure>"
        }
    }
}
