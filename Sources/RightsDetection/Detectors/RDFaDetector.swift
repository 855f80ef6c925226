// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Reads what RDFa says about rights in the terms of Creative Commons (ccREL), Dublin Core and schema.org.
///
/// Licenses that the page links are read with the links, and `<meta>` elements with the head.
struct RDFaDetector: Detector {
    static let id = "rdfa"

    func detect(in document: Document, into findings: inout Findings) {
        guard document.markupSyntaxes.contains(.rdfa) else { return }
        RightsItemReader.read(RDFaReader.graph(of: document), in: document, into: &findings)
    }
}
