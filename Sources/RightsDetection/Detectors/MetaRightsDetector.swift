// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads what `<meta>` and `<link>` elements say about ownership and rights: `copyright`, `rights`, Dublin Core, PRISM,
/// Open Graph.
///
/// Licenses that are known by these elements are the license detector's.
struct MetaRightsDetector: Detector {
    static let id = "meta-rights"

    func detect(in document: Document, into findings: inout Findings) {
        var reader = MetaRightsReader(document)
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            switch element.name {
            case .meta: reader.readMeta(index, &findings)
            case .link: reader.readLink(index, &findings)
            default: continue
            }
        }
        reader.finish(&findings)
    }

    /// Whether a `<meta>` of that name, in lower case, is read.
    static func reads(_ name: String) -> Bool {
        MetaRight.of(name) != nil
    }
}
