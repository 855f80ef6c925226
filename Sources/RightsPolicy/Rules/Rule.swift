// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// One check of the house: in which case it speaks, and what it then says.
public struct Rule: Sendable {
    /// Its key, in kebab-case.
    public var id: String
    /// What it is about, in a few words.
    public var title: String
    /// How grave it is.
    public var severity: Severity
    /// What it makes of a proposal: by default `deny` for errors, `review` for warnings, `allow` for notes.
    public var decision: Decision
    /// The actions that it is about.
    public var actions: ActionSelection
    /// Where the answer comes from; nil where the rule doesn't say.
    public var evidence: EvidenceClass?
    /// The version of the rules in which it came.
    public var since: String?
    /// What it rests on: specifications, statutes, policies.
    public var references: [String]
    /// Proposals that it fires on, and proposals that it doesn't.
    public var examples: [RuleExample]
    /// Where it stands: line, column, and the path of the file as `source`.
    public var location: SourceLocation
    /// The name of the pack to which it belongs; nil where its file names none.
    public var pack: String?

    /// Where its file is open for use: where that is known not to hold, it isn't asked.
    package var applies: RuleCondition?
    /// When it fires.
    package var when: RuleCondition
    /// When it does not fire all the same.
    package var except: RuleCondition?
    /// What it says.
    package var message: MessageTemplate
    /// What would make the use right.
    package var remedy: MessageTemplate?
    /// Its other forms in some cases; where several fit, the last one counts.
    package var overrides: [RuleOverride] = []
    /// Whether it is switched off where none of its other forms fits.
    package var isOff = false
}

extension Rule {
    /// The message as the rules file has it, with its placeholders.
    public var messageText: String { message.text }

    /// The remedy as the rules file has it, with its placeholders; nil where there is none.
    public var remedyText: String? { remedy?.text }

    /// Whether the rule fires: `when` holds and `except` doesn't; its file's `applies` aside.
    package func outcome(in situation: Situation) -> Outcome {
        let outcome = when.outcome(in: situation)
        guard outcome.truth != .false, let except else { return outcome }
        return .all([outcome, except.outcome(in: situation).negated])
    }
}
