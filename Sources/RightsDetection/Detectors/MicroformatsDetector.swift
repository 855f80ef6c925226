// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads `rel="item-license"` of hNews: the license of one story.
///
/// `rel="license"` is read with all license links; inside an entry (`hentry`, `h-entry`) it is the entry's. `principles`
/// leads to editorial principles, which are no terms.
struct MicroformatsDetector: Detector {
    static let id = "microformats"

    func detect(in document: Document, into findings: inout Findings) {
        let outline = document.outline
        for (index, element) in outline.elements.enumerated()
        where (element.name == .a || element.name == .link || element.name == .area) && !element.isInert {
            guard let rel = outline.valueBytes(of: .rel, in: index), rel.count >= 12,
                outline.value(of: .rel, in: index)?.spaceSeparatedTokens.contains("item-license") == true,
                !LicenseLinkReader.reads(index, in: document),
                let href = outline.value(of: .href, in: index)?.trimmingASCIISpace, !href.isEmpty,
                // The words at a place on the page are read with its text.
                !href.hasPrefix("#")
            else { continue }
            let address = document.resolve(href)
            let license = document.licenses.license(at: address ?? href)?.license(href: href)
            let words = element.name == .link ? "" : LinkText(of: index, in: outline).words
            let scope = document.context(of: index).scope
            findings.add(
                .license(license ?? License(uri: address, href: href)),
                text: words.isEmpty ? href : words,
                scope: scope == .page ? .work : scope,
                origin: .link,
                at: .element(index)
            )
        }
    }
}
