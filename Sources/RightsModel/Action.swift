// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What somebody proposes to do with a page, or what a page forbids or permits.
///
/// The terms form a tree: a permission or prohibition of a parent holds for every action below it, nothing flows
/// upward, and siblings are independent (ODRL 2.2 Information Model, `includedIn`).
public enum Action: String, CaseIterable, Sendable, Hashable, Codable {
    /// Any use at all.
    case use
    /// A plain hyperlink.
    case link
    /// A card with title, standfirst and thumbnail.
    case preview
    /// An entry in a search index: links and short excerpts.
    case index
    /// Any fixation.
    case copy
    /// A transient copy without public access.
    case cache
    /// A lasting copy, private or dark.
    case archive
    /// A lasting copy with public access.
    case archivePublic = "archive-public"
    /// Copies on paper.
    case print
    /// Making the whole expression available to the public, unaltered.
    case republish
    /// A verbatim part.
    case excerpt
    /// Headline and standfirst alone.
    case headline
    /// An item in a collection, feed or newsletter.
    case aggregate
    /// Passing on to third parties for their republication.
    case resyndicate
    /// Making an altered version.
    case adapt
    /// A version in another language.
    case translate
    /// Shortening, rewriting, another headline.
    case edit
    /// A new text that conveys the content.
    case summarize
    /// Combination into a new work, dubbing, an audio edition.
    case remix
    /// Notes around an unmodified text.
    case annotate
    /// A change of technical form without a new work.
    case render
    /// Another layout, encoding or accessible form.
    case reformat
    /// Machine speech for access.
    case textToSpeech = "text-to-speech"
    /// Reading aloud or screening.
    case perform
    /// Radio, television, simulcast.
    case broadcast
    /// On demand or live over a network.
    case stream
    /// Inline display served by the origin.
    case embed
    /// Republication of an image.
    case reuseImage = "reuse-image"
    /// A small version of an image.
    case thumbnail
    /// A part of an image.
    case crop
    /// Automated analysis, scraping for it included (text and data mining).
    case tdm
    /// Text and data mining by research organizations.
    case tdmResearch = "tdm-research"
    /// Training or fine-tuning of any model.
    case aiTrain = "ai-train"
    /// Training of generative models.
    case aiTrainGenerative = "ai-train-generative"
    /// Embeddings, vector or AI-internal indexes.
    case aiIndex = "ai-index"
    /// Retrieval, grounding, AI-generated answers.
    case aiInput = "ai-input"
    /// Making money with the content.
    case monetize
    /// Charging for copies or access.
    case sell
    /// Use in or as advertising, endorsement.
    case advertise
    /// Granting licenses to others.
    case sublicense
    /// Any use for a commercial purpose: `use` with the facet `purpose: commercial`.
    case commercial
    /// Stripping names, notices, metadata; exists to be prohibited.
    case removeCredit = "remove-credit"
    /// Giving or assigning the rights; never implied by `use`.
    case transfer
}

extension Action {
    /// The action that includes this one, or nil for the two roots `use` and `transfer`.
    public var parent: Action? {
        switch self {
        case .use, .transfer: nil
        case .link, .index, .copy, .republish, .adapt, .render, .perform, .embed, .reuseImage, .tdm, .monetize,
            .commercial, .removeCredit:
            .use
        case .preview: .link
        case .cache, .archive, .print: .copy
        case .archivePublic: .archive
        case .excerpt, .aggregate, .resyndicate: .republish
        case .headline: .excerpt
        case .translate, .edit, .summarize, .remix, .annotate: .adapt
        case .reformat, .textToSpeech: .render
        case .broadcast: .perform
        case .stream: .broadcast
        case .thumbnail, .crop: .reuseImage
        case .tdmResearch, .aiTrain, .aiIndex, .aiInput: .tdm
        case .aiTrainGenerative: .aiTrain
        case .sell, .advertise, .sublicense: .monetize
        }
    }

    /// This action and all that include it, from the narrowest to the widest.
    public var lineage: [Action] {
        var line = [self]
        var current = self
        while let next = current.parent {
            line.append(next)
            current = next
        }
        return line
    }

    /// How narrow the action is: the number of actions in its `lineage`.
    public var depth: Int {
        var depth = 1
        var current = self
        while let next = current.parent {
            depth += 1
            current = next
        }
        return depth
    }

    /// Whether a permission or prohibition of this action holds for `other` too.
    public func includes(_ other: Action) -> Bool {
        var current = other
        while current != self {
            guard let next = current.parent else { return false }
            current = next
        }
        return true
    }
}
