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
        rules.ownRules.flatMap(\.examples).map { Outcome(example: $0, problem: problem(of: $0)) }
    }

    private func problem(of example: RuleExample) -> String? {
        let page: Page
        do throws(InputError) {
            page = try self.page(of: example)
        } catch {
            return error.description
        }
        let result = engine.decide(
            audit: auditor.audit(page),
            proposal: example.proposal,
            agreements: example.agreements,
            asOf: example.asOf,
            item: example.rule
        )
        let fired = result.violations.map(\.rule)
        let rules = fired.isEmpty ? "no rule fired" : "fired: \(fired.joined(separator: ", "))"
        if result.decision != example.expected {
            return "expected \(example.expected.rawValue), decided \(result.decision.rawValue); \(rules)"
        }
        guard fired.contains(example.rule) != example.fires else { return nil }
        return "expected the rule \(example.fires ? "to fire" : "not to fire"); \(rules)"
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
