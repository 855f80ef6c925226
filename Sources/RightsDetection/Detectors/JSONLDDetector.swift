// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the rights properties of schema.org, ccREL and Dublin Core in JSON-LD: license, holder, notice, credit, and
/// where to ask for more.
struct JSONLDDetector: Detector {
    static let id = "json-ld"

    func detect(in document: Document, into findings: inout Findings) {
        let graph = JSONLDReader.graph(of: document, &findings)
        RightsItemReader.read(graph, in: document, into: &findings)
    }
}
