// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds licenses that the page links: by `rel`, or by an address of the catalog; and license badges without a link.
struct LicenseLinkReader {
    let surroundings: LicenseSurroundings

    private var document: Document { surroundings.document }

    func candidates(_ findings: inout Findings) -> [LicenseCandidate] {
        var found: [LicenseCandidate] = []
        var linked: [Int] = []
        for (index, element) in document.outline.elements.enumerated() where !element.isInert {
            switch element.name {
            case .a, .area, .link:
                guard let candidate = link(index, &findings) else { continue }
                found.append(candidate)
                linked.append(index)
            case .img:
                let isLinked = document.outline.ancestors(of: index).contains { linked.last == $0 }
                if !isLinked, let candidate = badge(index) { found.append(candidate) }
            default: continue
            }
        }
        return found
    }

    /// Whether an element is a license link that this reader reports: by its relation, or by its address.
    static func reads(_ element: Int, in document: Document) -> Bool {
        let outline = document.outline
        let name = outline.elements[element].name
        guard name == .a || name == .area || name == .link, let href = outline.value(of: .href, in: element) else {
            return false
        }
        if let relation = relation(outline, element) { return relation == "license" }
        return name != .link && document.licenses.license(at: document.resolve(href) ?? href) != nil
    }

    private func link(_ element: Int, _ findings: inout Findings) -> LicenseCandidate? {
        let outline = document.outline
        guard let bytes = outline.valueBytes(of: .href, in: element) else { return nil }
        let relation = Self.relation(outline, element)
        if outline.elements[element].name == .link, relation == nil { return nil }
        // Documents of Really Simple Licensing have a detector of their own.
        if relation != nil, outline.isRSLLink(element) { return nil }
        // Resolving costs, and most links need not be looked at: one without the relation names its host itself.
        guard relation != nil || document.licenses.mayHold(bytes),
            let href = outline.value(of: .href, in: element), !href.trimmingASCIISpace.isEmpty
        else { return nil }
        let addressed = document.licenses.license(at: document.resolve(href) ?? href)
        guard addressed != nil || relation != nil else { return nil }
        let text = outline.elements[element].name == .link ? "" : LinkText(of: element, in: outline).words
        if relation == "copyright" {
            let message = "rel=\"copyright\" is obsolete; it is read as rel=\"license\"."
            findings.report(Diagnostic(code: .invalidValue, message: message, text: href), at: .element(element))
        }
        let match = addressed.map { completed($0, by: text) } ?? named(text, href: href)
        // A link to a page of one's own under rel=copyright is no license, but a page on rights.
        if match == nil, relation == "copyright" { return nil }
        let context = document.context(of: element)
        if context.contains(.comment), match == nil { return nil }
        let candidate = candidate(match, href, text, element, isAddress: addressed != nil || match == nil)
        let words = outline.elements[element].textRange
        guard let offset = candidate.textOffset, !words.isEmpty, let block = surroundings.block(atText: offset) else {
            return candidate
        }
        let name = surroundings.foldedRange(of: words)
        if surroundings.isDenied(name, inBlock: block) {
            findings.report(.refusedLicense(match?.id ?? href, text: candidate.text), at: .element(element))
            return nil
        }
        if surroundings.isNarrowed(name, about: candidate.scope, inBlock: block) {
            findings.report(.narrowedLicense(match?.id ?? href, text: candidate.text), at: .element(element))
        }
        return candidate
    }

    private func candidate(
        _ match: LicenseMatch?,
        _ href: String,
        _ text: String,
        _ element: Int,
        isAddress: Bool
    ) -> LicenseCandidate {
        let words = document.outline.elements[element].textRange
        let isHead = document.outline.elements[element].name == .link
        return LicenseCandidate(
            match: match,
            href: href,
            text: text.isEmpty ? href : text,
            scope: scope(of: match, element, words),
            origin: .link,
            place: .element(element),
            textOffset: isHead ? nil : words.lowerBound,
            isAddress: isAddress
        )
    }

    private func scope(of match: LicenseMatch?, _ element: Int, _ words: Range<Int>) -> Scope {
        var context = document.context(of: element)
        if document.outline.elements[element].name == .a, PictureCredit(document).isCredit(element) {
            context.insert(.figure)
        }
        let block = words.isEmpty ? nil : surroundings.block(atText: words.lowerBound)
        let folded = block.map { _ in surroundings.foldedRange(of: words) }
        return surroundings.scope(of: match, in: context, block: block, besides: folded)
    }

    private static let names: Set<String> = [
        "license", "licence", "cc:license", "xhv:license", "dct:license", "dcterms:license", "dcterms.license",
        "schema:license", "dc:license", "dc.rights.license",
    ]

    /// `license` or `copyright` among the tokens of `rel`, and the names that RDFa gives the same relation.
    private static func relation(_ outline: HTMLOutline, _ element: Int) -> String? {
        guard let bytes = outline.valueBytes(of: .rel, in: element), mayBeLicense(bytes) else { return nil }
        let tokens = String(decoding: bytes, as: UTF8.self).spaceSeparatedTokens
        if tokens.contains(where: names.contains) { return "license" }
        return tokens.contains("copyright") ? "copyright" : nil
    }

    /// Whether "icen" or "opyr" stands in a relation, in any case: few do, and most are of links.
    private static func mayBeLicense(_ relation: ArraySlice<UInt8>) -> Bool {
        var window: UInt32 = 0
        for byte in relation {
            window = window << 8 | UInt32(byte | 0x20)
            if window == 0x6963_656E || window == 0x6F70_7972 { return true }
        }
        return false
    }

    /// The license of an address, with the version and port that the link's words add to it.
    private func completed(_ addressed: LicenseMatch, by text: String) -> LicenseMatch {
        guard let named = document.licenses.license(named: text), named.agrees(with: addressed) else {
            return addressed
        }
        var match = addressed
        match.version = addressed.version ?? named.version
        match.port = addressed.port ?? named.port
        return match
    }

    /// The license that the words of a license link or of its address name.
    private func named(_ text: String, href: String) -> LicenseMatch? {
        if let match = document.licenses.license(named: text) { return match }
        return document.licenses.license(namedInAddress: href)
    }

    /// A license badge outside of a license's link: its address tells, else its alternative text.
    private func badge(_ element: Int) -> LicenseCandidate? {
        guard let source = document.outline.value(of: .src, in: element), document.licenses.mayHold(source.utf8),
            let match = document.licenses.license(at: document.resolve(source) ?? source)
        else { return nil }
        let offset = document.outline.elements[element].textRange.lowerBound
        return LicenseCandidate(
            match: match,
            href: nil,
            text: LinkText(of: element, in: document.outline).words,
            scope: document.context(of: element).subtracting(.figure).scope,
            origin: .attribute,
            place: .element(element),
            textOffset: offset,
            isAddress: false
        )
    }
}

extension LicenseSurroundings {
    /// The folded bytes that stand for a range of the page's text.
    func foldedRange(of words: Range<Int>) -> Range<Int> {
        let origins = document.matches.folded.origins
        func first(_ offset: Int) -> Int {
            var low = 0
            var high = origins.count - 1
            while low < high {
                let middle = (low + high) / 2
                if Int(origins[middle]) < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(words.lowerBound)
        return start..<max(start, first(words.upperBound))
    }
}
