// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
public import RightsPolicy

/// Runs the examples of rules: they are the tests of the rules.
public struct RuleVerifier: Sendable {
    /// What became of one example.
    public struct Outcome: Sendable {
        /// The example.
        public var example: RuleExample
        /// What is not as the example says, as a sentence; nil where all is.
        public var problem: String?
        /// What the example says and what came of it, line by line; empty where all is as it says.
        public var difference: [String]
    }

    private let auditor: any PageAuditing
    private let engine: any ProposalDeciding

    /// Makes a verifier for the rules of an engine.
    public init(auditor: any PageAuditing, engine: any ProposalDeciding) {
        self.auditor = auditor
        self.engine = engine
    }

    /// Runs the examples of the files that were asked for, in their order; those of the files on which these build are
    /// tests of those files.
    public func verify(_ rules: RuleSet) -> [Outcome] {
        var coverage = RuleCoverage(rules: rules)
        return verify(rules, coverage: &coverage)
    }

    /// Runs the examples, and counts what they reach.
    public func verify(_ rules: RuleSet, coverage: inout RuleCoverage) -> [Outcome] {
        rules.ownRules.flatMap(\.examples).map { example in
            do throws(InputError) {
                let page = try page(of: example)
                let audit = auditor.audit(page)
                var example = example
                example.proposal.copy = try copy(of: example, page: page, audit: audit)
                coverage.record(
                    audit: audit,
                    proposal: example.proposal,
                    agreements: example.agreements,
                    asOf: example.asOf
                )
                return outcome(of: example, on: audit)
            } catch {
                return Outcome(example: example, problem: error.description, difference: [])
            }
        }
    }

    private func outcome(of example: RuleExample, on audit: PageAudit) -> Outcome {
        let result = engine.decide(
            audit: audit,
            proposal: example.proposal,
            agreements: example.agreements,
            asOf: example.asOf,
            item: example.rule
        )
        let fired = result.violations.map(\.rule)
        let rules = fired.isEmpty ? "no rule fired" : "fired: \(fired.joined(separator: ", "))"
        var problem: String?
        if result.decision != example.expected {
            problem = "expected \(example.expected.rawValue), decided \(result.decision.rawValue); \(rules)"
        } else if fired.contains(example.rule) != example.fires {
            problem = "expected the rule \(example.fires ? "to fire" : "not to fire"); \(rules)"
        }
        let difference = problem == nil ? [] : difference(between: example, and: result)
        return Outcome(example: example, problem: problem, difference: difference)
    }

    private func difference(between example: RuleExample, and result: CheckResult) -> [String] {
        func line(_ decision: Decision, _ fires: Bool) -> String {
            "\(decision.rawValue); \(example.rule) \(fires ? "fires" : "does not fire")"
        }
        let fires = result.violations.contains { $0.rule == example.rule }
        return ["- " + line(example.expected, example.fires), "+ " + line(result.decision, fires)]
            + result.violations.map { "  \($0.decision.rawValue) by \($0.rule): \($0.message)" }
    }

    private func copy(
        of example: RuleExample,
        page: Page,
        audit: PageAudit
    ) throws(InputError) -> CopyReport? {
        guard let markup = example.copy else { return nil }
        let copy = Page(source: "copy", bytes: Array(markup.utf8))
        return try CopyReader(auditor: auditor, page: page, audit: audit).inspect(copy, for: example.proposal)
    }

    private func page(of example: RuleExample) throws(InputError) -> Page {
        let headers = example.headers.map { HTTPHeader(name: $0.name, value: $0.value) }
        switch example.page {
        case .file(let file):
            let path = RelativePath.resolve(file, against: example.location.source ?? "")
            return try PageFile.read(path, url: example.url, headers: headers)
        case .markup(let markup):
            return Page(source: "markup", url: example.url, headers: headers, bytes: Array(markup.utf8))
        }
    }
}
