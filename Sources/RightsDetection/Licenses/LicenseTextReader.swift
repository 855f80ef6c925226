// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds licenses that stand in the page's text by name only: "CC BY-NC 4.0", "Open Government Licence v3.0".
struct LicenseTextReader {
    let surroundings: LicenseSurroundings

    private var document: Document { surroundings.document }

    /// A name covers a block if it makes up this part of it.
    private static let share = 3
    /// The longest block that is a credit rather than prose, in bytes.
    private static let creditLength = 320

    /// What was found by name.
    struct Named {
        /// The licenses.
        var granted: [LicenseCandidate] = []
        /// Those that the words around them say no to.
        var refused: [LicenseCandidate] = []
        /// Those of the granted ones that the words around them may limit.
        var narrowed: [LicenseCandidate] = []
    }

    /// The licenses that are named in texts and attributes.
    func candidates() -> Named {
        var named = Named()
        let folded = document.matches.folded
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            guard document.licenses.opens(in: folded, range: document.matches.blocks[index]) else { continue }
            for mention in surroundings.words(inBlock: index).mentions {
                guard let candidate = candidate(mention, inBlock: index) else { continue }
                if surroundings.isDenied(mention.range, inBlock: index) {
                    named.refused.append(candidate)
                    continue
                }
                named.granted.append(candidate)
                if surroundings.isNarrowed(mention.range, about: candidate.scope, inBlock: index) {
                    named.narrowed.append(candidate)
                }
            }
        }
        named.granted += attributes()
        return named
    }

    private func candidate(_ mention: LicenseMention, inBlock index: Int) -> LicenseCandidate? {
        let words = document.matches.folded.origin(of: mention.range)
        let element = document.outline.element(atText: words.lowerBound)
        let context = document.context(of: element)
        guard declares(mention, context, inBlock: index) else { return nil }
        return LicenseCandidate(
            match: mention.match,
            href: nil,
            text: document.outline.string(words),
            scope: surroundings.scope(of: mention.match, in: context, block: index, besides: mention.range),
            origin: .text,
            place: .text(words),
            textOffset: words.lowerBound,
            isAddress: false
        )
    }

    /// Whether a name puts something under the license; in running text it may be a mere mention.
    private func declares(_ mention: LicenseMention, _ context: ElementContext, inBlock index: Int) -> Bool {
        if !context.isDisjoint(with: [.navigation, .comment, .quotation]) { return false }
        if context.contains(.figure) { return true }
        let block = document.matches.blocks[index]
        if mention.range.count * Self.share >= block.count { return true }
        let cues = surroundings.cues(inBlock: index, besides: mention.range)
        if cues.contains(.declares) { return true }
        if block.count <= Self.creditLength, cues.contains(.media) {
            // In an article a credit begins with what it credits; a picture is mentioned anywhere.
            let first = surroundings.words(inBlock: index).cues.first { $0.cue == .media }
            if !context.contains(.body) || first?.range.lowerBound == block.lowerBound { return true }
        }
        return context.contains(.footer) && !context.contains(.body) && block.count <= Self.creditLength / 2
    }

    /// Licenses in the `alt` and `title` of pictures and links.
    private func attributes() -> [LicenseCandidate] {
        var found: [LicenseCandidate] = []
        for (index, element) in document.outline.elements.enumerated() where element.name == .img || element.name == .a
        {
            for attribute in [HTMLAttributeName.alt, .title] {
                guard let bytes = document.outline.valueBytes(of: attribute, in: index),
                    document.licenses.openers.mayBegin(in: bytes),
                    let value = document.outline.value(of: attribute, in: index)?.collapsingSpace,
                    value.utf8.count >= 4, let match = document.licenses.license(named: value), !isLinked(index)
                else { continue }
                found.append(candidate(match, attribute, value, index))
            }
        }
        return found
    }

    private func candidate(
        _ match: LicenseMatch,
        _ attribute: HTMLAttributeName,
        _ value: String,
        _ element: Int
    ) -> LicenseCandidate {
        let context = document.context(of: element)
        let offset = document.outline.valueOffset(of: attribute, in: element)
        // A picture that shows nothing but the name of a license is its badge, and no picture under it.
        let isBadge = value.utf8.count <= 60 && value.lowercased().hasPrefix("c") && context.isDisjoint(with: .figure)
        return LicenseCandidate(
            match: match,
            href: nil,
            text: value,
            scope: context.scope == .other ? .other : isBadge ? context.scope : .media,
            origin: .attribute,
            place: offset.map { .source($0, element: element) } ?? .element(element),
            textOffset: document.outline.elements[element].textRange.lowerBound,
            isAddress: false
        )
    }

    /// Whether an element is the link of a license, or stands in one: its address says it.
    private func isLinked(_ element: Int) -> Bool {
        document.outline.ancestors(of: element).contains { index in
            guard document.outline.elements[index].name == .a,
                let href = document.outline.value(of: .href, in: index)
            else { return false }
            return document.licenses.license(at: document.resolve(href) ?? href) != nil
        }
    }
}
