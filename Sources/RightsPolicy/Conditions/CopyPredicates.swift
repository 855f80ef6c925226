// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the copy as it will appear, where the proposal brings it (`output`).
///
/// Without a copy nothing is known of it, except that none is given.
enum CopyPredicates {
    static let all = givenness + credits + links + rights + contents

    private static let givenness = [
        Predicate(.copy, "given", .flag, "The proposal brings the copy as it will appear (`output`).") { _, situation in
            Outcome(Truth(situation.proposal.copy != nil))
        }
    ]

    private static let credits = [
        finding(
            "has-credit",
            "A line of the copy names the source, its author, or whom the page asks to name.",
            \.credit
        ),
        Predicate(
            .copy,
            "credit-position",
            .words(CreditPosition.allCases.map(\.rawValue)),
            "A credit stands in the byline, above or in the first paragraph, not below the third, or at the end."
        ) { argument, situation in
            guard let copy = situation.proposal.copy else { return missing }
            guard copy.credit.holds != nil else { return outcome(copy.credit) }
            let holds =
                copy.credit.holds == true && copy.creditPositions.contains { argument.words.contains($0.rawValue) }
            return outcome(CopyFinding(holds, copy.credit.evidence))
        },
        finding("credit-names-author", "A line of the copy names the author of the page.", \.creditsAuthor),
        finding("names-translator", "The copy names its translator.", \.namesTranslator),
        finding("marks-changes", "The copy tells its readers that it was changed.", \.marksChanges),
    ]

    private static let links = [
        finding("links-to-source", "A link leads to the page.", \.linksToSource),
        finding("link-followable", "A link leads to the page, and search engines may follow it.", \.linkFollowable),
        finding("links-license", "A license of the page is linked.", \.linksLicense),
        finding("has-canonical", "The copy names the page as its canonical address.", \.hasCanonical),
        finding("noindex", "The copy asks search engines to leave it out.", \.noindex),
        finding("keeps-links", "All links in the page's article are in the copy.", \.keepsLinks),
    ]

    private static let rights = [
        finding("keeps-notice", "The notices of copyright on the page's article are in the copy.", \.keepsNotice),
        finding(
            "keeps-metadata",
            "Author and license, as the page states them for machines, are in the copy.",
            \.keepsMetadata
        ),
        finding("keeps-counter", "A counter of the source (a pixel or a script) is in the copy.", \.keepsCounter),
        finding("takes-images", "Images of the page's article are in the copy.", \.takesImages),
    ]

    private static let contents = [
        finding("text-changed", "The words of the article differ by more than house style.", \.textChanged),
        Predicate(.copy, "words", .comparison, "How many words of the page's article are in the copy.") {
            argument,
            situation in
            amount(situation) { argument.compares($0.map { Double($0.words) }) }
        },
        Predicate(.copy, "percent", .comparison, "How much of the page's article is in the copy.") {
            argument,
            situation in
            amount(situation) { argument.compares($0?.percent) }
        },
        Predicate(.copy, "has-text", .phrases, "The words stand in the copy; capitals and spaces make no difference.") {
            argument,
            situation in
            guard let copy = situation.proposal.copy else { return missing }
            let text = Fingerprint.normalized(copy.text)
            return Outcome(Truth(argument.words.contains { text.contains(Fingerprint.normalized($0)) }))
        },
    ]
}

extension CopyPredicates {
    /// The outcome where there is no copy.
    private static var missing: Outcome {
        Outcome(.unknown, unknowns: ["what the copy says (`output`)"])
    }

    private static func finding(
        _ name: String,
        _ summary: String,
        _ finding: @escaping @Sendable (CopyReport) -> CopyFinding
    ) -> Predicate {
        Predicate(.copy, name, .flag, summary) { _, situation in
            situation.proposal.copy.map { outcome(finding($0)) } ?? missing
        }
    }

    private static func outcome(_ finding: CopyFinding) -> Outcome {
        var outcome = Outcome(Truth(finding.holds), unknowns: [finding.unknown ?? "what the copy says"])
        outcome.evidence = finding.evidence
        return outcome
    }

    private static func amount(_ situation: Situation, _ compare: (TextTaken?) -> Truth) -> Outcome {
        guard let copy = situation.proposal.copy else { return missing }
        return Outcome(
            compare(copy.taken),
            unknowns: ["how much of the page is in the copy: its article was not found"]
        )
    }
}
