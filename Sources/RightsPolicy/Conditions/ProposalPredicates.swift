// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the proposed use.
enum ProposalPredicates {
    static let all = circumstances + copies + places

    private static let circumstances = [
        Predicate(.proposal, "action", .actions, "The action proposed is this one, or is included in it.") {
            argument,
            situation in
            let isMeant = argument.actions(in: situation).contains { $0.includes(situation.proposal.action) }
            return Outcome(Truth(isMeant))
        },
        Predicate(.proposal, "commercial", .flag, "Money is made with it (`commercial`).") { _, situation in
            Outcome(Truth(situation.proposal.commercial), unknowns: ["whether the use is commercial (`commercial`)"])
        },
        Predicate(.proposal, "claims", .words(ProposalWords.bases), "The proposer claims the basis (`claimed_basis`).")
        {
            argument,
            situation in
            Outcome(Truth(situation.proposal.claimedBasis.map { argument.words.contains($0) } ?? false))
        },
        Predicate(.proposal, "dated", .flag, "The day of publication is planned (`schedule.publish_at`).") {
            _,
            situation in
            Outcome(Truth(situation.proposal.schedule?.publishAt != nil))
        },
        Predicate(
            .proposal,
            "republisher",
            .words(ProposalWords.republishers),
            "Whoever would publish is of the kind (`republisher.type`)."
        ) { argument, situation in
            let type = situation.proposal.republisher?.type
            return Outcome(
                Truth(type.map { argument.words.contains($0) }),
                unknowns: ["what the republisher is (`republisher.type`)"]
            )
        },
    ]

    private static let copies = [
        Predicate(.proposal, "has-credit", .flag, "A credit is given, and it names whom the page asks to name.") {
            _,
            situation in
            met(.attribution, in: situation)
        },
        Predicate(.proposal, "links-back", .flag, "A link to the source is given (`link_back`).") { _, situation in
            met(.link, in: situation)
        },
        Predicate(.proposal, "has-license-notice", .flag, "A notice of the license is given (`license_notice`).") {
            _,
            situation in
            Outcome(Truth(situation.proposal.licenseNotice != nil))
        },
        Predicate(.proposal, "changes-content", .flag, "The content is altered: by its action, or by `edits`.") {
            _,
            situation in
            Outcome(
                situation.proposal.changesContent,
                unknowns: ["whether the edits proposed change the content (`edits`)"]
            )
        },
        Predicate(.proposal, "edits", .words(ProposalWords.edits), "The edits are among those proposed (`edits`).") {
            argument,
            situation in
            let edits = situation.proposal.edits
            return Outcome(
                Truth(edits.map { edits in argument.words.contains { edits.contains($0) } }),
                unknowns: ["what is edited (`edits`)"]
            )
        },
        Predicate(
            .proposal,
            "takes-images",
            .flag,
            "Images are taken; unknown where the proposal says nothing of images (`images`)."
        ) { _, situation in
            Outcome(situation.proposal.takesImages, unknowns: ["whether images are taken (`images`; `[]` for none)"])
        },
        Predicate(.proposal, "names-images", .flag, "The proposal names images that are taken (`images`).") {
            _,
            situation in
            Outcome(Truth(situation.proposal.namesImages))
        },
        Predicate(.proposal, "words", .comparison, "How many words are taken (`extent.words`).") {
            argument,
            situation in
            Outcome(
                argument.compares(situation.proposal.extent?.words.map { Double($0) }),
                unknowns: ["how many words are taken (`extent.words`)"]
            )
        },
        Predicate(.proposal, "characters", .comparison, "How many characters are taken (`extent.characters`).") {
            argument,
            situation in
            Outcome(
                argument.compares(situation.proposal.extent?.characters.map { Double($0) }),
                unknowns: ["how many characters are taken (`extent.characters`)"]
            )
        },
        Predicate(.proposal, "percent", .comparison, "How much of the whole is taken (`extent.percent`).") {
            argument,
            situation in
            Outcome(
                argument.compares(situation.proposal.extent?.percent),
                unknowns: ["how much of the whole is taken (`extent.percent`)"]
            )
        },
    ]

    private static let places = [
        Predicate(.proposal, "channel", .words(ProposalWords.channels), "The copy appears on the channel (`channel`).")
        {
            argument,
            situation in
            let channels = situation.proposal.channels
            return Outcome(
                channels.isEmpty ? .unknown : Truth(channels.contains { argument.words.contains($0) }),
                unknowns: ["the channel of the copy (`channel`)"]
            )
        },
        Predicate(.proposal, "territory", .territories, "The copy appears in the territory (`territory`).") {
            argument,
            situation in
            let territories = situation.proposal.territories
            let reaches = territories.contains { own in argument.words.contains { Territory.overlaps(own, $0) } }
            return Outcome(
                territories.isEmpty ? .unknown : Truth(reaches),
                unknowns: ["where the copy will appear (`territory`)"]
            )
        },
        Predicate(.proposal, "language", .languages, "The copy is in the language (`language`).") {
            argument,
            situation in
            let language = situation.proposal.language
            return Outcome(
                Truth(language.map { tag in argument.words.contains { LanguageTag.range($0, takesIn: tag) } }),
                unknowns: ["the language of the copy (`language`)"]
            )
        },
        Predicate(.proposal, "changes-language", .flag, "The copy is in another language than the page.") {
            _,
            situation in
            guard !Action.translate.includes(situation.proposal.action) else { return Outcome(.true) }
            guard let language = situation.proposal.language, let source = situation.audit.page.language else {
                return Outcome(.false)
            }
            return Outcome(Truth(primary(language) != primary(source)))
        },
    ]
}

extension ProposalPredicates {
    private static func met(_ condition: Condition, in situation: Situation) -> Outcome {
        let answer = situation.circumstances.answer(condition)
        return Outcome(answer.isMet, unknowns: [answer.unknown].compactMap(\.self))
    }

    private static func primary(_ tag: String) -> String {
        tag.prefix { $0 != "-" }.lowercased()
    }
}
