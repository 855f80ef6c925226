// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a proposal was decided as it was: all that was looked at, and what came of each.
public struct Derivation: Sendable, Hashable {
    /// The day for which the decision holds: the planned one, or that of the evaluation; nil where neither is known.
    public var date: DateTime?
    /// How the action stands on the page in sum, to a user who meets all duties.
    public var standing: ProfileEntry
    /// The indexes of the signals of the page on which the decision rests, in page order.
    public var signals: [Int]
    /// The rules that speak of the action, in the order of the rules files.
    public var rules: [RuleTrial]
    /// The number of rules that do not speak of the action.
    public var otherRules: Int
    /// The agreements on file, by their ids.
    public var agreements: [AgreementTrial]

    /// Makes a derivation.
    public init(
        date: DateTime?,
        standing: ProfileEntry,
        signals: [Int],
        rules: [RuleTrial],
        otherRules: Int,
        agreements: [AgreementTrial]
    ) {
        self.date = date
        self.standing = standing
        self.signals = signals
        self.rules = rules
        self.otherRules = otherRules
        self.agreements = agreements
    }
}

/// What came of asking one rule.
public struct RuleTrial: Sendable, Hashable {
    /// How it ended.
    public enum Result: String, CaseIterable, Sendable, Hashable {
        /// The rule fired.
        case fired
        /// It did not fire.
        case silent
        /// Something that it asks isn't known, so that a person has to look.
        case undecided
        /// Its file does not apply here.
        case notApplied = "not-applied"
        /// The house has switched it off.
        case off
    }

    /// The id of the rule.
    public var rule: String
    /// What it is about.
    public var title: String
    /// How grave it is; as it counts here, where a file has changed it.
    public var severity: Severity
    /// What it decides where it fires.
    public var decision: Decision
    /// Where it stands: line, column, and the path of the file as `source`.
    public var location: SourceLocation
    /// How it ended.
    public var result: Result
    /// The conditions that were asked, in order.
    public var questions: [RuleQuestion]

    /// Makes a trial.
    public init(
        rule: String,
        title: String,
        severity: Severity,
        decision: Decision,
        location: SourceLocation,
        result: Result,
        questions: [RuleQuestion]
    ) {
        self.rule = rule
        self.title = title
        self.severity = severity
        self.decision = decision
        self.location = location
        self.result = result
        self.questions = questions
    }
}

/// A condition of a rule that was asked.
public struct RuleQuestion: Sendable, Hashable {
    /// The key under which it stands: `applies`, `where`, `when` or `except`.
    public var key: String
    /// What came of it.
    public var condition: ConditionTrial

    /// Makes a question.
    public init(key: String, condition: ConditionTrial) {
        self.key = key
        self.condition = condition
    }
}

/// What came of a condition, with its parts.
public struct ConditionTrial: Sendable, Hashable {
    /// The condition as a rules file would write it; of a joint one its word: `all`, `any`, `not`, `certain`.
    public var text: String
    /// Whether it holds; nil where that isn't known.
    public var holds: Bool?
    /// What would have to be known, in words.
    public var unknowns: [String]
    /// The words on the page that show it.
    public var evidence: [Evidence]
    /// The parts of a joint condition.
    public var parts: [ConditionTrial]

    /// Makes a trial.
    public init(
        text: String,
        holds: Bool?,
        unknowns: [String] = [],
        evidence: [Evidence] = [],
        parts: [ConditionTrial] = []
    ) {
        self.text = text
        self.holds = holds
        self.unknowns = unknowns
        self.evidence = evidence
        self.parts = parts
    }
}

/// How an agreement on file stands to a proposal.
public struct AgreementTrial: Sendable, Hashable {
    /// Its id.
    public var agreement: String
    /// Who granted it.
    public var licensor: String?
    /// The document that proves it.
    public var evidence: String?
    /// Whether it covers the use; nil where that isn't known.
    public var covers: Bool?
    /// What keeps it from covering the use, each as the rest of a sentence that begins with its id.
    public var objections: [String]
    /// What would have to be known, in words.
    public var unknowns: [String]

    /// Makes a trial.
    public init(
        agreement: String,
        licensor: String? = nil,
        evidence: String? = nil,
        covers: Bool?,
        objections: [String] = [],
        unknowns: [String] = []
    ) {
        self.agreement = agreement
        self.licensor = licensor
        self.evidence = evidence
        self.covers = covers
        self.objections = objections
        self.unknowns = unknowns
    }
}
