// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Turns the documents of Really Simple Licensing that are about one thing into signals.
///
/// Explicit prohibitions hold wherever they stand; of what is permitted, the narrower content element holds, and of
/// documents the nearer one (RSL 1.0, evaluation). In doubt the stricter reading is taken.
struct RSLFindings {
    /// A content element that covers the page.
    struct Covering {
        var content: RSLDocument.Content
        var association: RSLAssociation
        var length: Int
        var offers: [RSLOffer] = []
    }

    let document: Document
    let vocabulary: RSLVocabulary
    /// The elements that are about the same, the nearest and narrowest first.
    let coverings: [Covering]

    init(_ coverings: [Covering], in document: Document) {
        self.document = document
        let vocabulary = RSLVocabulary(document.vocabularies)
        self.vocabulary = vocabulary
        self.coverings = coverings.map { covering in
            var covering = covering
            covering.offers = covering.content.licenses.map { RSLOffer($0, of: covering.content, vocabulary) }
            return covering
        }
    }

    func add(to findings: inout Findings) {
        guard let first = coverings.first else { return }
        // Where one of several licenses leaves a usage out of its prohibition, that one may be chosen.
        let prohibited = coverings.reduce(into: Set<String>()) { all, covering in
            let sets = covering.offers.map(\.prohibited)
            all.formUnion(sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) })
        }
        var prohibitor: Findings.Handle?
        for covering in coverings {
            prohibitor = prohibitor ?? addProhibitions(covering, prohibited, &findings)
            addPointers(covering, &findings)
        }
        var winner: Findings.Handle?
        for covering in coverings {
            let isFirst = covering.length == first.length && covering.association.rank == first.association.rank
            let context = Context(prohibited: prohibited, prohibitor: prohibitor, winner: isFirst ? nil : winner)
            let added = addPermissions(covering, context, &findings)
            winner = winner ?? added ?? prohibitor
        }
    }

    private struct Context {
        var prohibited: Set<String>
        var prohibitor: Findings.Handle?
        /// A signal of a nearer or narrower element.
        var winner: Findings.Handle?
    }

    private func addProhibitions(
        _ covering: Covering,
        _ prohibited: Set<String>,
        _ findings: inout Findings
    ) -> Findings.Handle? {
        var first: Findings.Handle?
        for offer in covering.offers {
            guard let list = offer.license.prohibits(.usage) else { continue }
            let elsewhere = Set(list.tokens.flatMap(vocabulary.leaves)).subtracting(prohibited)
            let reservation = Reservation(
                vocabulary: "rsl",
                directive: "prohibits",
                value: list.tokens.joined(separator: " "),
                actions: vocabulary.actions(vocabulary.remaining(list.tokens, without: elsewhere))
            )
            let handle = add(reservation, offer, covering, at: list.offset, &findings)
            first = first ?? handle
            let unknown = list.tokens.filter { vocabulary.reading(of: $0, .usage) == nil }
            if !unknown.isEmpty { reportUnknown(unknown, list, covering, &findings) }
        }
        return first
    }

    private func reportUnknown(
        _ tokens: [String],
        _ list: RSLDocument.List,
        _ covering: Covering,
        _ findings: inout Findings
    ) {
        let words = tokens.map { "“\($0)”" }.joined(separator: ", ")
        let diagnostic = Diagnostic(
            code: .unparsedClause,
            message: "The license prohibits \(words), which RSL does not define.",
            text: tokens.joined(separator: " "),
            actions: vocabulary.allActions
        )
        findings.report(diagnostic, at: covering.association.place(list.offset))
    }

    private func addPermissions(
        _ covering: Covering,
        _ context: Context,
        _ findings: inout Findings
    ) -> Findings.Handle? {
        let granted = covering.offers.map {
            vocabulary.remaining($0.stated, without: $0.prohibited.union(context.prohibited))
        }
        var remainder = remainder(covering, granted, context)
        var first: Findings.Handle?
        for (offer, tokens) in zip(covering.offers, granted) {
            let isVoid = tokens.isEmpty && !offer.stated.isEmpty
            var reservation = permission(offer, isVoid ? offer.stated : tokens)
            if context.winner == nil, !isVoid, !remainder.isEmpty {
                reservation.actions += remainder.filter { !reservation.actions.contains($0) }
                reservation.unless = [.authorization]
                remainder = []
            }
            let list = offer.license.permits(.usage)
            let handle = add(reservation, offer, covering, at: list?.offset ?? offer.license.offset, &findings)
            first = first ?? handle
            if let winner = context.winner {
                let reason = "What is said nearer to the page, or of a narrower part of the site, holds instead."
                findings.overrule(handle, by: winner, reason: reason)
            } else if isVoid, let prohibitor = context.prohibitor {
                findings.overrule(handle, by: prohibitor, reason: "What is permitted and prohibited is not licensed.")
            } else if offer.terms == .limited {
                reportLimit(offer, tokens, covering, &findings)
            }
        }
        if context.winner == nil, !remainder.isEmpty, let offer = covering.offers.first {
            var reservation = permission(offer, [])
            reservation.actions = remainder
            reservation.unless = [.authorization]
            add(
                reservation,
                offer,
                covering,
                at: offer.license.permits(.usage)?.offset ?? offer.license.offset,
                &findings
            )
        }
        return first
    }

    /// The signal of a license for usages that it leaves.
    private func permission(_ offer: RSLOffer, _ tokens: [String]) -> Reservation {
        var reservation = Reservation(
            vocabulary: "rsl",
            directive: offer.isClosed ? "permits" : "license",
            value: offer.license.permits(.usage)?.tokens.joined(separator: " ")
        )
        switch offer.terms {
        case .granted(let requires):
            reservation.permits = vocabulary.actions(tokens)
            reservation.requires = requires
        case .offered:
            reservation.actions = vocabulary.actions(tokens)
            reservation.unless = [.authorization]
        case .limited: break
        }
        return reservation
    }

    /// The actions that no license of a content element names, where all have closed lists.
    private func remainder(_ covering: Covering, _ granted: [[String]], _ context: Context) -> [Action] {
        guard covering.offers.allSatisfy(\.isClosed) else { return [] }
        let all = vocabulary.leaves("all")
        let named = Set(granted.joined().flatMap(vocabulary.leaves)).union(context.prohibited)
        let left = all.filter { !named.contains($0) }
        let mining = vocabulary.leaves("ai-all")
        let leftOfMining = left.filter(mining.contains)
        var actions = vocabulary.actions(left.filter { !mining.contains($0) })
        guard !leftOfMining.isEmpty else { return actions }
        if covering.offers.count == 1 || leftOfMining == mining {
            actions += vocabulary.actions(["ai-all"])
        } else {
            actions += vocabulary.actions(leftOfMining)
        }
        return actions
    }

    private func reportLimit(
        _ offer: RSLOffer,
        _ tokens: [String],
        _ covering: Covering,
        _ findings: inout Findings
    ) {
        let diagnostic = Diagnostic(
            code: .unparsedClause,
            message: "The license holds for some users or places alone: \(offer.text).",
            text: offer.text,
            actions: vocabulary.actions(tokens)
        )
        findings.report(diagnostic, at: covering.association.place(offer.license.offset))
    }
}

extension RSLFindings {
    @discardableResult
    private func add(
        _ reservation: Reservation,
        _ offer: RSLOffer,
        _ covering: Covering,
        at offset: Int,
        _ findings: inout Findings
    ) -> Findings.Handle {
        findings.add(
            .reservation(reservation),
            text: offer.text,
            scope: covering.association.scope,
            origin: .rsl,
            at: covering.association.place(offset)
        )
    }

    /// Who holds the copyright, and where the terms are.
    private func addPointers(_ covering: Covering, _ findings: inout Findings) {
        let association = covering.association
        if let copyright = covering.content.copyright {
            findings.add(
                .notice(BareNotice.read(copyright.text)),
                text: copyright.text,
                scope: association.scope,
                origin: .rsl,
                at: association.place(copyright.offset)
            )
        }
        guard let terms = covering.content.terms else { return }
        let reference = URLReference(terms.text)
        let url =
            association.base.map { reference.resolved(against: $0).text }
            ?? (reference.isAbsolute ? reference.text : nil)
        findings.add(
            .policyLink(PolicyLink(policy: .terms, href: terms.text, url: url)),
            text: terms.text,
            scope: association.scope,
            origin: .rsl,
            at: association.place(terms.offset)
        )
    }
}
