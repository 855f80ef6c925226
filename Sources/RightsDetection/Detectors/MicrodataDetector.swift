// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the rights properties of schema.org in microdata.
///
/// Licenses that the page links, and words that make a notice by themselves, are read with the links and the text.
struct MicrodataDetector: Detector {
    static let id = "microdata"

    func detect(in document: Document, into findings: inout Findings) {
        guard document.markupSyntaxes.contains(.microdata) else { return }
        var reader = MicrodataReader(document)
        reader.read()
        for (name, _, element) in reader.orphans {
            let message = "itemprop=\"\(name)\" stands in no item; it is read by its place on the page."
            findings.report(Diagnostic(code: .invalidValue, message: message), at: .element(element))
        }
        if reader.isExhausted {
            let message = "itemref leads to too many elements; some of its properties were left unread."
            findings.report(Diagnostic(code: .limitReached, message: message))
        }
        RightsItemReader.read(reader.graph, in: document, into: &findings)
    }
}
