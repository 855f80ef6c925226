// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the page.
enum PagePredicates {
    static let all = [
        Predicate(.page, "prohibits", .actions, "A statement on the page forbids the action, or one that includes it.")
        {
            ask($0, $1) { rights in (rights.prohibits, rights.effectiveProhibitions) }
        },
        Predicate(.page, "prohibits-by-name", .actions, "A statement on the page forbids the very action by name.") {
            ask($0, $1) { rights in
                let named = rights.effectiveProhibitions.filter { $0.named == rights.action }
                return (named.map(\.holds).any, named)
            }
        },
        Predicate(
            .page,
            "permits",
            .actions,
            "A statement or a license permits the action, or one that includes it, and nothing equally specific forbids it."
        ) { argument, situation in
            let outcome = ask(argument, situation) { rights in (rights.permits, rights.effectivePermissions) }
            guard outcome.truth == .false else { return outcome }
            return withReservations(outcome, in: situation)
        },
        Predicate(
            .page,
            "excepts-article",
            .actions,
            "What permits the action is said of the page at large, and the article has a notice of its own."
        ) { argument, situation in
            let signals = argument.actions(in: situation).flatMap { situation.rights(of: $0).exceptions }
            return proved(by: signals, in: situation)
        },
        Predicate(.page, "contradicts-itself", .actions, "One signal permits the action and another one forbids it.") {
            ask($0, $1) { rights in
                (rights.isContradictory, rights.contradictions.flatMap { [$0.permission, $0.restriction] })
            }
        },
        Predicate(.page, "machine-reserves", .actions, "A machine-readable reservation concerns the action.") {
            ask($0, $1) { rights in
                // Where one is certain, what is said to single crawlers proves nothing more.
                let certain = rights.machineReservations.filter { $0.holds == .true }
                let claims = certain.isEmpty ? rights.machineReservations : certain
                return (claims.map(\.holds).any, claims)
            }
        },
        Predicate(.page, "undecided", .actions, "A clause names the action, and its sense was not understood.") {
            argument,
            situation in
            let indexes = argument.actions(in: situation).flatMap { situation.rights(of: $0).undecided }
            return diagnostics(indexes, in: situation)
        },
        Predicate(.page, "reserves-rights", .flag, "The page reserves its rights without naming an action.") {
            _,
            situation in
            let signals = situation.rights(of: situation.proposal.action).reservations
            return proved(by: signals, in: situation)
        },
        Predicate(.page, "has", .words(Signal.Kind.allCases.map(\.rawValue)), "The page has a signal of the kind.") {
            argument,
            situation in
            let signals = situation.audit.signals.indices.filter { index in
                let signal = situation.audit.signals[index]
                return signal.scope != .other && argument.words.contains(signal.kind.rawValue)
            }
            return proved(by: signals, in: situation)
        },
        Predicate(
            .page,
            "marks-images",
            .flag,
            "An image on the page has a notice, a credit or a statement of its own."
        ) {
            _,
            situation in
            let signals = situation.audit.signals.indices.filter { index in
                let signal = situation.audit.signals[index]
                guard signal.scope == .media else { return false }
                return signal.kind == .notice || signal.kind == .credit || signal.kind == .statement
            }
            return proved(by: signals, in: situation)
        },
        Predicate(.page, "limit-reached", .flag, "The page was too large or too deep to be read to its end.") {
            _,
            situation in
            diagnostics(with: [.limitReached], in: situation)
        },
        Predicate(.page, "partly-unreadable", .flag, "A part of the page that may speak of rights could not be read.") {
            _,
            situation in
            diagnostics(with: [.invalidJSONLD, .noMarkup, .unreadablePage], in: situation)
        },
        Predicate(.page, "syndicated-copy", .flag, "The page says that it is a copy of one elsewhere, or its text is.")
        {
            _,
            situation in
            diagnostics(with: [.syndicatedCopy], in: situation)
        },
        Predicate(.page, "language", .languages, "The page says that it is in the language.") { argument, situation in
            let language = situation.audit.page.language
            let holds = language.map { tag in argument.words.contains { LanguageTag.range($0, takesIn: tag) } }
            return Outcome(Truth(holds), unknowns: ["the language of the page"])
        },
        Predicate(.page, "site", .sites, "The page stands on the host, on a subdomain of it, or below the address.") {
            argument,
            situation in
            let address = situation.audit.page.url.flatMap { WebAddress($0) }
            let holds = address.map { page in
                argument.words.contains { WebAddress($0, allowsBareHost: true)?.covers(page) ?? false }
            }
            return Outcome(Truth(holds), unknowns: ["the page's address (`url`)"])
        },
    ]
}

extension PagePredicates {
    /// Asks about each of the actions; one is enough.
    private static func ask(
        _ argument: PredicateArgument,
        _ situation: Situation,
        _ question: (ActionRights) -> (truth: Truth, claims: [RightsClaim])
    ) -> Outcome {
        .any(
            argument.actions(in: situation).map { action in
                let answer = question(situation.rights(of: action))
                guard answer.truth != .false else { return Outcome(.false) }
                var outcome = Outcome(answer.truth, unknowns: answer.claims.flatMap(\.unknowns))
                outcome.evidence.appendNew(answer.claims.map { situation.evidence(of: $0.signal) })
                outcome.licenses.appendNew(answer.claims.compactMap(\.license))
                return outcome
            }
        )
    }

    /// Shows, where nothing permits, what the page reserves and claims: at most three signals.
    private static func withReservations(_ outcome: Outcome, in situation: Situation) -> Outcome {
        let signals = situation.audit.signals
        let claiming = signals.indices.filter { index in
            guard signals[index].scope == .page || signals[index].scope == .work else { return false }
            if case .statement(let statement) = signals[index].content { return statement.modality == .reservation }
            return signals[index].kind == .notice
        }
        var result = outcome
        result.evidence = claiming.prefix(3).map { situation.evidence(of: $0) }
        return result
    }

    private static func proved(by signals: [Int], in situation: Situation) -> Outcome {
        var outcome = Outcome(signals.isEmpty ? .false : .true)
        outcome.evidence = signals.map { situation.evidence(of: $0) }
        return outcome
    }

    private static func diagnostics(with codes: [Diagnostic.Code], in situation: Situation) -> Outcome {
        let all = situation.audit.diagnostics
        return diagnostics(all.indices.filter { codes.contains(all[$0].code) }, in: situation)
    }

    private static func diagnostics(_ indexes: [Int], in situation: Situation) -> Outcome {
        var outcome = Outcome(indexes.isEmpty ? .false : .true)
        outcome.evidence.appendNew(
            indexes.map { index in
                let diagnostic = situation.audit.diagnostics[index]
                return Evidence(text: diagnostic.text ?? diagnostic.message, location: diagnostic.location)
            }
        )
        return outcome
    }
}
