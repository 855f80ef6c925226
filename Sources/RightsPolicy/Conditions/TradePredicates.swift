// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about money, advertising, and who takes part in a proposed use.
enum TradePredicates {
    static let all = [
        Predicate(.proposal, "sold", .flag, "Readers pay for the copy itself: by its action, or by `price`.") {
            _,
            situation in
            let proposal = situation.proposal
            let isSold = Action.sell.includes(proposal.action) ? true : proposal.price.map { $0 > 0 }
            return Outcome(Truth(isSold), unknowns: ["whether the copy is sold (`price`; 0 for none)"])
        },
        Predicate(.proposal, "paywalled", .flag, "The copy stands behind a paywall (`paywall`).") { _, situation in
            Outcome(
                Truth(situation.proposal.paywall),
                unknowns: ["whether the copy stands behind a paywall (`paywall`)"]
            )
        },
        Predicate(.proposal, "ads", .words(ProposalWords.ads), "Advertising stands so to the copy (`ads`).") {
            argument,
            situation in
            let ads = situation.proposal.ads.map { $0.isEmpty ? ["none"] : $0 }
            return Outcome(
                Truth(ads.map { ads in argument.words.contains { ads.contains($0) } }),
                unknowns: ["how advertising stands to the copy (`ads`; `none` for none)"]
            )
        },
        Predicate(.proposal, "bulk", .flag, "It is taken by a machine with many others, not chosen (`bulk`).") {
            _,
            situation in
            Outcome(Truth(situation.proposal.bulk), unknowns: ["whether the item is one of many (`bulk`)"])
        },
        Predicate(
            .proposal,
            "republisher-country",
            .territories,
            "Whoever would publish is at home in the territory (`republisher.country`)."
        ) { argument, situation in
            let country = situation.proposal.republisher?.country
            return Outcome(
                Truth(country.map { own in argument.words.contains { Territory.overlaps(own, $0) } }),
                unknowns: ["the country of the republisher (`republisher.country`)"]
            )
        },
        Predicate(.proposal, "translator-named", .flag, "The copy names its translator (`translator`).") {
            _,
            situation in
            Outcome(Truth(situation.proposal.translator != nil))
        },
        Predicate(
            .proposal,
            "image-treatment",
            .words(ProposalWords.treatments),
            "An image is treated so (`images`, `treatment`)."
        ) { argument, situation in
            let proposal = situation.proposal
            guard let images = proposal.images else {
                return Outcome(
                    proposal.takesImages == .false ? .false : .unknown,
                    unknowns: ["whether images are taken (`images`; `[]` for none)"]
                )
            }
            return Outcome(
                images.map { Truth($0.treatment.map(argument.words.contains)) }.any,
                unknowns: ["what is done with an image (`images`, `treatment`)"]
            )
        },
    ]
}
