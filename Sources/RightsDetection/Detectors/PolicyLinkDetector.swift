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

    init(addresses: PolicyAddresses = .builtIn) {
        self.addresses = addresses
    }

    func detect(in document: Document, into findings: inout Findings) {
        let site = document.site
        var seen: Set<PolicyLink> = []
        for (index, element) in document.outline.elements.enumerated()
        where (element.name == .a || element.name == .area) && !element.isInert {
            guard let href = document.outline.value(of: .href, in: index), let address = Self.address(href) else {
                continue
            }
            let link = LinkText(of: index, in: document.outline)
            for policy in policies(of: link, address, at: index, site, document) {
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

    private func policies(
        of link: LinkText,
        _ address: URLReference,
        at element: Int,
        _ site: String,
        _ document: Document
    ) -> [Policy] {
        let context = document.context(of: element)
        let isRunningText = !context.isDisjoint(with: [.body, .comment, .quotation, .related])
            || document.outline.isInHeading(element)
        if isForeign(address, site), isRunningText || addresses.isThirdParty(address.host) { return [] }
        if address.scheme != nil, site.isEmpty, addresses.isThirdParty(address.host) { return [] }
        if addresses.isSilent(link.words) {
            return addresses.isListing(address) ? [] : [addresses.policy(in: address)].compactMap(\.self)
        }
        let phrases = document.lexicon.linkPhrases(in: link.words)
        let named = Self.distinct(phrases.map(\.policy))
        let isLegalPlace = !context.isDisjoint(with: [.footer, .consent]) && !isRunningText
        let isKnownAddress = addresses.policy(of: address).map(named.contains) ?? false
        if Self.names(phrases, isAlone: !isLegalPlace && !isKnownAddress) {
            // A list of articles may bear the name of a policy: a topic of the site.
            return named.count == 1 && addresses.isListing(address) ? [] : named
        }
        if let policy = policy(ofRelation: document.outline.value(of: .rel, in: element)) { return [policy] }
        guard !isRunningText, !addresses.isListing(address) else { return [] }
        return addresses.policy(of: address).map { [$0] } ?? []
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
        if isAlone { return rest <= 5 }
        return rest <= (first.isAtStart ? max(24, named) : max(14, named))
    }

    private static func distinct(_ policies: [Policy]) -> [Policy] {
        var kept: [Policy] = []
        for policy in policies where !kept.contains(policy) { kept.append(policy) }
        return kept
    }

    private func policy(ofRelation rel: String?) -> Policy? {
        guard let tokens = rel?.spaceSeparatedTokens else { return nil }
        if tokens.contains("privacy-policy") { return .privacy }
        return tokens.contains("terms-of-service") ? .terms : nil
    }

    /// Whether an address leads to another site; unknown counts as no.
    private func isForeign(_ address: URLReference, _ site: String) -> Bool {
        guard !address.host.isEmpty, !site.isEmpty else { return false }
        return SiteName.of(address.host) != site
    }
}
