// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// The pointers of a page to documents of Really Simple Licensing.
struct RSLPointers {
    static let mediaType = "application/rsl+xml"

    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// The reservation that a pointer is.
    ///
    /// Where the document came with the page, what it says counts. A document that is declared and can't be obtained leaves
    /// the asset unlicensed (RSL 1.0, client requirements): all automated use is reserved.
    func reservation(_ value: String, url: String?, agent: String? = nil) -> Reservation {
        let isUnread = !isRead(url)
        return Reservation(
            vocabulary: "rsl",
            directive: "license",
            value: value,
            actions: isUnread ? RSLVocabulary(document.vocabularies).allActions : [],
            unless: isUnread ? [.authorization] : [],
            agent: agent
        )
    }

    /// Says that a document is not here.
    func reportIfUnread(_ value: String, url: String?, at place: Findings.Place, _ findings: inout Findings) {
        guard !isRead(url) else { return }
        let message =
            "The license document “\(value)” did not come with the page; without it, automated use is not licensed."
        findings.report(Diagnostic(code: .unreadDocument, message: message, text: value), at: place)
    }

    /// Whether a document came with the page; one without a known address stands for any that is named.
    private func isRead(_ url: String?) -> Bool {
        document.sidecars(.rsl).contains { _, sidecar in
            guard let own = sidecar.url else { return true }
            return url.map { Self.isSame($0, own) } ?? false
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        func plain(_ text: String) -> String {
            var address = URLReference(text)
            address.fragment = nil
            return address.text
        }
        return plain(one) == plain(other)
    }

    /// How a document that came with the page belongs to it: by the page's own pointers, or by the site's.
    func rank(of sidecar: Sidecar) -> RSLAssociation.Rank {
        let links = pageLinks.map(\.url) + document.headerLinks().filter(\.isRSL).map(\.url)
        let isNamed = links.contains { link in
            guard let link, let own = sidecar.url else { return true }
            return Self.isSame(link, own)
        }
        return isNamed ? .page : .site
    }

    /// The links of the page's markup: `<link>`, and `<a>` as an extension of RSL.
    var pageLinks: [(element: Int, href: String, url: String?)] {
        let outline = document.outline
        return outline.elements.indices.compactMap { index in
            let element = outline.elements[index]
            guard element.name == .link || element.name == .a, !element.isInert,
                outline.hasAttribute(.type, in: index), outline.isRSLLink(index),
                let href = outline.value(of: .href, in: index)?.trimmingASCIISpace, !href.isEmpty
            else { return nil }
            return (index, href, document.resolve(href))
        }
    }
}
