// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A file that a check rests on, with the hash of its bytes.
public struct SourceFile: Sendable, Hashable {
    /// The path as given, or `built-in:default` for the rules that come with the program.
    public var source: String
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    public var sha256: String

    /// Makes a source file.
    public init(source: String, sha256: String) {
        self.source = source
        self.sha256 = sha256
    }
}

/// An agreement that permits a use.
public struct Grant: Sendable, Hashable {
    /// The id of the agreement.
    public var agreement: String
    /// Its last moment; nil where it has none.
    public var until: DateTime?

    /// Makes a grant.
    public init(agreement: String, until: DateTime? = nil) {
        self.agreement = agreement
        self.until = until
    }
}

/// What was decided on one proposal of one item.
public struct CheckResult: Sendable, Hashable {
    /// The key of the item.
    public var item: String
    /// The page with what it says; nil where the page could not be read.
    public var audit: PageAudit?
    /// What was proposed.
    public var proposal: Proposal
    /// The decision.
    public var decision: Decision
    /// Every rule that fired.
    public var violations: [Violation]
    /// Every duty that the use would carry.
    public var duties: [Duty]
    /// The agreements that permit it, the most specific first.
    public var grants: [Grant]
    /// The decision that the batch says it expects; nil where it says nothing.
    public var expected: Decision?
    /// Why it was decided so; nil where nobody asked.
    public var derivation: Derivation?

    /// Makes a result.
    public init(
        item: String,
        audit: PageAudit?,
        proposal: Proposal,
        decision: Decision,
        violations: [Violation],
        duties: [Duty] = [],
        grants: [Grant] = [],
        expected: Decision? = nil
    ) {
        self.item = item
        self.audit = audit
        self.proposal = proposal
        self.decision = decision
        self.violations = violations
        self.duties = duties
        self.grants = grants
        self.expected = expected
    }

    /// Whether the decision is another than the one that the batch expects.
    public var isUnexpected: Bool {
        expected.map { $0 != decision } ?? false
    }
}

/// An item that could not be checked.
public struct CheckFailure: Sendable, Hashable {
    /// The key of the item.
    public var item: String
    /// Why, as a sentence that begins with the place.
    public var message: String

    /// Makes a failure.
    public init(item: String, message: String) {
        self.item = item
        self.message = message
    }
}

/// All that a check of one batch found: the content of a check report.
public struct CheckReport: Sendable, Hashable {
    /// The version of the program.
    public var toolVersion: String
    /// The rules files.
    public var rules: [SourceFile]
    /// The batch file.
    public var batch: SourceFile
    /// The registers of agreements.
    public var agreements: [SourceFile] = []
    /// The results, in the order of the batch.
    public var results: [CheckResult]
    /// The items that could not be checked, in the order of the batch.
    public var failures: [CheckFailure]

    /// Makes a report.
    public init(
        toolVersion: String,
        rules: [SourceFile],
        batch: SourceFile,
        results: [CheckResult],
        failures: [CheckFailure]
    ) {
        self.toolVersion = toolVersion
        self.rules = rules
        self.batch = batch
        self.results = results
        self.failures = failures
    }
}
