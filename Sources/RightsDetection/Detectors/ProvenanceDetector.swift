// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Tells whether the page is a copy of one on another site: by `rel="canonical"`, `original-source`, `syndication-source`.
///
/// A copy can't grant more than its source, so that what it permits is left to a person. An address of the same site is
/// no evidence: most pages name themselves.
struct ProvenanceDetector: Detector {
    static let id = "provenance"

    func detect(in document: Document, into findings: inout Findings) {
        let site = document.site
        guard !site.isEmpty else { return }
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            guard let (origin, place) = origin(index, element.name, outline),
                let address = document.resolve(origin).map(URLReference.init), !address.host.isEmpty,
                address.scheme == "http" || address.scheme == "https", SiteName.of(address.host) != site
            else { continue }
            let message = "The page is a copy of one on \(address.host), whose rights go before what the copy permits."
            findings.report(Diagnostic(code: .syndicatedCopy, message: message, text: origin), at: place)
            return
        }
    }

    private func origin(
        _ element: Int,
        _ name: HTMLElementName,
        _ outline: HTMLOutline
    ) -> (address: String, place: Findings.Place)? {
        let attribute: HTMLAttributeName
        switch name {
        case .link:
            guard outline.valueBytes(of: .rel, in: element)?.hasToken("canonical") == true else { return nil }
            attribute = .href
        case .meta:
            // Both names are told by their length first: most pages have dozens of such elements.
            let length = (outline.valueBytes(of: .name, in: element) ?? outline.valueBytes(of: .property, in: element))?
                .count
            guard length == 15 || length == 18, let name = MetaName.of(element, in: outline),
                name == "original-source" || name == "syndication-source"
            else { return nil }
            attribute = .content
        default: return nil
        }
        guard let address = outline.value(of: attribute, in: element)?.trimmingASCIISpace, !address.isEmpty else {
            return nil
        }
        let offset = outline.valueOffset(of: attribute, in: element)
        return (address, offset.map { .source($0, element: element) } ?? .element(element))
    }
}
