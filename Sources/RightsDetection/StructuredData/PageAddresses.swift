// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The addresses under which a page is known: its own, and those that it gives itself.
struct PageAddresses: Sendable {
    private var known: [Key] = []

    private struct Key: Hashable {
        var host: String
        var path: String
        var query: String?

        init(_ reference: URLReference) {
            let host = reference.host
            self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
            path = reference.path.hasSuffix("/") ? String(reference.path.dropLast()) : reference.path
            query = reference.query
        }

        /// Whether both lead to one page; a query that one of them lacks tells where the copy was found.
        func isSame(as other: Key) -> Bool {
            guard host == other.host, path == other.path else { return false }
            return query == other.query || !path.isEmpty && (query == nil || other.query == nil)
        }
    }

    init(_ document: Document) {
        let outline = document.outline
        var found = [document.page.url].compactMap(\.self)
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            switch element.name {
            case .link where outline.value(of: .rel, in: index)?.spaceSeparatedTokens.contains("canonical") == true:
                found += [outline.value(of: .href, in: index)].compactMap(\.self)
            case .meta where outline.value(of: .property, in: index)?.lowercased() == "og:url":
                found += [outline.value(of: .content, in: index)].compactMap(\.self)
            default: continue
            }
        }
        known = found.compactMap { document.resolve($0).map { Key(URLReference($0)) } }
    }

    /// Whether no address of the page is known.
    var isEmpty: Bool { known.isEmpty }

    /// Whether an address, resolved, is the page's.
    func contains(_ address: String) -> Bool {
        let key = Key(URLReference(address))
        return known.contains { $0.isSame(as: key) }
    }
}
