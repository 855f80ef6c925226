// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the HTTP header `X-Robots-Tag`.
struct XRobotsTagDetector: Detector {
    static let id = "x-robots-tag"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, value) in document.headers(named: "x-robots-tag") {
            let rules = RobotsDirective.list(value, vocabularies: document.vocabularies)
            for (reservation, scope) in RobotsDirective.reservations(rules, vocabularies: document.vocabularies) {
                findings.add(
                    .reservation(reservation),
                    text: "X-Robots-Tag: \(value)",
                    scope: scope,
                    origin: .header,
                    at: .header(index)
                )
            }
        }
    }
}
