// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel

/// The links of a copy, and what it says to search engines.
struct LinkInspection {
    private let copy: InspectedPage
    private let source: InspectedPage
    /// The addresses under which the source is known.
    private let addresses: Set<PageAddress>
    /// The links that lead to the source.
    let toSource: [Int]
    private let links: [(element: Int, address: PageAddress)]

    init(_ copy: InspectedPage, of source: InspectedPage) {
        self.copy = copy
        self.source = source
        var addresses: [PageAddress?] = [source.audit.page.url.flatMap { PageAddress(URLReference($0)) }]
        addresses += Self.canonical(of: source).map { $0.address }
        addresses += source.metaValues(["og:url"]).map { source.resolve($0.value).flatMap(PageAddress.init) }
        // A canonical address that is the front page says nothing of the article.
        let known = Set(addresses.compactMap(\.self).filter { !$0.isFrontPage })
        self.addresses = known
        links = copy.elements([.a, .area]).compactMap { element in
            guard !copy.outline.elements[element].isHidden,
                let href = copy.outline.value(of: .href, in: element),
                let address = copy.resolve(href).flatMap(PageAddress.init)
            else { return nil }
            return (element, address)
        }
        toSource = links.filter { known.contains($0.address) }.map(\.element)
    }

    /// Whether a link leads to the source.
    var linksToSource: CopyFinding {
        guard !addresses.isEmpty else { return CopyFinding(unknown: "the address of the source") }
        if !toSource.isEmpty { return CopyFinding(true, toSource.prefix(3).map(evidence)) }
        let hosts = Set(addresses.map(\.host))
        // Links of the article itself are none of its copy's.
        let own = Set(
            source.elements([.a]).compactMap { element in
                source.outline.value(of: .href, in: element).flatMap(source.resolve).flatMap(PageAddress.init)
            }
        )
        return CopyFinding(
            false,
            links.filter { hosts.contains($0.address.host) && !own.contains($0.address) }.prefix(3).map {
                evidence($0.element)
            }
        )
    }

    /// Whether one of them may be followed by search engines.
    var followable: CopyFinding {
        guard !addresses.isEmpty else { return CopyFinding(unknown: "the address of the source") }
        if let robots = robots(["nofollow", "none"]) { return CopyFinding(false, [robots]) }
        let open = toSource.filter { element in
            let relations = copy.outline.value(of: .rel, in: element)?.lowercased().split(separator: " ") ?? []
            return !relations.contains { $0 == "nofollow" || $0 == "sponsored" || $0 == "ugc" }
        }
        return CopyFinding(!open.isEmpty, (open.isEmpty ? toSource : open).prefix(3).map(evidence))
    }

    /// Whether the copy names the source as its canonical address.
    var canonical: CopyFinding {
        guard !addresses.isEmpty else { return CopyFinding(unknown: "the address of the source") }
        let own = Self.canonical(of: copy)
        let holds = own.contains { $0.address.map(addresses.contains) ?? false }
        return CopyFinding(holds, own.map { evidence($0.element) })
    }

    /// Whether the copy asks search engines to leave it out.
    var noindex: CopyFinding {
        guard let robots = robots(["noindex", "none"]) else { return CopyFinding(false) }
        return CopyFinding(true, [robots])
    }

    /// Whether all links in the source's article are in the copy.
    func keepsLinks(in article: [Range<Int>]) -> CopyFinding {
        let kept = Set(links.map(\.address))
        let hrefs = Set(copy.elements([.a]).compactMap { copy.outline.value(of: .href, in: $0) })
        var missing: [Evidence] = []
        var isUnclear = false
        for element in source.elements([.a]) where Self.stands(source.outline.elements[element].textRange, in: article)
        {
            guard let href = source.outline.value(of: .href, in: element), !hrefs.contains(href) else { continue }
            guard let reference = source.resolve(href) else {
                isUnclear = isUnclear || !href.hasPrefix("#")
                continue
            }
            guard let address = PageAddress(reference), !addresses.contains(address), !kept.contains(address) else {
                continue
            }
            missing.append(Evidence(text: href, location: source.location(ofElement: element)))
        }
        if !missing.isEmpty { return CopyFinding(false, Array(missing.prefix(10))) }
        return isUnclear
            ? CopyFinding(unknown: "the address of the source, against which its links resolve") : .init(true)
    }
}

extension LinkInspection {
    /// Whether a range of text stands in one of several ascending ones.
    private static func stands(_ range: Range<Int>, in article: [Range<Int>]) -> Bool {
        guard !range.isEmpty else { return false }
        var (low, high) = (0, article.count)
        while low < high {
            let middle = (low + high) / 2
            if article[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < article.count && article[low].lowerBound <= range.lowerBound
    }

    private static func canonical(of page: InspectedPage) -> [(element: Int, address: PageAddress?)] {
        page.elements([.link]).compactMap { element in
            let relations = page.outline.value(of: .rel, in: element)?.lowercased().split(separator: " ") ?? []
            guard relations.contains("canonical"), let href = page.outline.value(of: .href, in: element) else {
                return nil
            }
            return (element, page.resolve(href).flatMap(PageAddress.init))
        }
    }

    /// The robots tag with one of the words; nil where there is none.
    private func robots(_ words: Set<String>) -> Evidence? {
        for (element, value) in copy.metaValues(["robots", "googlebot"]) {
            let directives = value.lowercased().split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
            guard directives.contains(where: words.contains) else { continue }
            return Evidence(text: value, location: copy.location(ofElement: element))
        }
        return nil
    }

    private func evidence(_ element: Int) -> Evidence {
        Evidence(text: copy.outline.value(of: .href, in: element) ?? "", location: copy.location(ofElement: element))
    }
}
