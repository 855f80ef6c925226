// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A rule that fired on a proposal.
public struct Violation: Sendable, Hashable {
    /// The id of the rule.
    public var rule: String
    /// How grave it is.
    public var severity: Severity
    /// What it makes of the proposal.
    public var decision: Decision
    /// What is wrong, as a sentence.
    public var message: String
    /// What would make it right; nil where nothing would.
    public var remedy: String?
    /// The words that prove it.
    public var evidence: [Evidence]
    /// What the rule rests on: specifications, statutes, policies.
    public var references: [String]
    /// A stable key of rule, item, action and words, for baselines.
    public var fingerprint: String
    /// Why it no longer makes a check fail; nil where nobody has accepted it.
    public var waiver: Waiver?

    /// Makes a violation.
    public init(
        rule: String,
        severity: Severity,
        decision: Decision,
        message: String,
        remedy: String? = nil,
        evidence: [Evidence] = [],
        references: [String] = [],
        fingerprint: String = ""
    ) {
        self.rule = rule
        self.severity = severity
        self.decision = decision
        self.message = message
        self.remedy = remedy
        self.evidence = evidence
        self.references = references
        self.fingerprint = fingerprint
    }
}

/// Words on a page that prove something.
public struct Evidence: Sendable, Hashable {
    /// The index of the signal among the page's signals; nil where the words are a diagnostic's.
    public var signal: Int?
    /// The words.
    public var text: String
    /// Where they stand.
    public var location: SourceLocation?

    /// Makes evidence.
    public init(signal: Int? = nil, text: String, location: SourceLocation? = nil) {
        self.signal = signal
        self.text = text
        self.location = location
    }
}

/// Something that a license, a statement or an agreement demands of the proposed use.
public struct Duty: Sendable, Hashable {
    /// Where a duty comes from.
    public enum Source: Sendable, Hashable {
        /// The signal with this index.
        case signal(Int)
        /// The agreement with this id.
        case agreement(String)
    }

    /// What is demanded.
    public var condition: Condition
    /// Who demands it.
    public var source: Source
    /// Whether the proposal meets it; nil where that is not known.
    public var fulfilled: Bool?
    /// What was expected, in words.
    public var expected: String
    /// What the proposal brings; nil where it brings nothing.
    public var found: String?

    /// Makes a duty.
    public init(condition: Condition, source: Source, fulfilled: Bool?, expected: String, found: String? = nil) {
        self.condition = condition
        self.source = source
        self.fulfilled = fulfilled
        self.expected = expected
        self.found = found
    }
}
