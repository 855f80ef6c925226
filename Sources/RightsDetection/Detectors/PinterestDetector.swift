// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads `<meta name="pinterest" content="nopin">`: no pictures of the page on Pinterest.
struct PinterestDetector: Detector {
    static let id = "pinterest"

    func detect(in document: Document, into findings: inout Findings) {
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where element.name == .meta && !element.isInert {
            guard MetaName.of(index, in: outline) == "pinterest",
                let content = outline.value(of: .content, in: index)?.trimmingASCIISpace.lowercased(),
                let term = document.vocabularies.term("pinterest:\(content)", in: "site-files")
            else { continue }
            let reservation = Reservation(
                vocabulary: "pinterest",
                directive: content,
                actions: term.actions,
                agent: "pinterest"
            )
            let scope = term.scope ?? .media
            findings.add(.reservation(reservation), text: content, scope: scope, origin: .meta, at: .element(index))
        }
    }
}
