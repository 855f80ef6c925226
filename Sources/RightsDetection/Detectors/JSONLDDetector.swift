// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the rights properties of schema.org in JSON-LD: license, holder, notice, credit, and where to ask for more.
///
/// `sdLicense` is left out: it is the license of the data, never of the page.
struct JSONLDDetector: Detector {
    static let id = "json-ld"

    func detect(in document: Document, into findings: inout Findings) {
        let graph = JSONLDGraph(document.outline, &findings)
        for item in graph.items {
            let reader = JSONLDItemReader(document: document, graph: graph, item: item)
            reader.read(into: &findings)
        }
    }
}
