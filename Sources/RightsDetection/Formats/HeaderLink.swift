// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A link of an HTTP `Link` header that is about the page.
struct HeaderLink: Sendable, Hashable {
    /// The link.
    var link: LinkHeader.Link
    /// The address that it leads to; nil where it is relative and the page's address is not known.
    var url: String?
    /// The header's place in the list.
    var header: Int

    /// Whether it leads to the page's license; `copyright` is an old word for the same relation.
    var isLicense: Bool {
        !isRSL && (link.relations.contains("license") || link.relations.contains("copyright"))
    }

    /// Whether it leads to a document of Really Simple Licensing.
    var isRSL: Bool {
        link.type == "application/rsl+xml" && link.relations.contains("license")
    }
}

extension Document {
    /// The links of all `Link` headers whose subject is the page, in order.
    ///
    /// An anchor names another subject, unless it is the page's own address.
    func headerLinks() -> [HeaderLink] {
        headers(named: "link").flatMap { header in
            LinkHeader.links(in: header.value)
                .filter { link in
                    guard let anchor = link.anchor, !anchor.isEmpty else { return true }
                    return page.url != nil && resolveFromHeader(anchor) == page.url
                }
                .map { HeaderLink(link: $0, url: resolveFromHeader($0.target), header: header.index) }
        }
    }

    /// The address that a reference in a header means: `<base>` has no bearing on it (RFC 8288, section 3.1).
    func resolveFromHeader(_ href: String) -> String? {
        let reference = URLReference(href)
        guard let url = page.url else { return reference.isAbsolute ? reference.text : nil }
        return reference.resolved(against: URLReference(url)).text
    }
}
