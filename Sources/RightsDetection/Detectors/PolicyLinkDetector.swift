// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Finds links to the privacy policy, the terms, the legal notice and the like.
///
/// The words of a link decide; its address only where they are silent. What is looked for: `rules/lexicon` (texts, by
/// language) and `rules/links` (addresses).
struct PolicyLinkDetector: Detector {
    static let id = "policy-link"

    private let addresses: PolicyAddresses
    /// The longest label, in bytes, that can be the name of a policy and little else.
    private static let longestLabel = 80

    init(addresses: PolicyAddresses = .builtIn) {
        self.addresses = addresses
    }

    func detect(in document: Document, into findings: inout Findings) {
        let site = document.site
        let phrases = LinkPhrasePlaces(document)
        let languages = document.lexicon.credibleLanguages(on: document.outline.language)
        var seen: Set<PolicyLink> = []
        for (index, element) in document.outline.elements.enumerated()
        where (element.name == .a || element.name == .area) && !element.isInert {
            guard mayNamePolicy(index, phrases, document.lexicon, document.outline),
                let href = document.outline.value(of: .href, in: index), let address = Self.address(href),
                !Self.isFrontPage(address, of: site)
            else { continue }
            let link = LinkText(of: index, in: document.outline)
            for policy in policies(of: link, address, at: index, site, languages, document) {
                let content = PolicyLink(policy: policy, href: href, url: document.resolve(href))
                guard seen.insert(content).inserted else { continue }
                findings.add(
                    .policyLink(content),
                    text: link.words,
                    scope: .page,
                    origin: .text,
                    at: .element(index)
                )
            }
        }
    }

    /// Whether a link can be one to a policy at all: its words hold a name or say nothing, or its address or relation does.
    private func mayNamePolicy(
        _ element: Int,
        _ phrases: LinkPhrasePlaces,
        _ lexicon: Lexicon,
        _ outline: HTMLOutline
    ) -> Bool {
        guard let href = outline.valueBytes(of: .href, in: element), let first = href.first else { return false }
        if first == UInt8(ascii: "#") { return false }
        let words = outline.elements[element].textRange
        if words.isEmpty {
            let label = LinkText(of: element, in: outline).words
            if label.isEmpty { return !addresses.isSureToNameNothing(href) }
            // A picture of a headline is no name of a policy.
            if label.utf8.count <= Self.longestLabel {
                if addresses.isSilent(label) || !lexicon.linkPhrases(in: label).isEmpty { return true }
            }
        } else if phrases.mayStand(in: words) {
            return true
        } else if words.count <= 2 * addresses.longestSilence, addresses.isSilent(folded: phrases.foldedWords(words)) {
            return true
        }
        return outline.hasAttribute(.rel, in: element) && outline.value(of: .rel, in: element)?.contains("-") == true
            || !addresses.isSureToNameNothing(href)
    }

    /// The address of a link that leads to a page: no script, no place on the same page, no mail.
    private static func address(_ href: String) -> URLReference? {
        let address = URLReference(href)
        switch address.scheme {
        case nil:
            let isPlace = address.authority == nil && address.path.isEmpty && address.query == nil
            return isPlace ? nil : address
        case "http", "https": return address
        default: return nil
        }
    }

    /// Whether an address is the site's front page, to which links lead whose destination a script puts in.
    private static func isFrontPage(_ address: URLReference, of site: String) -> Bool {
        guard address.query == nil else { return false }
        switch address.path {
        case "", "/", "/index.html", "/index.php":
            let host = address.host
            return host.isEmpty || host == site || host == "www." + site
        default: return false
        }
    }

    private func policies(
        of link: LinkText,
        _ address: URLReference,
        at element: Int,
        _ site: String,
        _ languages: UInt128,
        _ document: Document
    ) -> [Policy] {
        let context = document.context(of: element)
        let isRunningText = isRunningText(element, context, document.outline)
        let isForeign = !address.host.isEmpty && !site.isEmpty && SiteName.of(address.host) != site
        if isForeign, isRunningText { return [] }
        if isForeign || site.isEmpty, addresses.isThirdParty(address.host) { return [] }
        if link.words.isEmpty { return [addresses.policy(of: address)].compactMap(\.self) }
        let isSilent = addresses.isSilent(link.words)
        if isSilent {
            if addresses.isListing(address) { return [] }
            if let policy = addresses.policy(in: address) { return [policy] }
        }
        let isLegalPlace = !context.isDisjoint(with: [.footer, .consent]) && !isRunningText
        let named = policies(named: link.words, address, isLegalPlace: isLegalPlace, languages, document)
        if !named.isEmpty {
            // A list of articles may bear the name of a policy: a topic of the site.
            return named.count == 1 && addresses.isListing(address) ? [] : named
        }
        if isSilent { return [] }
        if let policy = policy(ofRelation: document.outline.value(of: .rel, in: element)) { return [policy] }
        guard !isRunningText, !addresses.isListing(address) else { return [] }
        let addressed = addresses.policy(of: address)
        return addressed == .licensing ? [] : [addressed].compactMap(\.self)
    }

    /// The policies that the words of a link name.
    private func policies(
        named words: String,
        _ address: URLReference,
        isLegalPlace: Bool,
        _ languages: UInt128,
        _ document: Document
    ) -> [Policy] {
        let phrases = document.lexicon.linkPhrases(in: words, languages: languages)
        var named: [Policy] = []
        if !phrases.isEmpty, Self.names(phrases, isAlone: !isLegalPlace && !isKnown(address, phrases)) {
            for phrase in phrases where !named.contains(phrase.policy) { named.append(phrase.policy) }
        }
        // The words of a notice lead to a copyright page if the address says so; else to its holder.
        if words.utf8.contains(0xA9), words.contains("©") {
            named.removeAll { $0 == .copyright }
            if addresses.policy(in: address) == .copyright { named.append(.copyright) }
        }
        return named
    }

    /// Whether an address names a policy that the words name too.
    private func isKnown(_ address: URLReference, _ phrases: [LinkPhrase]) -> Bool {
        addresses.policy(of: address).map { policy in phrases.contains { $0.policy == policy } } ?? false
    }

    /// Whether a link stands in the text of an article, a comment or a teaser: there it may lead to anybody's policy.
    ///
    /// The small print of a form inside an article is none of its text.
    private func isRunningText(_ element: Int, _ context: ElementContext, _ outline: HTMLOutline) -> Bool {
        if context.isDisjoint(with: [.body, .comment, .quotation, .related]) { return outline.isInHeading(element) }
        return context.contains(.comment)
            || !outline.ancestors(of: element).contains { outline.elements[$0].name == .form }
    }

    /// Whether the words of a link are the names of policies and little else.
    private static func names(_ phrases: [LinkPhrase], isAlone: Bool) -> Bool {
        guard let first = phrases.first else { return false }
        var named = 0
        var end = 0
        for phrase in phrases where phrase.offset >= end {
            named += phrase.length
            end = phrase.offset + phrase.length
        }
        let rest = first.wordsLength - named
        if isAlone { return rest <= 3 }
        return rest <= (first.isAtStart ? max(32, named) : max(14, named))
    }

    private func policy(ofRelation rel: String?) -> Policy? {
        guard let tokens = rel?.spaceSeparatedTokens else { return nil }
        if tokens.contains("privacy-policy") { return .privacy }
        return tokens.contains("terms-of-service") ? .terms : nil
    }
}
