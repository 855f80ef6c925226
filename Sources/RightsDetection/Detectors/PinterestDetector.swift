// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads `<meta name="pinterest" content="nopin">`: no pictures of the page on Pinterest.
struct PinterestDetector: Detector {
    static let id = "pinterest"

    func detect(in document: Document, into findings: inout Findings) {
        let outline = document.outline
        for meta in document.metas where meta.name == "pinterest" {
            guard let content = outline.value(of: .content, in: meta.element)?.trimmingASCIISpace.lowercased(),
                let term = document.vocabularies.term("pinterest:\(content)", in: "site-files")
            else { continue }
            let reservation = Reservation(
                vocabulary: "pinterest",
                directive: content,
                actions: term.actions,
                agent: "pinterest"
            )
            let scope = term.scope ?? .media
            findings.add(
                .reservation(reservation),
                text: content,
                scope: scope,
                origin: .meta,
                at: .element(meta.element)
            )
        }
    }
}
