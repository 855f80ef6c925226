// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Puts the cues of a sentence together: modality, actions, and the conditions on which they hang.
///
/// It knows no language: what a word does stands in the lexicon, and what the words do together stands here.
struct ClauseParser {
    /// A sentence understood.
    struct Clause {
        var statement: Statement
        /// How sure the reading is that this is about use of the page's content at all.
        var strength: Strength
        /// Whether the words name no action: it is that of the sentence before, or any use.
        var namesNoAction = false
        /// Whether a permission is narrowed in a way that was not understood: to some people, a time, a place, a price.
        var isNarrowed = false
    }

    /// How much in a sentence speaks for a clause on use.
    enum Strength: Int, Comparable {
        /// A modal verb and an action: ordinary prose has that too.
        case weak
        /// The content is named, or a condition.
        case plain
        /// The content and a condition, or a formula.
        case strong

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    let cues: SentenceCues
    /// What the clause is about, where it names no content.
    let subject: ClauseSubject
    /// Whether commercial purposes and others are named side by side, so that the purpose is no condition.
    let isForAnyPurpose: Bool
    /// What the sentence names to be forbidden, should it forbid.
    let forbidden: [Action]
    let language: String
    /// What a public license named in the sentence grants.
    let grant: LicenseGrant?
    /// Whether the sentence says no beside the name of a license: it permits nothing.
    let refusesLicense: Bool
    /// The statements of the lexicon's formulas.
    let formulas: [Statement]

    /// The clause of the sentence; nil where its cues make none.
    func clause() -> Clause? {
        guard !cues.has(.ignore) else { return nil }
        if let formula = cues.formulas.first { return narrowed(complete(formulas[formula.number])) }
        // What forbids something else does not permit this.
        if cues.has(.prohibition), subject.isForeign(to: .prohibition) { return nil }
        if let prohibition = prohibition() { return prohibition }
        if !refusesLicense, let permission = permission() { return narrowed(permission) }
        return duty()
    }

    /// The actions that the sentence names and leaves undecided, where it has cues of a rule but no clause was read.
    var undecidedActions: [Action] {
        if refusesLicense { return [.use] }
        guard !cues.has(.ignore), cues.has(.prohibition) || cues.has(.without), cues.has(.content) else { return [] }
        return Self.distinct(cues.actions.map(\.action))
    }

    // MARK: - Modalities

    /// A formula's own statement, with the actions and conditions that stand beside it.
    private func complete(_ formula: Statement) -> Clause {
        var statement = formula
        statement.language = language
        if statement.modality != .reservation {
            let named = statement.modality == .prohibition ? forbidden : cues.actions.map(\.action)
            statement.actions = Self.distinct(statement.actions + named)
        }
        switch statement.modality {
        case .prohibition: statement.unless = Self.distinct(statement.unless + lifting)
        case .permission, .duty: statement.requires = Self.distinct(statement.requires + demanded)
        case .reservation: break
        }
        return Clause(statement: statement, strength: .strong)
    }

    private func prohibition() -> Clause? {
        let actions = forbidden
        let conditions = Set(cues.conditions.map(\.condition))
        if cues.has(.prohibition) {
            guard !actions.isEmpty else { return nil }
            return make(.prohibition, actions, unless: lifting)
        }
        if cues.has(.only), let clause = limitation(of: actions) { return clause }
        if grant == nil, cues.has(.needs), conditions.contains(.authorization), !actions.isEmpty,
            !subject.isForeign(to: .needs)
        {
            return make(.prohibition, actions, unless: [.authorization])
        }
        if cues.has(.permission), grant == nil, conditions.contains(.authorization), !isLifted(.authorization),
            !actions.isEmpty
        {
            return make(.prohibition, actions, unless: [.authorization])
        }
        return nil
    }

    /// "Only with our permission", "for private use only": terms beside such a limit go with it.
    ///
    /// A purpose speaks of use by itself; a permission alone may be one to park.
    private func limitation(of actions: [Action]) -> Clause? {
        let limits = lifting.filter { $0 != .law }
        let isPurpose = limits.contains { $0 == .personalUse || $0 == .nonCommercial }
        guard isPurpose || limits.contains(.authorization) && !subject.isForeign(to: .only) else { return nil }
        guard !actions.isEmpty || isPurpose || namesContent(before: .only) else { return nil }
        var clause = make(.prohibition, actions.isEmpty ? [.use] : actions, unless: limits)
        clause.namesNoAction = actions.isEmpty
        return clause
    }

    /// Whether content is named before a cue, as its subject.
    private func namesContent(before category: PhraseCategory) -> Bool {
        guard let content = cues.first(.content), let cue = cues.first(category) else { return false }
        return content.range.lowerBound < cue.range.lowerBound
    }

    private func permission() -> Clause? {
        let asks = demanded
        if cues.has(.permission), let grant {
            return make(.permission, grant.actions(under: asks), requires: asks)
        }
        // Who asks for credit or limits the purpose speaks of content, whatever it is called.
        guard !asks.isEmpty || !subject.isForeign(to: .permission) else { return nil }
        let named = Self.distinct(cues.actions.map(\.action))
        // Who may use a text to train a model may not use it for whatever else.
        let actions = named.contains { Action.tdm.includes($0) } ? forbidden : named
        if cues.has(.permission), !actions.isEmpty, isForAnyPurpose {
            return make(.permission, actions, requires: asks.filter { $0 != .nonCommercial && $0 != .personalUse })
        }
        if cues.has(.permission), !actions.isEmpty { return make(.permission, actions, requires: asks) }
        if permitsPurpose { return make(.permission, [.use], requires: asks) }
        if cues.has(.only), !actions.isEmpty, !asks.isEmpty { return make(.permission, actions, requires: asks) }
        return nil
    }

    /// Whether a purpose alone is permitted, right before the verb: "Private use is permitted".
    private var permitsPurpose: Bool {
        guard let verb = cues.first(.permission) else { return false }
        return cues.conditions.contains { found in
            let gap = verb.range.lowerBound - found.range.upperBound
            return (found.condition == .personalUse || found.condition == .nonCommercial) && (0...40).contains(gap)
        }
    }

    private func duty() -> Clause? {
        guard cues.has(.duty), !subject.isForeign(to: .duty) else { return nil }
        let asks = demanded.filter(Self.isOwed)
        guard !asks.isEmpty else { return nil }
        return make(.duty, Self.distinct(cues.actions.map(\.action)), requires: asks)
    }

    private func make(
        _ modality: Modality,
        _ actions: [Action],
        unless: [Condition] = [],
        requires: [Condition] = []
    ) -> Clause {
        let evidence = [
            cues.has(.content), !unless.isEmpty || !requires.isEmpty || cues.has(.unauthorized),
            Self.distinct(actions).count > 2,
        ]
        let strength: Strength =
            switch evidence.count(where: { $0 }) {
            case 0: .weak
            case 1: .plain
            default: .strong
            }
        return Clause(
            statement: Statement(
                modality: modality,
                actions: actions,
                unless: unless,
                requires: requires,
                language: language
            ),
            strength: strength
        )
    }
}
