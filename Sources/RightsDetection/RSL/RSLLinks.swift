// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The license documents of Really Simple Licensing that a page names.
package enum RSLLinks {
    /// The addresses that a page's `Link` headers and its markup name, in this order, without a look at other files.
    package static func addresses(of page: Page) -> [String] {
        let base = page.url.map { URLReference($0) }
        let links = page.headers.filter { $0.name.lowercased() == "link" }.flatMap { LinkHeader.links(in: $0.value) }
        let named = links.filter { $0.type == RSLPointers.mediaType && $0.relations.contains("license") }.map(\.target)
        return resolved(named, against: base) + inMarkup(of: page, base)
    }

    private static func inMarkup(of page: Page, _ base: URLReference?) -> [String] {
        // Without the type's name there is no such link, and the page need not be read.
        guard mentionsType(page.bytes), let outline = try? HTMLScanner().scan(page.bytes) else { return [] }
        var base = base
        if let href = outline.baseHref.map({ URLReference($0) }) { base = base.map(href.resolved(against:)) ?? href }
        let links = outline.elements.indices.filter { index in
            let element = outline.elements[index]
            return (element.name == .link || element.name == .a) && !element.isInert && outline.isRSLLink(index)
        }
        return resolved(links.compactMap { outline.value(of: .href, in: $0)?.trimmingASCIISpace }, against: base)
    }

    private static func resolved(_ references: [String], against base: URLReference?) -> [String] {
        references.filter { !$0.isEmpty }.map { reference in
            base.map { URLReference(reference).resolved(against: $0).text } ?? reference
        }
    }

    private static func mentionsType(_ bytes: [UInt8]) -> Bool {
        let word = Array("rsl".utf8)
        var index = bytes.startIndex
        while let found = bytes[index...].firstIndex(where: { $0 | 0x20 == word[0] }) {
            if found + 2 < bytes.count, bytes[found + 1] | 0x20 == word[1], bytes[found + 2] | 0x20 == word[2] {
                return true
            }
            index = found + 1
        }
        return false
    }
}
