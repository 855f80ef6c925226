// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// One thing that a check objects to, with the place at which a platform shows it.
///
/// Beside the violations of rules these are the decisions that are others than the batch expects: both make the exit
/// status 1, and no form may leave either out.
struct Finding {
    /// The rule of a decision that is another than the batch expects.
    static let unexpectedDecision = "unexpected-decision"

    let rule: String
    let severity: Severity
    let result: CheckResult
    let message: String
    let remedy: String?
    let evidence: [Evidence]
    let references: [String]
    /// Stays the same as long as rule, item, action and words do; two findings may share it.
    let fingerprint: String
    /// The first place that proves it; the page where nothing more is known.
    let place: FindingPlace
    /// Why it no longer makes the check fail; nil where nobody has accepted it.
    let waiver: Waiver?

    init(_ violation: Violation, of result: CheckResult, in batch: String) {
        rule = violation.rule
        severity = violation.severity
        self.result = result
        message = violation.message
        remedy = violation.remedy
        evidence = violation.evidence
        references = violation.references
        fingerprint =
            violation.fingerprint.isEmpty
            ? "\(violation.rule):\(result.item):\(result.proposal.action.rawValue)" : violation.fingerprint
        place = FindingPlace(violation.evidence.first { $0.location != nil }?.location, of: result, in: batch)
        waiver = violation.waiver
    }

    /// The finding that a decision is another than the batch expects.
    init(unexpected result: CheckResult, expected: Decision, in batch: String) {
        rule = Finding.unexpectedDecision
        severity = .error
        self.result = result
        message = "expected \(expected.rawValue), decided \(result.decision.rawValue)"
        remedy = nil
        evidence = []
        references = []
        fingerprint = "\(rule):\(result.item):\(result.proposal.action.rawValue)"
        place = FindingPlace(nil, of: result, in: batch)
        waiver = nil
    }

    /// What would make it right, with the heading that fits the severity; nil where nothing would.
    var advice: String? {
        remedy.map { (result.decision == .allow ? "Advice: " : "To allow it: ") + $0 }
    }

    /// The item and what is proposed with it: `a-1: translate`.
    var title: String { "\(result.item): \(result.proposal.action.rawValue)" }
}

extension CheckResult {
    /// What is objected to: the violations of rules, then a decision that is not the expected one.
    func findings(in batch: String) -> [Finding] {
        var found = violations.map { Finding($0, of: self, in: batch) }
        if isUnexpected, let expected { found.append(Finding(unexpected: self, expected: expected, in: batch)) }
        return found
    }
}

extension CheckReport {
    /// All that is objected to, in the order of the batch.
    var findings: [Finding] { results.flatMap { $0.findings(in: batch.source) } }

    /// What is objected to and nobody has accepted, in the order of the batch.
    var openFindings: [Finding] { findings.filter { $0.waiver == nil } }
}
